import { describe, expect, test } from 'vitest';
import { type Edit, intakeOf } from './edited-city.ts';

const commitments = 'policy/commitments.csv';
const inCommitments = (line: number, column: string, message: string) =>
  `data/${commitments} 第 ${line} 行 ${column} 列：${message}。`;

describe('a declared path', () => {
  const plans = 'policy/plans.csv';
  const stepwise: Edit = [commitments, 'linear,2025-12-31,达到', 'stepwise,2025-12-31,达到'];
  const plan = (rows: string): Edit => [plans, '', `commitment,on,value\n${rows}`];
  const inPlans = (line: number, column: string, message: string) =>
    `data/${plans} 第 ${line} 行 ${column} 列：${message}。`;

  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'steps that lead to the target',
      [stepwise, plan('stock,2022-12-31,800\nstock,2025-12-31,1000\n')],
      [],
    ],
    [
      'a plan without steps',
      [stepwise],
      [
        inCommitments(
          2,
          'path',
          '填的是“stock”，path 为 stepwise 的承诺应在 policy/plans.csv 中有分步计划',
        ),
      ],
    ],
    [
      'steps out of time that go down and miss the target',
      [stepwise, plan('stock,2020-12-31,900\nstock,2022-12-31,800\nstock,2026-12-31,990\n')],
      [
        inPlans(2, 'on', '填的是“2020-12-31”，应晚于起算日 2020-12-31'),
        inPlans(3, 'value', '填的是“800”，不应小于上一步 900'),
        inPlans(4, 'on', '填的是“2026-12-31”，不应晚于到期日 2025-12-31'),
        inPlans(4, 'on+value', '填的是“2026-12-31”，最后一步应为到期日 2025-12-31 的目标值 1000'),
      ],
    ],
    [
      'steps for a straight path',
      [plan('stock,2025-12-31,1000\n')],
      [inPlans(2, 'commitment', '填的是“stock”，这项承诺的 path 不是 stepwise，不应有分步计划')],
    ],
    [
      'steps for nobody',
      [plan('none,2025-12-31,1000\n')],
      [
        inPlans(
          2,
          'commitment',
          '填的是“none”，没有这个目标，应为 policy/commitments.csv 中已有的代码',
        ),
      ],
    ],
    [
      'growth from nothing',
      [[commitments, '人,point,2020-12-31,,linear', '人,point,2020-12-31,0,compound']],
      [inCommitments(2, 'base_value', '填的是“0”，等比路径的基期值应大于 0')],
    ],
    [
      'growth of a count',
      [[commitments, '所,point,2020-12-31,0,linear', '所,point,2020-12-31,0,compound']],
      [
        inCommitments(
          3,
          'path',
          '填的是“compound”，路径应为linear、stepwise、annual_quota（类型 cumulative_at_least）',
        ),
      ],
    ],
    [
      'a quota for a part of a year',
      [[commitments, '0,linear,2025-12-31,建设', '0,annual_quota,2025-06-30,建设']],
      [
        inCommitments(
          3,
          'due',
          '填的是“2025-06-30”，年度定额应为整年，与起算日 2020-12-31 的月日相同',
        ),
      ],
    ],
    [
      'a deadline for a level',
      [[commitments, 'linear,2025-12-31,达到', 'level,2025-12-31,达到']],
      [inCommitments(2, 'due', '填的是“2025-12-31”，此列应留空（类型 stock_at_least）')],
    ],
  ])('%s', (_, edits, errors) => {
    expect(intakeOf(edits).errors).toEqual(errors);
  });
});
