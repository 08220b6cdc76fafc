import { describe, expect, test } from 'vitest';
import {
  type Forecast,
  type ForecastRequest,
  forecast,
  isForecast,
  type Observation,
  rules,
} from '../../../src/model/index.ts';
import { day, figuresEvery, seededNormals, unreported } from './forecast-series.ts';

const asOf = day('2026-09-30');
const horizon = day('2030-12-31');

function made(series: Observation[], more: Partial<ForecastRequest> = {}): Forecast {
  const result = forecast({ series, asOf, horizon, ...more });
  if (!isForecast(result)) throw new Error(result.text);
  return result;
}

function straight(count: number, first = 1000, step = 100): number[] {
  return Array.from({ length: count }, (_, index) => first + step * index);
}

/** Quarterly figures that end at the cut-off. */
function quarters(values: readonly (number | null)[]): Observation[] {
  const months = 2026 * 12 + 9 - 3 * (values.length - 1);
  const first = `${Math.floor((months - 1) / 12)}-${String(((months - 1) % 12) + 1).padStart(2, '0')}`;
  return figuresEvery(3, first, values);
}

describe('what cannot be forecast says why', () => {
  test.each<[string, Observation[], Partial<ForecastRequest>, string, string]>([
    ['nothing at all', [], {}, 'no_values', '没有可用的数值'],
    ['a row that says 未报', [unreported('2026-09-30')], {}, 'no_values', '没有可用的数值'],
    ['one figure', quarters([1]), {}, 'too_few_points', '只有1期数据'],
    ['two figures', quarters([1, 2]), {}, 'too_few_points', '只有2期数据'],
    [
      'three figures with no equal steps',
      [
        ...figuresEvery(1, '2019-05', [1]),
        ...figuresEvery(1, '2022-02', [2]),
        ...figuresEvery(1, '2026-09', [3]),
      ],
      {},
      'irregular',
      '连续的数据只有1期',
    ],
    [
      'a day that the figures have reached',
      quarters([1, 2, 3]),
      { horizon: asOf },
      'horizon_reached',
      '数据已到2026年9月末',
    ],
    [
      'a day before the next step',
      figuresEvery(12, '2021-12', straight(5)),
      { horizon: day('2026-06-30') },
      'horizon_too_near',
      '下一个可预测的时点是2026年末',
    ],
    [
      'a rate of growth of a count from zero',
      quarters([0, 1, 1, 2, 4]),
      { method: 'log_linear' },
      'not_positive',
      '没有增长率',
    ],
    [
      'a rate of growth of a count, even where it is past zero',
      quarters([1, 1, 2, 4]),
      { method: 'log_linear', cumulative: true },
      'not_positive',
      '没有增长率',
    ],
    [
      'a method with more parameters than figures',
      quarters([1, 1, 2, 4]),
      { method: 'damped_trend' },
      'method_unfit',
      '不能用阻尼趋势法',
    ],
  ])('%s', (...[, series, more, reason, text]) => {
    const result = forecast({ series, asOf, horizon, ...more });
    expect(result).toMatchObject({ reason, text: expect.stringContaining(text) });
    expect(isForecast(result)).toBe(false);
  });
});

describe('the stretch it rests on', () => {
  test.each<[string, Observation[], string, number, string]>([
    ['quarters', quarters(straight(24)), 'quarterly', 24, '2026-09-30'],
    [
      'quarters with a gap',
      quarters([...straight(5), null, ...straight(18)]),
      'quarterly',
      23,
      '2026-09-30',
    ],
    [
      'after two missing quarters it begins anew',
      quarters([...straight(5), null, null, ...straight(10)]),
      'quarterly',
      10,
      '2026-09-30',
    ],
    [
      'year ends before quarters are another stretch',
      [...figuresEvery(12, '2016-12', straight(4)), ...quarters(straight(24))],
      'quarterly',
      24,
      '2026-09-30',
    ],
    ['year ends alone', figuresEvery(12, '2020-12', straight(5)), 'annual', 5, '2024-12-31'],
    [
      'few quarters show no season, so the year ends go first',
      [...figuresEvery(12, '2018-12', straight(7)), ...figuresEvery(3, '2025-03', straight(3))],
      'annual',
      7,
      '2024-12-31',
    ],
    [
      'months are read by the quarter',
      figuresEvery(1, '2021-01', straight(69)),
      'quarterly',
      23,
      '2026-09-30',
    ],
    ['three quarters', quarters(straight(3)), 'quarterly', 3, '2026-09-30'],
  ])('%s', (...[, series, frequency, n, from]) => {
    const result = made(series);
    expect([result.frequency, result.n, result.origin.periodEnd]).toEqual([frequency, n, from]);
  });

  test('figures after the day that is asked about are not looked at', () => {
    const series = quarters(straight(24));
    const then = made(series, { asOf: day('2025-12-31') });
    expect(then.origin.periodEnd).toBe('2025-12-31');
    expect(then.n).toBe(21);
  });

  test('a gap is not a zero', () => {
    const values = straight(24);
    const gap = made(quarters(values.map((value, i) => (i === 10 ? null : value))));
    const full = made(quarters(values));
    gap.points.forEach((point, i) => {
      expect(point.median).toBeCloseTo(full.points[i]?.median ?? 0, 6);
    });
  });

  test('half-yearly figures are forecast without a season', () => {
    const result = made(quarters(straight(25).map((value, i) => (i % 2 === 0 ? value : null))));
    expect(result).toMatchObject({ seasonal: false, n: 13 });
    expect(result.points[0]?.median).toBeCloseTo(3500, 6);
  });
});

describe('points and probability', () => {
  const normal = seededNormals(7);
  const noisy = straight(24, 180_000, 2500).map((value) => value + 400 * normal());

  test('one point a quarter up to the horizon, its bounds nested around the median', () => {
    const { points, backTest } = made(quarters(noisy));
    expect(points).toHaveLength(17);
    expect([points[0]?.periodEnd, points[16]?.periodEnd]).toEqual(['2026-12-31', '2030-12-31']);
    for (const { lower95, lower80, median, upper80, upper95 } of points) {
      const bounds = [lower95, lower80, median, upper80, upper95];
      expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
    }
    expect(backTest.scores).toHaveLength(3);
    expect(backTest.steps).toBe(rules.forecast.backTestSteps.quarterly);
  });

  test('the names of the bounds hold to the rules', () => {
    const { points, probabilityOf } = made(quarters(noisy));
    const [point] = points;
    const above = (bound: number) => probabilityOf(bound, day('2026-12-31'));
    expect([rules.forecast.narrowInterval, rules.forecast.wideInterval]).toEqual([0.8, 0.95]);
    expect(above(point?.lower80 ?? 0)).toBeCloseTo(0.9, 8);
    expect(above(point?.upper80 ?? 0)).toBeCloseTo(0.1, 8);
    expect(above(point?.lower95 ?? 0)).toBeCloseTo(0.975, 8);
    expect(above(point?.median ?? 0)).toBeCloseTo(0.5, 8);
  });

  test('a target far below is as good as certain, one far above hopeless, in between it falls', () => {
    const { probabilityOf } = made(quarters(noisy));
    const odds = [100_000, 270_000, 280_000, 290_000, 1e6].map((target) =>
      Number(probabilityOf(target, horizon)),
    );
    expect(odds[0]).toBeGreaterThan(0.999);
    expect(odds[4]).toBeLessThan(0.001);
    expect([...odds].sort((a, b) => b - a)).toEqual(odds);
  });

  test('a day outside the points has no probability; one between takes the step before it', () => {
    const { probabilityOf } = made(quarters(noisy));
    expect(probabilityOf(250_000, asOf)).toBeNull();
    expect(probabilityOf(250_000, day('2031-12-31'))).toBeNull();
    expect(probabilityOf(250_000, day('2027-02-28'))).toBe(
      probabilityOf(250_000, day('2026-12-31')),
    );
  });

  test('a constant series stays, with certainty', () => {
    const { points, probabilityOf, method } = made(quarters(straight(12, 500, 0)));
    expect(method).toBe('drift');
    expect(points[16]).toMatchObject({ median: 500, lower95: 500, upper95: 500 });
    expect([500, 501].map((target) => probabilityOf(target, horizon))).toEqual([1, 0]);
  });

  test('a falling series falls on, but never below nothing', () => {
    const { points } = made(quarters([1000, 870, 700, 610, 430, 300]), { method: 'drift' });
    expect(points[0]?.median).toBeCloseTo(160, 6);
    expect(points[16]).toMatchObject({ median: 0, lower80: 0, lower95: 0 });
  });

  test('a count that only grows does not fall below what is there', () => {
    const counts = quarters([0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4]);
    const result = made(counts, { cumulative: true });
    expect(result.backTest.scores.map(({ method }) => method)).not.toContain('log_linear');
    for (const { lower95 } of result.points) expect(lower95).toBeGreaterThanOrEqual(4);
    expect(result.probabilityOf(4, horizon)).toBe(1);
    expect(result.probabilityOf(5, horizon)).toBeLessThan(1);
  });

  test('the same figures give the same forecast', () => {
    const plain = (result: Forecast) => JSON.stringify(result);
    expect(plain(made(quarters(noisy)))).toBe(plain(made(quarters(noisy))));
  });
});
