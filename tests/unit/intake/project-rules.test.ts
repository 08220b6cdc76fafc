import { describe, expect, test } from 'vitest';
import { type Edit, intakeOf } from './edited-city.ts';

const projects = 'projects/projects.csv';
const stages = 'projects/stages.csv';
const duties = 'projects/duties.csv';

test.each<readonly [string, Edit, readonly string[]]>([
  [
    'a stage of nothing',
    [stages, 's1,申报', 's9,申报'],
    [
      `data/${stages} 第 3 行 project 列：填的是“s9”，没有这个项目，应为 projects/projects.csv 中已有的代码。`,
    ],
  ],
  [
    'a stage nobody knows',
    [stages, 's1,立项', 's1,开工'],
    [
      `data/${stages} 第 4 行 stage 列：填的是“开工”，应为申报、立项、建设、中期评估、验收、公布之一。`,
    ],
  ],
  [
    'done before an earlier stage is',
    [stages, '2021-06-10', ''],
    [`data/${stages} 第 5 行 done_on 列：填的是“2022-12-20”，“立项”尚未完成，“公布”不应已完成。`],
  ],
  [
    'done on an earlier day',
    [stages, '2021-06-10', '2021-03-09'],
    [
      `data/${stages} 第 4 行 done_on 列：填的是“2021-03-09”，早于前一阶段“申报”的完成日 2021-03-10。`,
    ],
  ],
  [
    'done in the future',
    [stages, '2022-12-20', '2023-04-01'],
    [
      `data/${stages} 第 5 行 done_on 列：填的是“2023-04-01”，晚于数据截止日 2023-03-31，未完成的阶段应留空。`,
    ],
  ],
  [
    'a major without its school',
    [projects, '990901,s1,', '990901,,'],
    [`data/${projects} 第 4 行 parent 列：未填，专业应填所属学校的项目代码。`],
  ],
  [
    'a major of a technical school',
    [projects, '990901,s1,', '990901,t1,'],
    [`data/${projects} 第 4 行 parent 列：填的是“t1”，所属项目的类型应为 school。`],
  ],
  [
    'an unknown area',
    [projects, '示例学校01,990901', '示例学校01,990909'],
    [
      `data/${projects} 第 3 行 area 列：填的是“990909”，没有这个地区，应为 reference/areas.csv 中已有的代码。`,
    ],
  ],
  [
    'a kind in Chinese',
    [projects, 's1,school', 's1,学校'],
    [
      `data/${projects} 第 3 行 kind 列：填的是“学校”，应为school（中职学校）、major（中职专业）、technical_school（技工学校）、technical_major（技工院校名优专业）、station（技师工作站）、studio（技能大师工作室）之一。`,
    ],
  ],
  [
    'two codes that differ in case only',
    [projects, '\nt1,', '\nS1,school,示例学校02,990901,,\nt1,'],
    [`data/${projects} 第 5 行 id 列：填的是“S1”，与第 3 行的 s1 只差大小写，请改用一个代码。`],
  ],
  [
    'two projects with one id',
    [projects, 't1,technical_school', 's1,technical_school'],
    [`data/${projects} 第 5 行 id 列：填的是“s1”，与第 3 行重复。`],
  ],
  [
    'a stage told twice',
    [stages, 's1,立项', 's1,申报'],
    [`data/${stages} 第 4 行 project+stage 列：填的是“s1 申报”，与第 3 行重复。`],
  ],
  [
    'planned before the stage before it',
    [stages, '立项,2021-06-01', '立项,2021-02-01'],
    [
      `data/${stages} 第 4 行 planned_on 列：填的是“2021-02-01”，早于前一阶段“申报”的计划日 2021-03-01。`,
    ],
  ],
  [
    'half a contest',
    [duties, '2022-12-31,1,', '2022-12-31,0.5,'],
    [`data/${duties} 第 3 行 value 列：填的是“0.5”，应为不小于 0 的整数（届）。`],
  ],
  [
    'a share above 1',
    [duties, '0.625', '62.5'],
    [`data/${duties} 第 6 行 value 列：填的是“62.5”，比例应在 0 与 1 之间，57% 写作 0.57。`],
  ],
  [
    'a period the duty does not know',
    [duties, 'expert.recognised,2021', 'expert.recognised,2022'],
    [
      `data/${duties} 第 5 行 period_start 列：填的是“2022-01-01”，这一目标的本周期应从 2021-01-01 起。`,
    ],
  ],
  [
    'a period that runs backwards',
    [duties, 'competition.held,2022-01-01', 'competition.held,2023-01-01'],
    [`data/${duties} 第 3 行 period_start 列：填的是“2023-01-01”，晚于期末 2022-12-31。`],
  ],
])('%s', (_, edit, errors) => {
  expect(intakeOf([edit]).errors).toEqual(errors);
});

describe('what is doubtful in the ledger is listed and stops nothing', () => {
  const at = (line: number, column: string) => `data/${stages} 第 ${line} 行 ${column} 列：`;
  const early = (day: string) =>
    `早于本阶段的计划开始日 ${day}（前一阶段“申报”的计划完成日），请核实`;

  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'done before it was planned to start',
      [
        [stages, '申报,2021-03-01', '申报,2021-06-11'],
        [stages, '立项,2021-06-01', '立项,2021-07-01'],
      ],
      [`${at(4, 'done_on')}填的是“2021-06-10”，${early('2021-06-11')}。`],
    ],
    [
      'done on the day it was planned to start',
      [
        [stages, '申报,2021-03-01', '申报,2021-06-10'],
        [stages, '立项,2021-06-01', '立项,2021-07-01'],
      ],
      [],
    ],
    [
      '181 days ahead of the plan',
      [[stages, '公布,2022-12-01', '公布,2023-06-19']],
      [
        `${at(5, 'done_on')}填的是“2022-12-20”，比计划日 2023-06-19 早 181 天，超过 180 天，请核对年份。`,
      ],
    ],
    ['180 days ahead of the plan', [[stages, '公布,2022-12-01', '公布,2023-06-18']], []],
    [
      'announced without evidence',
      [[stages, '2022-12-20,示例文号〔2022〕9号', '2022-12-20,']],
      [`${at(5, 'evidence')}未填，已公布而没有凭证，应填文号或网址。`],
    ],
    [
      'never to be announced',
      [[stages, 'm1,公布,2023-12-01,,\n', '']],
      [`${at(6, 'project')}填的是“m1”，没有“公布”这一阶段，项目永远不会计入完成数。`],
    ],
  ])('%s', (_, edits, warnings) => {
    const usual = intakeOf([]).warnings;
    const outcome = intakeOf(edits);
    expect(outcome.errors).toEqual([]);
    expect(outcome.warnings.filter((text) => !usual.includes(text))).toEqual(warnings);
  });
});
