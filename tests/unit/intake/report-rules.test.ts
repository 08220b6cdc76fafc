import { describe, expect, test } from 'vitest';
import { type Edit, intakeOf } from './edited-city.ts';

const district = 'counties/990901/stock.csv';
const zone = 'counties/SL-GXQ/stock.csv';
const city = 'counties/990900/stock.csv';
const uplift = 'counties/990901/uplift.csv';
const paid = 'counties/990901/subsidy.csv';

type Case = readonly [rule: string, edits: readonly Edit[], errors: readonly string[]];

describe('a rule across cells, rows or files that is broken stops the build', () => {
  test.each<Case>([
    [
      'total is the sum of the levels',
      [[district, '610,435', '611,435']],
      [`data/${district} 第 6 行 total 列：填的是“611”，应等于五个等级之和 610 人，相差 1 人。`],
    ],
    [
      'with a level not reported the total may be more, never less',
      [[zone, '150,108', '139,108']],
      [`data/${zone} 第 7 行 total 列：填的是“139”，小于已报等级之和 150 人。`],
    ],
    [
      'no level above the total',
      [[zone, '150,108', '150,151']],
      [
        `data/${zone} 第 7 行 senior_worker 列：填的是“151”，大于合计 total（150 人）。`,
        `data/${zone} 第 7 行 total 列：填的是“150”，小于已报等级之和 193 人。`,
      ],
    ],
    [
      'high-skilled are part of the skilled',
      [[district, '2000,—', '689,—']],
      [
        `data/${district} 第 9 行 total 列：填的是“690”，大于技能人才总量 skilled_workers（689 人）。`,
      ],
    ],
    [
      'skilled workers at year ends only',
      [[district, '—,—,,—', '—,—,1800,—']],
      [`data/${district} 第 6 行 skilled_workers 列：填的是“1800”，只在年末填报，其他季末应留空。`],
    ],
    [
      'no new levels before they existed',
      [[district, '47,—,—', '47,0,—']],
      [
        `data/${district} 第 6 行 special_grade_technician 列：填的是“0”，2022-12-31 以前没有这一等级，应写“—”。`,
      ],
    ],
    [
      'the new levels apply once they exist',
      [[zone, '10,2,0', '10,2,—']],
      [
        `data/${zone} 第 8 行 chief_technician 列：填的是“—”，2022-12-31 起已有这一等级，应填人数，未报留空。`,
      ],
    ],
    [
      'only zones are counted in a host',
      [[district, '6,3,,—', '6,3,,5']],
      [
        `data/${district} 第 10 行 counted_in_host 列：填的是“5”，只有功能区填此列，其他地区应写“—”。`,
      ],
    ],
    [
      'a zone says how many',
      [[zone, '10,2,0,,40', '10,2,0,,—']],
      [`data/${zone} 第 8 行 counted_in_host 列：填的是“—”，功能区应填人数，未报留空。`],
    ],
    [
      'no more in the host than there are',
      [[zone, '10,2,0,,40', '10,2,0,,161']],
      [`data/${zone} 第 8 行 counted_in_host 列：填的是“161”，大于合计 total（160 人）。`],
    ],
    [
      'the same report twice',
      [[zone, '2022-06-30,快报,0,2022-07-10', '2022-03-31,快报,0,2022-07-10']],
      [
        `data/${zone} 第 5 行 period_end+revision 列：填的是“2022-03-31 0”，与第 4 行重复（total：第 4 行为 142，此行为 144）。`,
      ],
    ],
    [
      'revisions without a hole',
      [[district, '年报,1,', '年报,2,']],
      [
        `data/${district} 第 4 行 revision 列：填的是“2”，同一时期的修订次数应从 0 起连续，此处应为 1。`,
      ],
    ],
    [
      'revisions from 0',
      [[district, '2022-03-31,快报,0', '2022-03-31,快报,1']],
      [
        `data/${district} 第 6 行 revision 列：填的是“1”，同一时期的修订次数应从 0 起连续，此处应为 0。`,
      ],
    ],
    [
      'a revision is later than what it revises',
      [[district, '年报,1,2022-02-20', '年报,1,2022-01-19']],
      [
        `data/${district} 第 4 行 reported_on 列：填的是“2022-01-19”，早于上一次（revision 0）的填报日 2022-01-20。`,
      ],
    ],
    [
      'nothing is reported before its period has ended',
      [[district, '2022-04-10', '2022-03-30']],
      [
        `data/${district} 第 6 行 reported_on 列：填的是“2022-03-30”，早于所报时期的末日 2022-03-31。`,
      ],
    ],
    [
      'nothing is reported after the release',
      [[district, '2023-04-10', '2023-04-21']],
      [`data/${district} 第 10 行 reported_on 列：填的是“2023-04-21”，晚于数据发布日 2023-04-20。`],
    ],
    [
      'nothing lies after the cut-off',
      [[zone, '2023-03-31,快报,0,2023-04-15', '2023-06-30,快报,0,2023-07-15']],
      [
        `data/${zone} 第 8 行 period_end 列：填的是“2023-06-30”，晚于数据截止日 2023-03-31。`,
        `data/${zone} 第 8 行 reported_on 列：填的是“2023-07-15”，晚于数据发布日 2023-04-20。`,
      ],
    ],
    [
      'an annual report is for a year',
      [[district, '2022-03-31,快报', '2022-03-31,年报']],
      [`data/${district} 第 6 行 status 列：填的是“年报”，年报只用于年末。`],
    ],
    [
      'a correction corrects something',
      [[district, '2022-03-31,快报', '2022-03-31,修订']],
      [
        `data/${district} 第 6 行 status 列：填的是“修订”，修订是对已报数字的更正，revision 应从 1 起。`,
      ],
    ],
    [
      'the slip of units is reported once, where it stands',
      [[district, '620,440,130,50', '62,44,13,5']],
      [
        `data/${district} 第 7 行 total 列：填的是“62”，上期（2022-03-31）为 610 人，本期（2022-06-30）为 62 人，相差 5 倍以上，疑似多写或少写了一位。`,
      ],
    ],
    [
      'a slip in the first figure shows at the second, and beside the areas',
      [[city, '700,500,150,50', '7,5,1,1']],
      [
        `data/${city} 第 3 行 total 列：填的是“7”，2021-12-31 小于各地区所报：示例区 600 人、高新区 140 人。`,
        `data/${city} 第 4 行 total 列：填的是“800”，上期（2021-12-31）为 7 人，本期（2022-12-31）为 800 人，相差 5 倍以上，疑似其中一期把万人填成人，或把人数又乘了一万。`,
      ],
    ],
    [
      'a jump of the skilled workers',
      [[city, '2400', '24000']],
      [
        `data/${city} 第 4 行 skilled_workers 列：填的是“24000”，上期（2021-12-31）为 2000 人，本期（2022-12-31）为 24000 人，相差 5 倍以上，疑似多写或少写了一位。`,
      ],
    ],
    [
      'uplift knows two steps',
      [[uplift, '2023-01-31,大专,本科', '2023-01-31,大专,大专']],
      [
        `data/${uplift} 第 4 行 from_level+to_level 列：填的是“大专→大专”，只统计中专→大专、大专→本科。`,
      ],
    ],
    [
      'uplift is reported after the month',
      [[uplift, '2023-02-05', '2023-01-30']],
      [
        `data/${uplift} 第 3 行 reported_on 列：填的是“2023-01-30”，早于所报时期的末日 2023-01-31。`,
      ],
    ],
    [
      'subsidies are items of the policy',
      [[paid, 'gold', 'silver']],
      [
        `data/${paid} 第 3 行 item 列：填的是“silver”，没有这个补贴项目，应为 policy/subsidies.csv 中已有的代码。`,
      ],
    ],
    [
      'money goes to somebody',
      [[paid, 'gold,4,', 'gold,0,']],
      [`data/${paid} 第 3 行 amount 列：填的是“10000”，count 为 0 时金额应为 0。`],
    ],
    [
      'subsidies of a year that has begun',
      [[paid, '2022,gold', '2024,gold']],
      [
        `data/${paid} 第 3 行 year 列：填的是“2024”，晚于数据截止日 2023-03-31。`,
        `data/${paid} 第 3 行 reported_on 列：填的是“2023-01-20”，早于所报年份 2024。`,
      ],
    ],
    ['a file is missing', [[uplift, '', null]], [`data/${uplift}：缺少这个文件。`]],
    [
      'an extra file',
      [['counties/990901/stock (1).csv', '', 'x']],
      [
        'data/counties/990901/stock (1).csv：不认识的文件，这里只放 stock.csv、uplift.csv、subsidy.csv，请移走或改名。',
      ],
    ],
    [
      'a folder for an area nobody knows',
      [['counties/990909.csv', '', 'x']],
      ['data/counties/990909.csv：不认识的文件，这里只放以地区代码命名的文件夹，请移走或改名。'],
    ],
    [
      'a demonstration file never feeds real figures',
      [['reference/datasets.csv', 'demo,示例,示例数据,true', 'demo,真实,,false']],
      [
        'counties/990900/stock.csv',
        'counties/990901/stock.csv',
        'counties/990901/subsidy.csv',
        'counties/990901/uplift.csv',
        'counties/SL-GXQ/stock.csv',
        'counties/SL-GXQ/subsidy.csv',
        'counties/SL-GXQ/uplift.csv',
        'projects/duties.csv',
        'projects/projects.csv',
        'projects/stages.csv',
      ].map((file) => `data/${file}：文件带有“示例数据”字样，不能用于非示例数据集。`),
    ],
  ])('%s', (_, edits, errors) => {
    expect(intakeOf(edits).errors).toEqual(errors);
  });
});
