import { describe, expect, test } from 'vitest';
import { dampedTrend, fitDampedTrend } from '../../../src/model/forecast/damped-trend.ts';
import { fitDrift } from '../../../src/model/forecast/drift.ts';
import { fitLogLinear } from '../../../src/model/forecast/log-linear.ts';
import type { FitMethod } from '../../../src/model/forecast/method.ts';
import { pastOf } from '../../../src/model/forecast/past.ts';
import { quantileOf } from '../../../src/model/forecast/predictive.ts';
import type { Grid } from '../../../src/model/forecast/regular-stretch.ts';
import { meanIncrements, type SeasonLength } from '../../../src/model/forecast/season.ts';
import { studentProbability, studentQuantile } from '../../../src/model/forecast/student-t.ts';

function ahead(fitTo: FitMethod, grid: Grid, steps: number, season: SeasonLength = 1) {
  const fitted = fitTo(pastOf(grid, season));
  if (fitted === null) throw new Error('does not fit');
  return fitted(steps);
}

describe("Student's t against the published table", () => {
  // Abramowitz & Stegun (1964), table 26.10; p is the share below.
  test.each([
    [0.9, 1, 3.078],
    [0.9, 2, 1.886],
    [0.9, 5, 1.476],
    [0.9, 10, 1.372],
    [0.9, 20, 1.325],
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.975, 3, 3.182],
    [0.975, 5, 2.571],
    [0.975, 10, 2.228],
    [0.975, 30, 2.042],
    [0.975, 120, 1.98],
  ])('the %d quantile with %i degrees of freedom is %d', (p, df, t) => {
    expect(studentQuantile(p, df)).toBeCloseTo(t, 3);
    expect(studentQuantile(1 - p, df)).toBeCloseTo(-t, 3);
    expect(studentProbability(studentQuantile(p, df), df)).toBeCloseTo(p, 12);
  });

  test('the middle is 0; half a degree of freedom and a share of 1 are refused', () => {
    expect(studentQuantile(0.5, 4)).toBe(0);
    expect(studentProbability(0, 7)).toBe(0.5);
    expect(() => studentProbability(1, 0.5)).toThrow(RangeError);
    expect(() => studentQuantile(1, 5)).toThrow(RangeError);
  });
});

describe('drift', () => {
  test('10, 12, 13, 17: mean increment 7/3, two steps ahead', () => {
    // Residuals −1/3, −4/3, 5/3: sigma² = (42/9)/2 = 7/3; spread² = 7/3 · 2 (1 + 2/3) = 70/9.
    const { centre, spread, df } = ahead(fitDrift, [10, 12, 13, 17], 2);
    expect(centre).toBeCloseTo(17 + 14 / 3, 10);
    expect(spread).toBeCloseTo(Math.sqrt(70 / 9), 10);
    expect(df).toBe(2);
  });

  test('a gap is one difference over two steps, with half the weight', () => {
    // 10, 12, –, 17: residuals −1/3 (weight 1) and 5 − 14/3 (weight 1/2), so sigma² = 1/6;
    // one step ahead 1/6 · (1 + 1/3) = 2/9.
    const { centre, spread, df } = ahead(fitDrift, [10, 12, null, 17], 1);
    expect(centre).toBeCloseTo(17 + 7 / 3, 10);
    expect(spread).toBeCloseTo(Math.sqrt(2 / 9), 10);
    expect(df).toBe(1);
  });

  test('two figures leave nothing to measure the spread by', () => {
    expect(fitDrift(pastOf([10, 12], 1))).toBeNull();
  });
});

describe('log-linear trend', () => {
  test('an exponential series is continued exactly', () => {
    const grid = [100, 110, 121, 133.1, 146.41];
    expect(quantileOf(ahead(fitLogLinear, grid, 3), 0.5)).toBeCloseTo(146.41 * 1.331, 6);
    expect(quantileOf(ahead(fitLogLinear, grid, 3), 0.975)).toBeCloseTo(146.41 * 1.331, 6);
  });

  test('logarithms 1, 2, 4: slope 3/2, one step ahead', () => {
    // Residuals 1/6, −1/3, 1/6: s² = 1/6; leverage at t = 4 is 1/3 + 2²/2 = 7/3; 1/6 · 10/3 = 5/9.
    const { centre, spread, df } = ahead(fitLogLinear, [1, 2, 4].map(Math.exp), 1);
    expect(centre).toBeCloseTo(16 / 3, 8);
    expect(spread).toBeCloseTo(Math.sqrt(5 / 9), 8);
    expect(df).toBe(1);
  });

  test('a gap is a missing row', () => {
    const { centre } = ahead(
      fitLogLinear,
      [1, 2, null, 8].map((x) => x && 100 * x),
      1,
    );
    expect(Math.exp(centre)).toBeCloseTo(1600, 6);
  });

  test.each([[[0, 1, 2, 4]], [[5, 3, 1, -1]]])('%j has no rate of growth', (grid) => {
    expect(fitLogLinear(pastOf(grid, 1))).toBeNull();
  });
});

describe('damped trend', () => {
  // 1, 2, 4, 7 with full weights: level 7, trend = the last increment 3.
  const grid = [1, 2, 4, 7];
  const follows = { level: 1, trend: 1 };

  test('without damping it is the straight trend of Holt', () => {
    const holt = dampedTrend(grid, { ...follows, damping: 1 }, 1);
    expect([1, 2, 5].map((steps) => holt(steps).centre)).toEqual([10, 13, 22]);
    // Starts with the mean increment 2: errors −1, 1, 1, so sigma² = 3 with one degree of freedom.
    // ETS(A,A,N), h = 2: 1 + (1 + 2 + 2·3/6) = 5 times that.
    expect(holt(1).spread).toBeCloseTo(Math.sqrt(3), 10);
    expect(holt(2).spread).toBeCloseTo(Math.sqrt(15), 10);
  });

  test('damped at once it is flat', () => {
    const flat = dampedTrend(grid, { ...follows, damping: 0 }, 1);
    expect(flat(1).centre).toBe(7);
    expect(flat(20).centre).toBe(7);
    // Simple smoothing with weight 1, ETS(A,N,N): the spread grows with √h.
    expect(flat(9).spread / flat(1).spread).toBeCloseTo(3, 10);
  });

  test.each([1, 2, 5, 17])('%i steps ahead its spread is that of table 8.8', (h) => {
    const [alpha, beta, phi] = [0.5, 0.1, 0.9];
    const closed =
      1 +
      alpha ** 2 * (h - 1) +
      ((beta * phi * h) / (1 - phi) ** 2) * (2 * alpha * (1 - phi) + beta * phi) -
      ((beta * phi * (1 - phi ** h)) / ((1 - phi) ** 2 * (1 - phi ** 2))) *
        (2 * alpha * (1 - phi ** 2) + beta * phi * (1 + 2 * phi - phi ** h));
    const trend = dampedTrend(grid, { level: alpha, trend: beta / alpha, damping: phi }, 1);
    expect((trend(h).spread / trend(1).spread) ** 2).toBeCloseTo(closed, 8);
  });

  test('over a gap level and trend run on', () => {
    // From 7 with trend 3 and no error at the gap: 10, and the figure 13 is no surprise.
    const holt = dampedTrend([1, 4, 7, null, 13], { ...follows, damping: 1 }, 1);
    expect(holt(1)).toMatchObject({ centre: 16, spread: 0 });
  });

  test('five figures do not pay for four parameters', () => {
    expect(fitDampedTrend(pastOf([1, 2, 4, 7, 9], 1))).toBeNull();
    expect(fitDampedTrend(pastOf([1, 2, 4, 7, 9, 12], 1))).not.toBeNull();
  });
});

describe('season of the quarters', () => {
  // Every year +100, +300, +200, +600: 1,200 a year, from place 0 on for five years.
  const yearly = [100, 300, 200, 600];
  const grid = [1000];
  for (let step = 0; step < 20; step++) {
    grid.push((grid[step] as number) + (yearly[step % 4] as number));
  }

  test('is recovered from the increments, also over a gap', () => {
    const withGap = grid.map((value, place) => (place === 7 ? null : value));
    for (const figures of [grid, withGap]) {
      // Place 1 is the first increment; place 4, 8 … the fourth, which is column 0.
      const found = meanIncrements(figures, 4)?.coefficients ?? [];
      [600, 100, 300, 200].forEach((increment, column) => {
        expect(found[column]).toBeCloseTo(increment, 8);
      });
    }
  });

  test('is carried on by drift', () => {
    const last = grid[20] as number;
    const next = [1, 2, 3, 4].map((steps) => ahead(fitDrift, grid, steps, 4).centre - last);
    [100, 400, 600, 1200].forEach((sum, step) => {
      expect(next[step]).toBeCloseTo(sum, 6);
    });
  });

  test('is carried on by the damped trend: the trend is damped, the season is not', () => {
    const last = grid[20] as number;
    const next = [1, 2, 3, 4].map((steps) => ahead(fitDampedTrend, grid, steps, 4).centre - last);
    // The season adds −200, −200, −300 and 0 to the level; what remains is the trend, up to 300 a quarter.
    const trend = [200, 200, 300, 0].map((back, step) => (next[step] as number) + back);
    const increments = trend.map((level, step) => level - (trend[step - 1] ?? 0));
    expect([...increments].sort((a, b) => b - a)).toEqual(increments);
    expect(increments[0]).toBeLessThanOrEqual(300);
    expect(increments[3]).toBeGreaterThan(300 * 0.8);
  });

  test('is not told apart by half-yearly figures', () => {
    const halfYearly = grid.map((value, place) => (place % 2 === 0 ? value : null));
    expect(meanIncrements(halfYearly, 4)).toBeNull();
    expect(meanIncrements(halfYearly, 1)?.coefficients[0]).toBeCloseTo(300, 8);
  });
});
