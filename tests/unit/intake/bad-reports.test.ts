import { describe, expect, test } from 'vitest';
import { type Edit, intakeOf } from './edited-city.ts';

// What a county may hand in wrongly: each stops the build and names file, line, column and both figures.

const district = 'counties/990901/stock.csv';
const zone = 'counties/SL-GXQ/stock.csv';
const uplift = 'counties/990901/uplift.csv';
const count = '应为不小于 0 的整数（人）';

describe('what is impossible stops the build', () => {
  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'a report for one period twice, with both figures',
      [[district, '2022-06-30,快报,0,2022-07-10', '2022-03-31,快报,0,2022-07-10']],
      [
        `data/${district} 第 7 行 period_end+revision 列：填的是“2022-03-31 0”，与第 6 行重复（total：第 6 行为 610，此行为 620）。`,
      ],
    ],
    [
      'a month of uplift twice, with both figures',
      [[uplift, '2023-02-28,大专,本科,4,1', '2023-01-31,大专,本科,4,1']],
      [
        `data/${uplift} 第 6 行 month_end+from_level+to_level 列：填的是“2023-01-31 大专 本科”，与第 4 行重复（finished：第 4 行为 2，此行为 1）。`,
      ],
    ],
    [
      'a negative stock',
      [[district, '2022-04-10,610,435', '2022-04-10,-610,435']],
      [`data/${district} 第 6 行 total 列：填的是“-610”，${count}；不会少于 0，请核对原表。`],
    ],
    [
      'a negative level',
      [[district, '610,435,128', '610,435,−128']],
      [`data/${district} 第 6 行 technician 列：填的是“−128”，${count}。`],
    ],
    [
      '万人 with decimals',
      [[district, '2022-04-10,610,435', '2022-04-10,0.061,435']],
      [`data/${district} 第 6 行 total 列：填的是“0.061”，${count}；如以万为单位，请换算成个数。`],
    ],
    [
      'a level above its total',
      [[district, '610,435,128', '610,735,128']],
      [
        `data/${district} 第 6 行 senior_worker 列：填的是“735”，大于合计 total（610 人）。`,
        `data/${district} 第 6 行 total 列：填的是“610”，应等于五个等级之和 910 人，相差 300 人。`,
      ],
    ],
    [
      '万人 typed as persons',
      [[district, '630,450,130,50', '1,1,0,0']],
      [
        `data/${district} 第 8 行 total 列：填的是“1”，上期（2022-06-30）为 620 人，本期（2022-09-30）为 1 人，相差 5 倍以上，疑似把万人填成人。`,
        `data/${district} 第 8 行 total 列：填的是“1”，2022-09-30 小于功能区所报“已计入属地”的合计 40 人。`,
      ],
    ],
    [
      'persons multiplied by ten thousand',
      [[district, '620,440,130,50', '6200000,4400000,1300000,500000']],
      [
        `data/${district} 第 7 行 total 列：填的是“6200000”，上期（2022-03-31）为 610 人，本期（2022-06-30）为 6200000 人，相差 5 倍以上，疑似其中一期把万人填成人，或把人数又乘了一万。`,
        `data/${district} 第 7 行 senior_worker 列：填的是“4400000”，上期（2022-03-31）为 435 人，本期（2022-06-30）为 4400000 人，相差 5 倍以上，疑似其中一期把万人填成人，或把人数又乘了一万。`,
        `data/${district} 第 7 行 technician 列：填的是“1300000”，上期（2022-03-31）为 128 人，本期（2022-06-30）为 1300000 人，相差 5 倍以上，疑似其中一期把万人填成人，或把人数又乘了一万。`,
        `data/${district} 第 7 行 senior_technician 列：填的是“500000”，上期（2022-03-31）为 47 人，本期（2022-06-30）为 500000 人，相差 5 倍以上，疑似其中一期把万人填成人，或把人数又乘了一万。`,
      ],
    ],
    [
      'a digit too many',
      [[district, '620,440,130,50', '6200,4400,1300,500']],
      [
        `data/${district} 第 7 行 total 列：填的是“6200”，上期（2022-03-31）为 610 人，本期（2022-06-30）为 6200 人，相差 5 倍以上，疑似多写或少写了一位。`,
        `data/${district} 第 7 行 senior_worker 列：填的是“4400”，上期（2022-03-31）为 435 人，本期（2022-06-30）为 4400 人，相差 5 倍以上，疑似多写或少写了一位。`,
        `data/${district} 第 7 行 technician 列：填的是“1300”，上期（2022-03-31）为 128 人，本期（2022-06-30）为 1300 人，相差 5 倍以上，疑似多写或少写了一位。`,
      ],
    ],
    [
      'an area with more than its city',
      [[district, '600,430,125', '701,531,125']],
      [`data/${district} 第 4 行 total 列：填的是“701”，2021-12-31 大于全市 700 人。`],
    ],
    [
      'more persons than residents',
      [
        [
          'reference/areas.csv',
          '示例区,示例区,district,,,,,,,,',
          '示例区,示例区,district,,,,,,,699,',
        ],
      ],
      [
        `data/${district} 第 10 行 total 列：填的是“700”，2023-03-31 大于2020年普查常住人口 699 人。`,
      ],
    ],
    [
      'a zone that claims more of its host than the host has',
      [
        [zone, '160,118,30,10,2,0,,40', '760,718,30,10,2,0,,740'],
        [zone, '150,108,30,10,2,,,40', '650,608,30,10,2,,,40'],
        [zone, '146,106,30,10,—,—,,40', '546,506,30,10,—,—,,40'],
        [zone, '144,104,30,10,—,—,,40', '344,304,30,10,—,—,,40'],
      ],
      [
        `data/${district} 第 10 行 total 列：填的是“700”，2023-03-31 小于功能区所报“已计入属地”的合计 740 人。`,
      ],
    ],
  ])('%s', (_, edits, errors) => {
    expect(intakeOf(edits).errors).toEqual(errors);
  });
});

describe('a report for an unknown area', () => {
  const stray = (name: string): Edit => [`counties/${name}`, '', 'x'];

  test.each([
    [
      '990999.csv',
      'data/counties/990999.csv：不认识的文件，这里只放以地区代码命名的文件夹，请移走或改名。',
    ],
  ])('as the file %s', (name, error) => {
    expect(intakeOf([stray(name)]).errors).toEqual([error]);
  });

  test.each([
    ['990999', '应为 reference/areas.csv 中的 990900、990901、SL-GXQ 之一'],
    ['sl-gxq', '应写成 SL-GXQ'],
    ['SL_GXQ', '应写成 SL-GXQ'],
  ])('as the folder %s', (name, expected) => {
    expect(intakeOf([[`counties/${name}/stock.csv`, '', 'x']]).errors).toEqual([
      `data/counties/${name}：文件夹名不是已有的地区代码，${expected}。`,
    ]);
  });
});

describe('what is doubtful passes and is listed', () => {
  const usual = intakeOf([]).warnings;

  test.each<readonly [string, readonly Edit[], string]>([
    [
      'a fall by more than a tenth',
      [[district, '620,440,130,50', '540,360,130,50']],
      `data/${district} 第 7 行 total 列：填的是“540”，比上期（2022-03-31，610 人）减少 11.5%，超过 10%，请核实。`,
    ],
    [
      'the report of the last quarter again',
      [[district, '620,440,130,50', '610,435,128,47']],
      `data/${district} 第 7 行 total 列：填的是“610”，合计和各等级都与上期（2022-03-31，610 人）相同，疑似重复报送。`,
    ],
    [
      'a zone that changes what its host counts',
      [[zone, '2,0,,40', '2,0,,80']],
      `data/${zone} 第 8 行 counted_in_host 列：填的是“80”，占合计 50.0%，上期（2022-12-31，40 人）为 26.7%，统计口径是否改变，请核实。`,
    ],
    [
      'a flash that is sent twice',
      [
        [
          district,
          '2022-06-30,快报,0,2022-07-10,620,440,130,50,—,—,,—,\n',
          '2022-06-30,快报,0,2022-07-10,620,440,130,50,—,—,,—,\n2022-06-30,快报,1,2022-07-12,620,440,130,50,—,—,,—,\n',
        ],
      ],
      `data/${district} 第 8 行 revision 列：填的是“1”，2022-06-30 与第 7 行状态相同，同一期报了两次：原为 620 人，现为 620 人；如属更正，status 应填修订。`,
    ],
  ])('%s', (_, edits, warning) => {
    const { errors, warnings } = intakeOf(edits);
    expect(errors).toEqual([]);
    expect(warnings).toContain(warning);
    expect(usual).not.toContain(warning);
  });

  test.each<readonly [string, Edit]>([
    ['a fall by a tenth exactly', [district, '620,440,130,50', '549,369,130,50']],
    [
      'a stock that stands still while its levels move',
      [district, '620,440,130,50', '610,430,130,50'],
    ],
  ])('%s is nothing to ask about', (_, edit) => {
    const { errors, warnings } = intakeOf([edit]);
    expect(errors).toEqual([]);
    expect(warnings.filter((text) => /减少|疑似重复/.test(text))).toEqual([]);
  });
});
