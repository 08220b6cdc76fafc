import { describe, expect, test } from 'vitest';
import { count, optionalText, text } from '../../../scripts/intake/columns.ts';
import { decodeText } from '../../../scripts/intake/decode.ts';
import { FaultLog, formatFault } from '../../../scripts/intake/fault.ts';
import { fileForm } from '../../../scripts/intake/file.ts';
import { readText } from '../../../scripts/intake/table.ts';

const form = fileForm({ code: text('代码'), n: count('人'), note: optionalText }, ['code']);
const bytes = (content: string) => new TextEncoder().encode(content);

function read(content: string | Uint8Array) {
  const log = new FaultLog();
  const decoded = decodeText(typeof content === 'string' ? bytes(content) : content);
  if (!('text' in decoded)) return { rows: [], faults: [decoded] };
  const rows = readText(decoded.text, 'f.csv', form, log);
  return {
    rows: rows.map(({ at, code, n, note }) => [at.line, code, n, note]),
    faults: log.all.map(formatFault),
  };
}

describe('forms of the same file that are all accepted', () => {
  const expected = [
    [3, 'a', 1, 'x'],
    [5, 'b', 2, ''],
  ];
  test.each([
    ['as it is', '# 说明\ncode,n,note\na,1,x\n# 中间\nb,2,\n'],
    ['CRLF', '# 说明\r\ncode,n,note\r\na,1,x\r\n# 中间\r\nb,2,\r\n'],
    ['mixed line ends', '# 说明\r\ncode,n,note\na,1,x\r\n# 中间\nb,2,'],
    ['old Mac line ends', '# 说明\rcode,n,note\ra,1,x\r# 中间\rb,2,\r'],
    ['byte order mark', '\uFEFF# 说明\ncode,n,note\na,1,x\n# 中间\nb,2,\n'],
    ['blank lines counted', '\ncode,n,note\na,1,x\n\nb,2,\n\n\n'],
    ['rows of commas, as Excel leaves them', '# 说明,,\ncode,n,note\na,1,x\n,,\nb,2,\n,,\n'],
    ['a comment that Excel put in quotes', '"# 说明, 一",,\ncode,n,note\na,1,x\n"#, 二",,\nb,2,\n'],
    ['columns in another order', '# 说明\nnote,n,code\nx,1,a\n# 中间\n,2,b\n'],
  ])('%s', (_, content) => {
    expect(read(content)).toEqual({ rows: expected, faults: [] });
  });
});

test('lines are those of a text editor, also after a cell with line ends', () => {
  const { rows, faults } = read('# c\ncode,n,note\na,1,"x\ny, z"\nb,x,\nc,3,"\n\n"\nd,-1,\n');
  expect(rows).toEqual([
    [3, 'a', 1, 'x\ny, z'],
    [6, 'c', 3, ''],
  ]);
  expect(faults).toEqual([
    'f.csv 第 5 行 n 列：填的是“x”，应为不小于 0 的整数（人）。',
    'f.csv 第 9 行 n 列：填的是“-1”，应为不小于 0 的整数（人）；不会少于 0，请核对原表。',
  ]);
});

test('a number sign inside a cell is text', () => {
  expect(read('code,n,note\na,1,3#车间\n').rows).toEqual([[2, 'a', 1, '3#车间']]);
});

describe('faults of the file', () => {
  test.each([
    ['code,n\na,1\n', '第 1 行：表头缺少 note 列'],
    ['code,n,note,remark\na,1,,\n', '第 1 行：表头有不认识的列 remark'],
    ['code,n,note,n\na,1,,2\n', '第 1 行：表头有重复的列 n'],
    ['code,n,note,,\na,1,,,\n', '第 1 行：表头有 2 列没有列名'],
    ['a,1,x\nb,2,y\n', '第 1 行：表头不对，应为“code,n,note”'],
    [
      'code;n;note\na;1;x\n',
      '第 1 行：表头不对，列之间用了分号，请改用英文逗号；应为“code,n,note”',
    ],
    ['code\tn\tnote\n', '第 1 行：表头不对，列之间用了制表符，请改用英文逗号；应为“code,n,note”'],
    ['code，n，note\n', '第 1 行：表头不对，列之间用了中文逗号，请改用英文逗号；应为“code,n,note”'],
    [
      'code,n,note\na,12,345,x\n',
      '第 2 行：有 4 格，应为 3 格（数字不要写千分位逗号，文字中的逗号要加双引号）',
    ],
    ['code,n,note\na,1\n', '第 2 行：有 2 格，应为 3 格'],
    ['code,n,note\na,1,\na,2,\n', '第 3 行 code 列：填的是“a”，与第 2 行重复'],
    ['code,n,note\na;1;x\n', '第 2 行：列之间用了分号，请改用英文逗号；有 1 格，应为 3 格'],
    ['code,n,note\na，1，x\n', '第 2 行：列之间用了中文逗号，请改用英文逗号；有 1 格，应为 3 格'],
    [
      'code,n,note\na,1,\ncode,n,note\n',
      '第 3 行：这一行又是表头，多半是两份表接在了一起，请删去此行',
    ],
    ['code,n,note\n', '：只有表头，没有数据行'],
    ['# 只有说明\n', '：文件是空的'],
    ['code,n,note\na,1,\nb,2,"x\nc,3,\n', '第 3 行：双引号没有成对，此行以后的内容无法读取'],
    ['code,n,note\na,1,\n#REF!,2,\n', '第 3 行：行首是 Excel 的公式错误值，请改为实际内容'],
  ])('%j', (content, message) => {
    const shown = message.startsWith('：') ? `f.csv${message}。` : `f.csv ${message}。`;
    expect(read(content).faults).toEqual([shown]);
  });
});

test('a name of a column that is nearly right is recognised', () => {
  expect(read('Code,Ｎ,remark\na,1,x\n').faults).toEqual([
    'f.csv 第 1 行：表头不对，应为“code,n,note”。',
  ]);
  expect(read('Code,n,remark\na,1,x\n').faults).toEqual([
    'f.csv 第 1 行：表头缺少 code、note 列。',
    'f.csv 第 1 行：表头有不认识的列 Code（应写作 code）、remark。',
  ]);
});

test('marks of no width, which nobody sees, are left out', () => {
  expect(read('\u200bcode,n\ufeff,note\n\u200ea\u2060,\u202a1\u202c,甲\u00ad乙\n')).toEqual({
    rows: [[2, 'a', 1, '甲乙']],
    faults: [],
  });
});

describe('bytes that are not UTF-8 text', () => {
  const saveAs = '请在 Excel 中另存为“CSV UTF-8（逗号分隔）”';
  const gbk = Uint8Array.from([...bytes('code,n,note\na,1,'), 0xcc, 0xa9, 0xb0, 0xb2, 10]);
  const encoding = { rule: 'file.encoding' };
  test.each([
    ['GBK', gbk, { ...encoding, line: 2, message: `文件不是 UTF-8 编码（可能是 GBK），${saveAs}` }],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, 0x63, 0]),
      { ...encoding, line: null, message: `文件是 UTF-16 编码，${saveAs}` },
    ],
    [
      'a workbook',
      Uint8Array.from([0x50, 0x4b, 3, 4]),
      { ...encoding, line: null, message: `这是 Excel 工作簿，不是 CSV 文件，${saveAs}` },
    ],
    [
      'a cut character',
      bytes('code,n,note\na,1,泰').subarray(0, 18),
      { ...encoding, line: 2, message: `文件不是 UTF-8 编码（可能是 GBK），${saveAs}` },
    ],
    [
      'lost characters',
      bytes('code,n,note\n\uFFFD,1,\n'),
      { ...encoding, line: 2, message: '含乱码“\uFFFD”，原字已丢失，请从原表重新导出' },
    ],
    ['nothing', bytes(''), { rule: 'file.empty', line: null, message: '文件是空的' }],
    ['blanks', bytes(' \n\n'), { rule: 'file.empty', line: null, message: '文件是空的' }],
  ])('%s', (_, content, fault) => {
    expect(read(content).faults).toEqual([fault]);
  });
});
