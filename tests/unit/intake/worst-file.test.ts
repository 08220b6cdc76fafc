import { describe, expect, test } from 'vitest';
import { intakeOf } from './edited-city.ts';

const file = 'counties/990901/stock.csv';
const header =
  'period_end,status,revision,reported_on,total,senior_worker,technician,senior_technician,' +
  'special_grade_technician,chief_technician,skilled_workers,counted_in_host,note';

/** What a county might really send: saved by Excel, added to by hand, mailed twice. */
const worst = [
  '\uFEFF"# 示例数据, 由某县整理",,,,,,,,,,,,',
  header,
  '2021/12/31,年报,0,2022/2/20,"6,00",430,125,45,-,-,1700,-,',
  '2022-03-31,快报,0,2022-04-10,６１０,435,128,47,—,—,,—,"含换行',
  '的备注，又有""引号"""',
  '2022-06-30, 快报 ,0,2022-07-10,620,440,130,50,—,—,,—,',
  '2022-06-31,快报,0,2022-07-10,620,440,130,50,—,—,,—,',
  '2022-09-30,快报,0,2022-10-10,6.3万,450,130,50,—,—,,—',
  '合计,,,,2000,,,,,,,,',
  '44926,年报,0,2023-02-10,#VALUE!,480,152,52,,3,2000,0,',
  '2023-03-31,快报 核定,O,2023-04-10,7OO,486,152,53,6,3,,—,',
  ',,,,,,,,,,,,',
  '制表人：某某,,,,,,,,,,,,',
].join('\r\n');

test('every fault of the worst file is named at its line', () => {
  const at = (line: number, text: string) => `data/${file} 第 ${line} 行${text}。`;
  const count = '应为不小于 0 的整数（人）';
  const absence = '未报留空，不适用写“—”';
  const day = '应为日期，写作 2025-06-30 的形式';
  const status = '应为快报、年报、核定、修订之一';
  const emptyRow = (line: number) => [
    at(line, ` status 列：未填，${status}`),
    at(line, ' revision 列：未填，应为不小于 0 的整数（第几次修订）'),
    at(line, ` reported_on 列：未填，${day}`),
  ];
  expect(intakeOf([[file, '', worst]]).errors).toEqual([
    at(3, ' period_end 列：填的是“2021/12/31”，应写成 2021-12-31'),
    at(3, ' reported_on 列：填的是“2022/2/20”，应写成 2022-02-20'),
    at(3, ` total 列：填的是“6,00”，${count}`),
    at(3, ` special_grade_technician 列：填的是“-”，${count}；${absence}`),
    at(3, ` chief_technician 列：填的是“-”，${count}；${absence}`),
    at(3, ` counted_in_host 列：填的是“-”，${count}；${absence}`),
    at(4, ` total 列：填的是“６１０”，${count}；含全角字符，请改用半角数字 610`),
    at(7, ' period_end 列：填的是“2022-06-31”，没有这一天，请核对年月日'),
    at(8, '：有 12 格，应为 13 格'),
    at(9, ` period_end 列：填的是“合计”，${day}`),
    ...emptyRow(9),
    at(10, ' period_end 列：填的是“44926”，应写成 2022-12-31'),
    at(10, ` total 列：填的是“#VALUE!”，${count}；这是 Excel 的公式错误值`),
    at(11, ` status 列：填的是“快报 核定”，${status}`),
    at(11, ' revision 列：填的是“O”，应为不小于 0 的整数（第几次修订）'),
    at(11, ` total 列：填的是“7OO”，${count}`),
    at(13, ` period_end 列：填的是“制表人：某某”，${day}`),
    ...emptyRow(13),
  ]);
});

describe('hostile content stays content', () => {
  test.each([
    ['a formula', '"=HYPERLINK(""http://x"",""y"")"'],
    ['SQL', "'); DROP TABLE observation; --"],
    ['markup', '<script>alert(1)</script>'],
    ['a very long cell', 'x'.repeat(100_000)],
  ])('%s in a note is a note', (_, note) => {
    const edit = [file, '2000,—,\n', `2000,—,${note}\n`] as const;
    expect(intakeOf([edit]).errors).toEqual([]);
  });

  test('a long cell is cut short in the message', () => {
    const [error] = intakeOf([
      [file, '快报,0,2022-04-10', `${'快'.repeat(5000)},0,2022-04-10`],
    ]).errors;
    expect(error?.length).toBeLessThan(150);
  });

  test('a prototype name is no column and no code', () => {
    expect(intakeOf([[file, ',note', ',__proto__']]).errors).toEqual([
      `data/${file} 第 2 行：表头缺少 note 列。`,
      `data/${file} 第 2 行：表头有不认识的列 __proto__。`,
    ]);
  });

  test('the mark hidden in a quoted comment or a note still keeps real figures apart', () => {
    const real = ['reference/datasets.csv', 'demo,示例,示例数据,true', 'demo,真实,,false'] as const;
    const quoted = [file, '# 示例数据：仅供测试\n', '"# 本表为示例数据, 勿用"\n'] as const;
    const noted = [file, '# 示例数据：仅供测试\n', ''] as const;
    const note = [file, '2000,—,\n', '2000,—,示例数据\n'] as const;
    const refusal = `data/${file}：文件带有“示例数据”字样，不能用于非示例数据集。`;
    expect(intakeOf([real, quoted]).errors).toContain(refusal);
    expect(intakeOf([real, noted, note]).errors).toContain(refusal);
    expect(intakeOf([real, noted]).errors).not.toContain(refusal);
  });
});
