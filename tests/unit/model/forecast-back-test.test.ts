import { describe, expect, test } from 'vitest';
import { backTest, naiveError } from '../../../src/model/forecast/back-test.ts';
import { fitDampedTrend } from '../../../src/model/forecast/damped-trend.ts';
import { fitDrift } from '../../../src/model/forecast/drift.ts';
import { fitLogLinear } from '../../../src/model/forecast/log-linear.ts';
import { seededNormals } from './forecast-series.ts';

const drift = { method: 'drift', fitTo: fitDrift } as const;
const logLinear = { method: 'log_linear', fitTo: fitLogLinear } as const;
const damped = { method: 'damped_trend', fitTo: fitDampedTrend } as const;

describe('scaled errors by hand', () => {
  test.each<[string, (number | null)[], 1 | 4, number | null]>([
    ['steps of 2, 1 and 3', [10, 12, 11, 14], 1, 2],
    ['a year apart', [10, 12, 11, 14, 15, 19], 4, 6],
    ['pairs with a gap are left out', [10, null, 11, 14], 1, 3],
    ['nothing ever changed', [5, 5, 5], 1, null],
    ['one figure', [5], 1, null],
  ])('naive error: %s', (_, training, season, error) => {
    expect(naiveError(training, season)).toBe(error);
  });

  test('10, 12, 11, 14, 15 with drift', () => {
    // From 10, 12, 11 (drift 1/2, scale 3/2): 11.5 and 12 for 14 and 15: errors 2.5 and 3.
    // From 10, 12, 11, 14 (drift 4/3, scale 2): 15 1/3 for 15: error 1/3.
    const tested = backTest([10, 12, 11, 14, 15], 'annual', 1, [drift]);
    expect(tested).toMatchObject({ steps: 2, leastTraining: 3, origins: 2 });
    const [score] = tested.scores;
    expect(score?.comparisons).toBe(3);
    expect(score?.mase).toBeCloseTo((2.5 / 1.5 + 3 / 1.5 + 1 / 3 / 2) / 3, 10);
    // With one and two degrees of freedom the intervals are wide enough for all three.
    expect(score).toMatchObject({ hitRate80: 1, hitRate95: 1 });
  });

  test('a forecast misses what jumps out of its interval', () => {
    // From 10, 11, 12.2 (drift 1.1, spread 0.17, t = 3.08 and 12.7): 13.3 ± 0.5 and ± 2.2.
    const [score] = backTest([10, 11, 12.2, 14.5], 'annual', 1, [drift]).scores;
    expect(score).toMatchObject({ comparisons: 1, hitRate80: 0, hitRate95: 1 });
  });

  test('no figure behind the shortest training, no score', () => {
    const tested = backTest([10, 11, 13], 'annual', 1, [drift, logLinear]);
    expect(tested.origins).toBe(0);
    expect(tested.scores[0]).toMatchObject({ method: 'drift', mase: null, hitRate80: null });
  });
});

describe('choice of the method', () => {
  test('growth by a rate goes to the log-linear trend', () => {
    const grid = Array.from({ length: 12 }, (_, place) => 1000 * 1.1 ** place);
    expect(backTest(grid, 'annual', 1, [drift, logLinear, damped]).scores[0]?.method).toBe(
      'log_linear',
    );
  });

  test('a trend that dies away goes to the damped trend', () => {
    const grid = Array.from({ length: 16 }, (_, place) => 1000 - 500 * 0.8 ** place);
    expect(backTest(grid, 'annual', 1, [drift, logLinear, damped]).scores[0]?.method).toBe(
      'damped_trend',
    );
  });

  test('of equal ones the simpler stays in front', () => {
    const grid = Array.from({ length: 12 }, () => 500);
    const tested = backTest(grid, 'annual', 1, [drift, logLinear, damped]);
    expect(tested.scores.map(({ method }) => method)).toEqual([
      'drift',
      'log_linear',
      'damped_trend',
    ]);
  });

  test('who cannot be fitted to the shortest training takes no part', () => {
    // Eight figures: the shortest training is four, the damped trend needs six.
    const grid = [10, 12, 11, 14, 15, 17, 18, 22];
    const tested = backTest(grid, 'annual', 1, [drift, damped]);
    expect(tested.scores.map(({ method }) => method)).toEqual(['drift']);
  });

  test('no forecast sets out from a gap', () => {
    const full = backTest([10, 12, 11, 14, 15, 17], 'annual', 1, [drift]);
    const gap = backTest([10, 12, 11, null, 15, 17], 'annual', 1, [drift]);
    expect([full.origins, full.scores[0]?.comparisons]).toEqual([3, 5]);
    // From the third figure two steps ahead, and from the fifth one.
    expect([gap.origins, gap.scores[0]?.comparisons]).toEqual([2, 2]);
  });
});

describe('hit rates', () => {
  test('of the drift on random walks with drift come near what is promised', () => {
    const normal = seededNormals(20_260_930);
    let hits80 = 0;
    let hits95 = 0;
    let comparisons = 0;
    for (let walk = 0; walk < 200; walk++) {
      const grid = [100_000];
      for (let place = 1; place < 40; place++) {
        grid.push((grid[place - 1] as number) + 1000 + 300 * normal());
      }
      const [score] = backTest(grid, 'quarterly', 1, [drift]).scores;
      const count = score?.comparisons ?? 0;
      hits80 += (score?.hitRate80 ?? 0) * count;
      hits95 += (score?.hitRate95 ?? 0) * count;
      comparisons += count;
    }
    expect(comparisons).toBe(200 * 74);
    expect(Math.abs(hits80 / comparisons - 0.8)).toBeLessThan(0.02);
    expect(Math.abs(hits95 / comparisons - 0.95)).toBeLessThan(0.01);
  });
});
