import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegister } from '../../../scripts/packs/register.ts';
import { openWriter } from '../../../src/warehouse/native.ts';
import { city, withFolder, withRegister } from './tiny-register.ts';

const good = 'P0000001,1980,male,990901,1,machining,senior_worker,school,2016-05-01,,';
const loaded = (rows: readonly string[], name?: string) =>
  withRegister(rows, async (outcome) => outcome, name);

test('a sound register raises nothing', async () => {
  expect(await loaded([good])).toEqual({ errors: [], warnings: [] });
});

describe('what no cube can be made of stops the build, with counts and lines', () => {
  const tooMany = '；此项合计占 50%，超过容许的 20%';
  const at = (column: string, message: string, excess = tooMany) =>
    `证书登记库 第 3 行 ${column} 列：${message}，共 1 行，如第 3 行${excess}。`;
  const code = '代码未填或不在代码表中';
  test.each([
    ['990901', '990900', at('area', code)],
    ['990901', '', at('area', code)],
    ['male', 'M', at('sex', code)],
    [',1,machining', ',13,machining', at('chain', code)],
    ['machining', 'welding', at('occupation_group', code)],
    ['senior_worker', '高级工', at('level', code)],
    ['school', 'exam', at('channel', code)],
    ['1980', '80', at('birth_year', '应为四位年份')],
    ['2016-05-01', '2016/5/1', at('certified_on', '应为日期，写作 2025-06-30 的形式')],
    ['2016-05-01', '2016-02-30', at('certified_on', '应为日期，写作 2025-06-30 的形式')],
    ['2016-05-01', '', at('certified_on', '应为日期，写作 2025-06-30 的形式')],
    ['01,,', '01,2020/1/1,retired', at('left_on', '应为日期，写作 2025-06-30 的形式，在册留空')],
    [
      '01,,',
      '01,2020-01-01,退休',
      at('left_reason', '应为 retired、moved_away、deceased 之一，在册留空'),
    ],
    ['P0000001', '', at('person', '未填')],
    ['P0000001', '37090219800101001X', at('person', '疑似身份证号，登记库应先去标识', '')],
  ])('%s becomes %s', async (from, to, message) => {
    const other = good.replace('P0000001', 'P0000002');
    const { errors } = await loaded([other, good.replace(from, to)]);
    expect(errors).toEqual([message]);
  });

  test('no message shows what stood in a row', async () => {
    const { errors } = await loaded([good.replace('P0000001', '37090219800101001X')]);
    expect(errors.join()).not.toContain('3709021980');
  });

  test('lines are counted, and five are named', async () => {
    const rows = Array.from({ length: 7 }, (_, i) =>
      good.replace('P0000001', `P000000${i}`).replace('school', 'exam'),
    );
    expect((await loaded(rows)).errors).toEqual([
      '证书登记库 第 2 行 channel 列：代码未填或不在代码表中，共 7 行，如第 2、3、4、5、6 行；此项合计占 100%，超过容许的 20%。',
    ]);
  });
});

describe('what is doubtful is counted and listed', () => {
  const at = (column: string, message: string) =>
    `证书登记库 第 2 行${column}：${message}，共 1 行，如第 2 行。`;
  test.each([
    [
      good.replace('2016-05-01', '2023-04-01'),
      at(' certified_on 列', '取证日期晚于数据截止日 2023-03-31，不计入'),
    ],
    [
      good.replace('01,,', '01,2023-04-01,retired'),
      at(' left_on 列', '离册日期晚于数据截止日 2023-03-31，仍计入'),
    ],
    [good.replace('1980', '2001'), at(' certified_on 列', '取证时不满 16 岁，仍计入')],
    [good.replace('01,,', '01,2016-04-30,retired'), at(' left_on 列', '离册早于取证，不计入')],
    [
      good.replace('01,,', '01,2020-04-30,'),
      at(' left_reason 列', '离册日期与离册原因只填了一项，仍计入'),
    ],
  ])('%s', async (row, warning) => {
    expect(await loaded([row])).toEqual({ errors: [], warnings: [warning] });
  });

  test('the same row twice', async () => {
    expect((await loaded([good, good])).warnings).toEqual([
      '证书登记库 第 3 行：与前面某行完全重复，不计入，共 1 行，如第 3 行。',
    ]);
  });

  test('one person in two areas', async () => {
    const other = good.replace('990901', 'SL-GXQ').replace('2016-05', '2016-06');
    expect((await loaded([good, other])).warnings).toEqual([
      '证书登记库 第 2 行 person 列：同一人各行的地区、性别、出生年或离册日期不一致，仍计入，共 1 行，如第 2 行。',
    ]);
  });
});

describe('files that cannot be read', () => {
  test('a kind of file that is none of the three', async () => {
    expect((await loaded([good], 'register.txt')).errors).toEqual([
      '证书登记库：登记库应为 CSV（UTF-8）、Parquet 或 XLSX 文件。',
    ]);
  });

  test.each([
    ['a row with too many cells', [good, `${good},x,y`]],
    ['a row with too few', [good, 'P0000002,1980']],
  ])('%s', async (_, rows) => {
    expect((await loaded(rows)).errors).toEqual([
      '证书登记库：无法读取，第 3 行有误，应为完整的 CSV 文件：UTF-8 编码、逗号分隔、各行列数相同、引号成对。',
    ]);
  });

  test('a quote that never ends', async () => {
    expect((await loaded([good, `"${good}`])).errors.join()).toMatch(
      /^证书登记库：无法读取，.*引号成对。$/,
    );
  });
});

test('a register in Parquet gives the same table as CSV', async () => {
  await withRegister([good], async (_, csv) => {
    const question =
      'SELECT * EXCLUDE (line, certified_on), certified_on::VARCHAR AS day FROM register';
    const expected = await csv.query(question);
    await withFolder(async (folder) => {
      const path = join(folder, 'register.parquet');
      await csv.run(
        `COPY (SELECT *, '' AS left_reason FROM register) TO '${path}' (FORMAT parquet)`,
      );
      const writer = await openWriter();
      try {
        expect((await loadRegister(writer, path, city)).findings).toEqual([]);
        expect(await writer.query(question)).toEqual(expected);
      } finally {
        writer.close();
      }
    });
  });
});
