import { describe, expect, test } from 'vitest';
import { type Edit, intakeOf } from './edited-city.ts';

const district = 'counties/990901/stock.csv';
const zone = 'counties/SL-GXQ/stock.csv';
const city = 'counties/990900/stock.csv';
const uplift = 'counties/990901/uplift.csv';
const paid = 'counties/990901/subsidy.csv';

describe('what is doubtful but usable is listed', () => {
  const usual = intakeOf([]).warnings;

  test.each<readonly [string, readonly Edit[], string]>([
    [
      'late quarter',
      [[district, '2022-04-10', '2022-05-01']],
      `data/${district} 第 6 行 reported_on 列：填的是“2022-05-01”，2022-03-31 期末后 31 天才报，超过 30 天。`,
    ],
    [
      'late year',
      [[city, '2022-02-20', '2022-04-11']],
      `data/${city} 第 3 行 reported_on 列：填的是“2022-04-11”，2021-12-31 期末后 101 天才报，超过 100 天。`,
    ],
    [
      'two projects of one kind and name',
      [
        [
          'projects/projects.csv',
          't1,technical_school,示例技校01,990901,,\n',
          't1,technical_school,示例技校01,990901,,\nt2,technical_school,示例技校01,990901,,\n',
        ],
      ],
      'data/projects/projects.csv 第 6 行 name 列：填的是“示例技校01”，与第 5 行的 t1 同类同名，请核实是否同一个项目。',
    ],
    [
      'missing quarter',
      [[zone, '2022-06-30,快报,0,2022-07-10,144,104,30,10,—,—,,40,\n', '']],
      `data/${zone}：缺 2022-06-30 的报表。`,
    ],
    [
      'nothing at the cut-off',
      [[zone, '2023-03-31,快报,0,2023-04-15,160,118,30,10,2,0,,40,\n', '']],
      `data/${zone}：截止日 2023-03-31 未报，最近一期为 2022-12-31。`,
    ],
    [
      'fast growth',
      [
        [zone, '160,118', '200,158'],
        [city, '820,570', '860,610'],
      ],
      `data/${zone} 第 8 行 total 列：填的是“200”，比上期（2022-12-31，150 人）增长 33.3%，超过 30%，请核实。`,
    ],
    [
      'city and areas differ',
      [[city, '820,570', '821,571']],
      `data/${city} 第 5 行 total 列：填的是“821”，2023-03-31 全市报 821 人，各地区合计（扣除重复统计）为 820 人，相差 1 人。`,
    ],
    [
      'missing month',
      [[uplift, '2023-02-28,大专,本科,4,1,2023-03-05\n', '']],
      `data/${uplift}：缺 2023-02 的月报或其中一类。`,
    ],
    [
      'a degree finished without an enrolment',
      [[uplift, '2023-02-28,中专,大专,5,3', '2023-02-28,中专,大专,5,12']],
      `data/${uplift} 第 5 行 finished 列：填的是“12”，到 2023-02，中专→大专累计毕业 16 人，多于累计入学 15 人，有毕业而没有入学记录，请核实，或补报以前的入学数。`,
    ],
    [
      'a source older than its figure',
      [['published/observations.csv', '2025-03', '2024-11']],
      'data/published/observations.csv 第 2 行 source_date 列：填的是“2024-11-30”，来源日期早于数据日期 2024-12-31，两者必有一误，数值照录待核。',
    ],
    [
      'a real file within a demonstration',
      [[paid, '# 示例数据：仅供测试\n', '']],
      `data/${paid}：数据集标为示例，文件却没有“示例数据”字样，将按示例数据展示。`,
    ],
  ])('%s', (_, edits, warning) => {
    const { errors, warnings } = intakeOf(edits);
    expect(errors).toEqual([]);
    expect(warnings.filter((text) => !usual.includes(text))).toEqual([warning]);
  });

  test('as many degrees as enrolments are in order, and so is one step beside another', () => {
    const even: Edit = [uplift, '2023-02-28,中专,大专,5,3', '2023-02-28,中专,大专,5,9'];
    expect(intakeOf([even])).toEqual({ errors: [], warnings: usual });
  });

  test('a final figure close to the flash it replaces is the usual course', () => {
    const closer: Edit = [district, '590,420', '595,425'];
    expect(usual.join()).toContain('由 590 人改为 600 人');
    expect(intakeOf([closer]).warnings.join()).not.toContain('改为');
  });

  test('a corrected slip stays in the file and stops nothing', () => {
    const slip = '2022-06-30,快报,0,2022-07-10,62,44,13,5,—,—,,—,\n';
    const corrected = '2022-06-30,修订,1,2022-09-10,620,440,130,50,—,—,,—,\n';
    const edit: Edit = [
      district,
      '2022-06-30,快报,0,2022-07-10,620,440,130,50,—,—,,—,\n',
      slip + corrected,
    ];
    expect(intakeOf([edit]).errors).toEqual([]);
    expect(intakeOf([edit]).warnings.join()).toContain('2022-06-30 由 62 人改为 620 人');
  });
});
