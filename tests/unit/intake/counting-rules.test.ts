import { expect, test } from 'vitest';
import { type Edit, intakeOf } from './edited-city.ts';

const counting = 'policy/counting.csv';
const line = (number: number, column: string) => `data/${counting} 第 ${number} 行 ${column} 列：`;

test.each<readonly [string, Edit, readonly string[]]>([
  [
    'a rule for nothing',
    [counting, 'schools,', 'colleges,'],
    [
      `${line(2, 'commitment')}填的是“colleges”，没有这个目标，应为 policy/commitments.csv 中已有的代码。`,
    ],
  ],
  [
    'a code nobody knows',
    [counting, 'school,technical_school', 'school;academy,technical_school'],
    [
      `${line(2, 'counts')}填的是“school;academy”，“academy”既不是项目类型，也不是 reference/indicators.csv 的指标。`,
      `${line(2, 'counts')}填的是“school;academy”，项目类型与指标不能混用。`,
    ],
  ],
  [
    'a list by the wrong sign',
    [counting, 'school,technical_school', 'school、technical_school,'],
    [`${line(2, 'counts')}填的是“school、technical_school”，多个代码之间应用英文分号“;”隔开。`],
  ],
  [
    'nothing that counts',
    [counting, 'majors,major,', 'majors,,'],
    [`${line(3, 'counts')}未填，应写明什么计入。`],
  ],
  [
    'counted and not counted',
    [counting, 'school,technical_school', 'school;technical_school,technical_school'],
    [`${line(2, 'not_counted')}填的是“technical_school”，“technical_school”已在 counts 中。`],
  ],
  [
    'another indicator than the commitment has',
    [counting, 'uplift.finished,uplift.enrolled', 'uplift.enrolled,uplift.finished'],
    [
      `${line(4, 'counts')}填的是“uplift.enrolled”，应为目标 uplift 的指标 uplift.finished，两处须一致。`,
    ],
  ],
  [
    'a commitment without a figure',
    [counting, 'majors,major', 'vision,major'],
    [`${line(3, 'counts')}填的是“major”，目标 vision 没有指标，无从计数。`],
  ],
  ['no reason', [counting, '示例口径二', ''], [`${line(3, 'reason')}未填，应填写理由。`]],
  [
    'a figure of the ledger reported as well',
    [
      'projects/duties.csv',
      'competition.held,2022-01-01,2022-12-31,1',
      'school.highlevel,2022-01-01,2022-12-31,1',
    ],
    [
      'data/projects/duties.csv 第 3 行 indicator 列：填的是“school.highlevel”，这个指标由项目台账汇总，不应另填。',
    ],
  ],
])('%s', (_, edit, errors) => {
  expect(intakeOf([edit]).errors).toEqual(errors);
});
