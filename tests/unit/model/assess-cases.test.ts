import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  assess,
  type Commitment,
  periodEnd,
  verdictText,
} from '../../../src/model/index.ts';
import { at, experts, type Figure, schools, seriesOf, stock } from './given.ts';

/** Name, commitment, figures, cut-off; status and the line that goes with it. */
type Case = readonly [string, Commitment, readonly Figure[], string, string, string];

const judged = (commitment: Commitment, figures: readonly Figure[], cutOff: string): Assessment =>
  assess(commitment, seriesOf(figures), at(cutOff));

const base: Figure = ['2020-12-31', 180_000];
const threeYears = { ...schools, due: periodEnd('2023-12-31') };
const towards2030: Commitment = {
  ...stock,
  ...{ targetMin: 300_000, strength: '争取达到' },
  startOn: periodEnd('2024-12-31'),
  due: periodEnd('2030-12-31'),
};

describe('cases worked by hand', () => {
  test.each<Case>([
    // 23.0 − 22.9 = 0.1万, whatever the growth: (22.9 ÷ 18)^(1/5) is 98% of what was required.
    [
      '18.0 → 22.9 of 23 at the deadline',
      stock,
      [base, ['2025-12-31', 229_000]],
      '2025-12-31',
      'missed',
      '到期差1,000人',
    ],
    // 24 of 36 months ask for 3.33 of 5, so 4 are needed for the path; 20% of the way against 67%.
    [
      '1 of 5 schools after two of three years',
      threeYears,
      [['2022-12-31', 1]],
      '2022-12-31',
      'seriously_behind',
      '比序时应达少3所',
    ],
    // 21.83 of 30 at the very start: 0 of 72 months are gone and nothing is behind.
    [
      '21.83 of 30 on the first day',
      towards2030,
      [['2024-12-31', 218_300]],
      '2024-12-31',
      'too_few_points',
      '起点之后还没有数据',
    ],
    // 6 of 72 months: 218,300 + 81,700 ÷ 12 = 225,108.3; 220,000 lacks 5,108.3, that is 5,109 whole.
    [
      'half a year later',
      towards2030,
      [
        ['2024-12-31', 218_300],
        ['2025-06-30', 220_000],
      ],
      '2025-06-30',
      'behind',
      '比序时应达少5,109人',
    ],
    // 2021 is a gap, 24 months lie between the figures: (19 − 20) × 12 ÷ 24; the path asks for 20万.
    [
      'a value that falls while it is behind',
      stock,
      [base, ['2021-12-31', 192_000], ['2022-12-31', 191_000]],
      '2022-12-31',
      'moving_away',
      '近12个月净减1,000人，比序时应达少9,000人',
    ],
    [
      'a value that falls and still is on its path',
      stock,
      [base, ['2021-12-31', 205_000], ['2022-12-31', 201_000]],
      '2022-12-31',
      'on_path',
      '比序时应达多1,000人',
    ],
    [
      'a value that stands still does not move away',
      stock,
      [base, ['2021-12-31', 199_000], ['2022-12-31', 199_000]],
      '2022-12-31',
      'behind',
      '比序时应达少1,000人',
    ],
    [
      'a target exceeded at the base, and still',
      stock,
      [
        ['2020-12-31', 235_000],
        ['2021-12-31', 236_000],
      ],
      '2021-12-31',
      'exceeded',
      '超过目标6,000人，2021年末首次达到',
    ],
    [
      'a target exceeded at the base, and lost',
      stock,
      [
        ['2020-12-31', 235_000],
        ['2021-12-31', 229_000],
      ],
      '2021-12-31',
      'moving_away',
      '起点已达目标，现在低于目标1,000人',
    ],
    [
      'a deadline before the first datum',
      stock,
      [['2026-03-31', 235_000]],
      '2026-09-30',
      'overdue_data',
      '2025年末数据没有公布',
    ],
    // A year that was never reported: the value at the end decides, the gap is not filled.
    [
      'a gap year',
      stock,
      [base, ['2021-12-31', 190_000], ['2023-12-31', 210_000]],
      '2023-12-31',
      'on_path',
      '与序时应达持平',
    ],
    [
      'one point, at the start',
      stock,
      [base],
      '2021-09-30',
      'too_few_points',
      '起点之后还没有数据',
    ],
    [
      'one point, without the base',
      stock,
      [['2021-09-30', 190_000]],
      '2021-09-30',
      'too_few_points',
      '没有起点数据，不能判断进度',
    ],
    // 9 of 60 months ask for 18 + 0.75 = 18.75万.
    [
      'two points',
      stock,
      [base, ['2021-09-30', 187_500]],
      '2021-09-30',
      'on_path',
      '与序时应达持平',
    ],
    // On 15 August seven whole months are gone: 18 + 5 × 7 ÷ 60 = 185,833.3.
    [
      'a cut-off in the middle of a quarter',
      stock,
      [base, ['2021-06-30', 185_834]],
      '2021-08-15',
      'on_path',
      '与序时应达持平',
    ],
    [
      'one fewer in the middle of a quarter',
      stock,
      [base, ['2021-06-30', 185_833]],
      '2021-08-15',
      'behind',
      '比序时应达少1人',
    ],
    [
      'a figure of more than a year ago',
      stock,
      [base, ['2021-12-31', 200_000]],
      '2023-03-31',
      'stale_data',
      '2021年末以后超过12个月没有新数据',
    ],
    [
      'a figure of exactly a year ago',
      stock,
      [base, ['2021-12-31', 200_000]],
      '2022-12-31',
      'on_path',
      '与序时应达持平',
    ],
    [
      'a count that was met long ago stays met',
      schools,
      [['2022-03-31', 5]],
      '2024-12-31',
      'achieved',
      '达到目标，2022年3月末首次达到',
    ],
    [
      'reached before its date',
      stock,
      [base, ['2023-12-31', 230_000], ['2024-12-31', 233_000]],
      '2024-12-31',
      'exceeded',
      '超过目标3,000人，2023年末首次达到',
    ],
    [
      'flash at the deadline',
      stock,
      [base, ['2025-12-31', 230_500, 'flash']],
      '2025-12-31',
      'pending',
      '到期数为快报，暂超500人',
    ],
    [
      'then verified below it',
      stock,
      [base, ['2025-12-31', 229_900, 'verified']],
      '2026-03-31',
      'missed',
      '到期差100人',
    ],
  ])('%s', (...[, commitment, figures, cutOff, status, text]) => {
    const result = judged(commitment, figures, cutOff);
    expect([result.status, verdictText(result)]).toEqual([status, text]);
  });

  test.each([54, 60, 66])('%d of about 60 is met', (count) => {
    expect(judged(experts, [['2025-12-31', count]], '2025-12-31').status).toBe('achieved');
  });
});
