import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blankLines } from '../../../scripts/packs/blank-lines.ts';
import { openWriter } from '../../../src/warehouse/native.ts';
import { load, withFolder } from './tiny-register.ts';

// Whatever program wrote the file: rows keep the numbers by which a clerk finds them, the file that
// is named is the one that is read, and what cannot be read says where.

const header =
  'person,birth_year,sex,area,chain,occupation_group,level,channel,certified_on,left_on,left_reason';
const names = header.split(',');
const row = (person: string, change: Record<string, string> = {}) => {
  const cells: Record<string, string> = {
    ...{ person, birth_year: '1980', sex: 'male', area: '990901', chain: '1' },
    ...{ occupation_group: 'machining', level: 'senior_worker', channel: 'school' },
    ...{ certified_on: '2016-05-01', left_on: '', left_reason: '', ...change },
  };
  return names.map((name) => cells[name]).join(',');
};
const sound = Array.from({ length: 8 }, (_, index) => row(`S${index}`));
const unknown = row('P', { level: 'x' });

type Files = Readonly<Record<string, string | Buffer>>;

/** Loads one of the files, which lie in one folder: what is said, and the lines and persons that count. */
async function loaded(files: Files, name = Object.keys(files)[0] ?? '') {
  return withFolder(async (folder) => {
    for (const [each, content] of Object.entries(files)) writeFileSync(join(folder, each), content);
    const writer = await openWriter();
    try {
      const { errors, warnings } = await load(writer, join(folder, name));
      const rows =
        errors.length > 0
          ? []
          : await writer.query('SELECT line, person FROM register ORDER BY line');
      return { errors, warnings, lines: rows.map(({ line }) => line), rows };
    } finally {
      writer.close();
    }
  });
}

const csv = (...lines: readonly string[]) => ({ 'register.csv': `${lines.join('\n')}\n` });

describe('a row is named by its number in the file', () => {
  test.each([
    ['blank lines', [row('A'), '', '', row('B'), '', unknown, ...sound], 7],
    ['a blank line first', ['', unknown, ...sound], 3],
    ['rows of commas alone', [row('A'), ',,,,,,,,,,', unknown, ...sound], 4],
    ['a line break in a cell, which is no row', [row('"A\nA"'), unknown, ...sound], 3],
    ['a blank line in a cell, which is none', [row('"A\n\nA"'), unknown, ...sound], 3],
  ])('%s', async (_, lines, line) => {
    const { errors, warnings } = await loaded(csv(header, ...lines));
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      `证书登记库 第 ${line} 行 level 列：代码未填或不在代码表中，不计入，共 1 行，如第 ${line} 行。`,
    ]);
  });

  test('with Windows line ends too', async () => {
    const text = [header, row('A'), '', unknown, ...sound].join('\r\n');
    expect((await loaded({ 'register.csv': `${text}\r\n` })).warnings.join()).toContain('第 4 行');
  });

  test.each([
    ['', []],
    ['a\nb\n', []],
    [
      'a\n\nb\n\n\nc\n',
      [
        { records: 1, lines: 1 },
        { records: 2, lines: 3 },
      ],
    ],
    ['a\r\n\r\nb\r\n', [{ records: 1, lines: 1 }]],
    ['"a\n\nb"\n\nc', [{ records: 1, lines: 1 }]],
    ['"a""\n\n"\nb\n', []],
  ])('blank lines of %j', async (text, gaps) => {
    await withFolder(async (folder) => {
      const path = join(folder, 'a.csv');
      writeFileSync(path, text);
      expect(blankLines(path)).toEqual(gaps);
    });
  });
});

describe('the file that is named is the one that is read', () => {
  test.each([
    ['register[1].csv', 'register1.csv'],
    ['reg*.csv', 'register.csv'],
    ['register?.csv', 'registers.csv'],
    ["登记 库'x.csv", 'x.csv'],
  ])('%s beside %s', async (name, other) => {
    const files = {
      [name]: `${header}\n${row('THIS')}\n`,
      [other]: `${header}\n${row('OTHER')}\n`,
    };
    const { errors, rows } = await loaded(files, name);
    expect(errors).toEqual([]);
    expect(rows).toEqual([{ line: 2, person: 'THIS' }]);
  });
});

describe('a header', () => {
  const asked = `证书登记库：第一行应为列名：${header}；用逗号分隔，UTF-8 编码。`;

  test.each([
    ['no file at all', '', asked],
    ['semicolons', `${header.replaceAll(',', ';')}\n`, asked],
    ['UTF-16', Buffer.from(`\ufeff${header}\n`, 'utf16le'), asked],
    ['other names', '人员,出生年\n', asked],
    [
      'a column twice',
      `${header},level\n${row('A')},technician\n`,
      '证书登记库：有两个 level 列。',
    ],
    ['a column less', `${header.replace(',sex', '')}\n`, '证书登记库：缺少 sex 列。'],
  ])('%s', async (_, content, message) => {
    expect((await loaded({ 'register.csv': content })).errors).toEqual([message]);
  });

  test.each([
    [
      'a byte order mark, quotes and spaces',
      `\ufeff${names.map((name) => ` "${name}"`).join(',')}`,
      '',
    ],
    ['columns of other names, twice or without one', `${header},备注,备注,`, ',x,y,z'],
  ])('%s', async (_, first, more) => {
    const { errors, lines } = await loaded(csv(first, `${row('A')}${more}`));
    expect([errors, lines]).toEqual([[], [2]]);
  });
});

test('what cannot be read says from which line on, and quotes nothing', async () => {
  const { errors } = await loaded(csv(header, row('A'), `${row('SECRET')},x,y`));
  expect(errors).toEqual([
    '证书登记库：无法读取，第 3 行有误，应为完整的 CSV 文件：UTF-8 编码、逗号分隔、各行列数相同、引号成对。',
  ]);
});

describe('identity numbers', () => {
  test.each([
    ['37090219800101001X', true],
    ['370902198001010017', true],
    ['370902800101001', true],
    ['370902 19800101 001x', true],
    ['370902-1980-0101-0017', true],
    ['３７０９０２１９８００１０１００１Ｘ', true],
    ['ID370902198001010017', true],
    ['P370902198001010017', true],
    ['张三370902198001010017', true],
    // No day of birth in it: a running number.
    ['100000000000000017', false],
    ['202405010099123', false],
    // Digits within a hash or a UUID.
    ['a3f370902198001010017e', false],
    ['6f1c2d3e-0000-4000-8000-123456789012', false],
    ['0123456789abcdef0123456789abcdef', false],
    ['P0000001', false],
  ])('%s: found %s', async (person, isFound) => {
    const { errors } = await loaded(csv(header, row(person)));
    expect(errors).toEqual(
      isFound
        ? ['证书登记库 第 2 行 person 列：疑似身份证号，登记库应先去标识，共 1 行，如第 2 行。']
        : [],
    );
  });

  test('in any column that is read', async () => {
    const { errors } = await loaded(csv(header, row('A', { left_reason: '370902198001010017' })));
    expect(errors[0]).toContain('left_reason 列：疑似身份证号');
    expect(errors.join()).not.toContain('3709021980');
  });
});

describe('Parquet as data programs write it', () => {
  const select = (change: Record<string, string>) =>
    names.map(
      (name) => `${change[name] ?? `'${row('A').split(',')[names.indexOf(name)]}'`} AS ${name}`,
    );

  async function parquet(change: Record<string, string>) {
    return withFolder(async (folder) => {
      const path = join(folder, 'register[1].parquet');
      const writer = await openWriter();
      try {
        await writer.run(`COPY (SELECT ${select(change)}) TO '${path}' (FORMAT parquet)`);
        const { errors } = await load(writer, path);
        if (errors.length > 0) return errors;
        return await writer.query(`
SELECT birth_year, chain::VARCHAR AS chain, certified_on::VARCHAR AS day, left_on FROM register`);
      } finally {
        writer.close();
      }
    });
  }

  const typed = [{ birth_year: 1980, chain: '1', day: '2016-05-01', left_on: null }];

  test.each([
    ['text', {}],
    [
      'whole numbers and days',
      { birth_year: '1980', chain: '1', certified_on: "DATE '2016-05-01'" },
    ],
    [
      'numbers with a point, midnights, columns of nothing',
      {
        birth_year: '1980.0::DOUBLE',
        chain: '1.0::FLOAT',
        certified_on: "TIMESTAMP '2016-05-01'",
        left_on: 'NULL::TIMESTAMP',
        left_reason: 'NULL::INTEGER',
      },
    ],
    ['nanoseconds', { certified_on: "TIMESTAMP_NS '2016-05-01'" }],
  ])('%s', async (_, change) => {
    expect(await parquet(change)).toEqual(typed);
  });

  test.each([
    ['half a year', { birth_year: '1980.5::DOUBLE' }, '应为四位年份'],
    ['no number', { birth_year: "'nan'::DOUBLE" }, '应为四位年份'],
    ['a moment', { certified_on: "TIMESTAMP '2016-05-01 12:00'" }, '应为日期'],
  ])('%s is refused', async (_, change, message) => {
    expect(String(await parquet(change))).toContain(message);
  });

  test('that is damaged', async () => {
    const { errors } = await loaded({ 'register.parquet': 'PAR1 is not all PAR1' });
    expect(errors).toEqual(['证书登记库：无法读取，应为完整的 Parquet 文件。']);
  });
});
