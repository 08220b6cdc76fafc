import { describe, expect, test } from 'vitest';
import { type Edit, intakeOf } from './edited-city.ts';

// What agrees with its own past and is wrong all the same: held against the city, the census, the months before.

const district = 'counties/990901/stock.csv';
const zone = 'counties/SL-GXQ/stock.csv';
const city = 'counties/990900/stock.csv';
const uplift = 'counties/990901/uplift.csv';
const areas = 'reference/areas.csv';
const residents = '示例区,示例区,district,,,,,,,,';

const head =
  '# 示例数据\nperiod_end,status,revision,reported_on,total,senior_worker,technician,senior_technician,special_grade_technician,chief_technician,skilled_workers,counted_in_host,note\n';
/** The zone with nobody counted twice and one report, of so many persons. */
const alone = (persons: number): Edit => [
  zone,
  '',
  `${head}2023-03-31,快报,0,2023-04-15,${persons},${persons},0,0,0,0,,0,\n`,
];
/** A city of a hundred thousand, all but the zone in its district. */
const largeCity: readonly Edit[] = [
  [areas, '1,1,1000,1000', '1,1,1000000,1000000'],
  [city, '', `${head}2023-03-31,快报,0,2023-04-15,100000,100000,0,0,0,0,,—,\n`],
  [district, '', `${head}2023-03-31,快报,0,2023-04-10,80000,80000,0,0,0,0,,—,\n`],
];

describe('a whole series in another unit', () => {
  test.each([
    [2, '疑似把万人填成人'],
    [2000, '疑似多写或少写了一位'],
    [20, '疑似把万人填成人'],
  ])('%i where the others leave 20,000', (persons, slip) => {
    expect(intakeOf([...largeCity, alone(persons)]).errors).toEqual([
      `data/${zone} 第 3 行 total 列：填的是“${persons}”，2023-03-31 全市 100000 人，其余单位合计（扣除重复统计）80000 人，这里应约为 20000 人，${slip}，各期请一并核对。`,
    ]);
  });

  test.each([19_000, 20_000, 1500, 3])('%i is another number, not another unit', (persons) => {
    expect(intakeOf([...largeCity, alone(persons)]).errors).toEqual([]);
  });

  test('where somebody is missing nothing can be concluded but that it is very little', () => {
    const silent: Edit = [
      district,
      '',
      `${head}2023-03-31,快报,0,2023-04-10,,,,,,,,—,\n2022-12-31,快报,0,2023-01-10,80000,80000,0,0,0,0,,—,\n`,
    ];
    const { errors, warnings } = intakeOf([...largeCity, silent, alone(2)]);
    expect(errors).toEqual([]);
    expect(warnings).toContain(
      `data/${zone} 第 3 行 total 列：填的是“2”，2023-03-31 全市 100000 人，2 个单位，这里不到平均数的 1%，单位是否为人，请核实。`,
    );
  });
});

describe('a total that is left out', () => {
  test('is unreported, and the levels that are there say what it should be', () => {
    const { errors, warnings } = intakeOf([[district, '620,440,130,50', ',440,130,50']]);
    expect(errors).toEqual([]);
    expect(warnings).toContain(
      `data/${district} 第 7 行 total 列：未填，合计未填，按未报处理，五个等级却都有数，合计应为 620 人，是否漏填，请核实。`,
    );
  });
});

describe('residents', () => {
  test.each<readonly [string, string, string]>([
    ['nobody', '0,0', '0”，常住人口应大于 0，没有公布的留空'],
    ['more than the city', '2000,2000', '2000”，大于全市 1000 人'],
    ['more without the zones than with them', '900,800', '900”，大于功能区并入时的 800 人'],
  ])('%s', (_, numbers, message) => {
    const edit: Edit = [areas, residents, residents.replace(/,,$/, `,${numbers}`)];
    expect(intakeOf([edit]).errors).toContain(
      `data/${areas} 第 3 行 population_2020_zones_apart 列：填的是“${message}。`,
    );
  });

  test('all together more than the city', () => {
    const edits: readonly Edit[] = [
      [areas, residents, residents.replace(/,,$/, ',800,900')],
      [areas, 'functional_zone,990901,,,,,,,', 'functional_zone,990901,,,,,,201,'],
    ];
    expect(intakeOf(edits).errors).toEqual([
      `data/${areas} 第 2 行 population_2020_zones_apart 列：填的是“1000”，小于各地区已公布数（功能区单列）之和 1001 人。`,
    ]);
  });

  test('two areas of one name', () => {
    expect(intakeOf([[areas, '示例高新区,高新区', '示例区,高新区']]).errors).toEqual([
      `data/${areas} 第 4 行 name 列：填的是“示例区”，与 990901 同名。`,
    ]);
  });
});

describe('months of uplift', () => {
  const with4 = (enrolled: number, finished: number): Edit => [
    uplift,
    '',
    '# 示例数据\nmonth_end,from_level,to_level,enrolled,finished,reported_on\n' +
      ['2022-11-30', '2022-12-31', '2023-01-31']
        .map((date) => `${date},中专,大专,12,0,2023-02-05\n`)
        .join('') +
      `2023-02-28,中专,大专,${enrolled},${finished},2023-03-05\n`,
  ];

  test.each([
    ['a hundred times the most there ever was', 1200, 'error'],
    ['five times and sixty persons', 60, 'warning'],
    ['not five times', 59, 'none'],
  ] as const)('%s', (_, enrolled, severity) => {
    const { errors, warnings } = intakeOf([with4(enrolled, 0)]);
    const start = `data/${uplift} 第 6 行 enrolled 列：填的是“${enrolled}”，以前各月入学最多的是 2022-11 的 12 人，`;
    const said = (texts: readonly string[]) => texts.filter((text) => text.startsWith(start));
    expect([said(errors).length, said(warnings).length]).toEqual([
      severity === 'error' ? 1 : 0,
      severity === 'warning' ? 1 : 0,
    ]);
  });
});
