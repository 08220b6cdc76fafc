import { describe, expect, test } from 'vitest';
import {
  type AreaShareGiven,
  areaShare,
  assess,
  type Commitment,
  notReported,
  observationsOnBasis,
  onZoneBasis,
  periodEnd,
} from '../../../src/model/index.ts';
import { area, city } from './compared-areas.ts';
import { at, seriesOf, stock } from './given.ts';

/** Two like areas make up the city: 18万 at the end of 2020, 23万 promised for the end of 2025. */
const a = area('A', { '2020-12-31': 90_000, '2021-12-31': 95_000, '2022-06-30': 96_000 });
const b = area('B', { '2020-12-31': 90_000, '2021-12-31': 95_000, '2022-06-30': 98_000 });

const shareOf = (change: Partial<AreaShareGiven> = {}) =>
  areaShare({
    ...{ promise: stock, code: 'A', areas: [a, b], city, basis: 'apart', shares: [] },
    ...{ upTo: periodEnd('2022-06-30'), weights: { stock: 0, residents: 0, growth: 1 } },
    ...change,
  });

const decided = (year: number, forA: number, forB: number, commitment = 'stock') => [
  { commitment, code: 'A', year, target: forA },
  { commitment, code: 'B', year, target: forB },
];

/** 20万 by the end of 2022, the rest by the end of 2025. */
const stepwise: Commitment = {
  ...stock,
  path: 'stepwise',
  plan: [
    { periodEnd: periodEnd('2022-12-31'), value: 200_000 },
    { periodEnd: periodEnd('2025-12-31'), value: 230_000 },
  ],
};

describe('the part of one area', () => {
  test('a proposal by equal growth, measured from what the area itself had', () => {
    const { origin, commitment, reason } = shareOf();
    expect([origin, reason]).toEqual(['proposed', null]);
    expect(commitment).toMatchObject({ targetMin: 115_000, baseValue: null, path: 'linear' });
  });

  test('it is judged like any other promise', () => {
    const { commitment } = shareOf();
    const figures = seriesOf([
      ['2020-12-31', 90_000],
      ['2021-12-31', 95_000],
      ['2022-06-30', 96_000],
    ]);
    // 6,000 of 25,000 in 18 of 60 months: 24 % against 30 %; 19,000 in 42 months are 452.4 a month.
    const assessment = commitment && assess(commitment, figures, at('2022-06-30'));
    expect(assessment?.status).toBe('behind');
    expect(assessment?.difference).toBeCloseTo(-0.06, 12);
    expect(assessment?.pace?.required?.wholePerMonth).toBe(453);
  });

  test('a decision wins, and lies on a straight line whatever the way of the city', () => {
    const shares = [...decided(2025, 120_000, 110_000), ...decided(2025, 1, 1, 'another')];
    const { origin, commitment } = shareOf({ shares, promise: stepwise });
    expect(origin).toBe('decided');
    expect(commitment).toMatchObject({ targetMin: 120_000, path: 'linear', plan: [] });
  });

  test('years that are decided between are the steps of the way', () => {
    const shares = [...decided(2023, 100_000, 100_000), ...decided(2025, 120_000, 110_000)];
    expect(shareOf({ shares }).commitment).toMatchObject({
      path: 'stepwise',
      plan: [
        { periodEnd: '2023-12-31', value: 100_000 },
        { periodEnd: '2025-12-31', value: 120_000 },
      ],
    });
  });

  test('the steps of the city are carried over to the way of the area', () => {
    // 20,000 of the city's 50,000 are two fifths: 90,000 + 2/5 × 25,000.
    expect(shareOf({ promise: stepwise }).commitment?.plan).toEqual([
      { periodEnd: '2022-12-31', value: 100_000 },
      { periodEnd: '2025-12-31', value: 115_000 },
    ]);
  });

  test('a base that is declared for the city is none of the area', () => {
    expect(shareOf({ promise: { ...stock, baseValue: 180_000 } }).commitment?.baseValue).toBeNull();
    const shares = decided(2025, 120_000, 110_000);
    const fromNought = { ...stock, baseValue: 0 };
    expect(shareOf({ promise: fromNought, shares }).commitment?.baseValue).toBe(0);
  });

  test('what begins at 0 cannot be proposed by equal growth', () => {
    expect(shareOf({ promise: { ...stock, baseValue: 0 } })).toMatchObject({
      origin: 'none',
      commitment: null,
      reason: '目标从0计起，不能按同等增幅测算到单位',
    });
  });

  test.each<[string, Partial<AreaShareGiven>, string]>([
    ['a promise that has not begun', { upTo: periodEnd('2020-06-30') }, '这项目标还没有开始计时'],
    [
      'an area whose start is not known',
      { areas: [a, area('B', { '2020-12-31': notReported })] },
      '有单位的起点没有数，无法测算',
    ],
    ['a city whose start is not known', { city: area('city', {}) }, '全市起点没有数，无法测算'],
    [
      'an area that a decision leaves out',
      { shares: decided(2025, 1, 2).slice(1) },
      '没有分解到这个单位',
    ],
  ])('%s has no part, and the reason is told', (_, change, reason) => {
    expect(shareOf(change)).toMatchObject({ origin: 'none', commitment: null, reason });
  });
});

describe('reports on the basis of zones apart', () => {
  const host = area('H', { '2021-12-31': 100, '2022-06-30': 110 });
  const zone = area(
    'Z',
    { '2021-12-31': [40, 30], '2022-06-30': [45, notReported] },
    { host: 'H' },
  );
  const [own] = onZoneBasis([host, zone], 'apart');
  const reported = seriesOf([
    ['2021-12-31', 100],
    ['2022-06-30', 110],
  ]);

  test('without the persons of the zone, and the figure says so; unknown where the zone is silent', () => {
    const series = own ? observationsOnBasis(reported, own) : [];
    expect(series.map(({ value, note }) => [value, note])).toEqual([
      [70, '上报100人，扣除功能区也统计的30人'],
      [notReported, ''],
    ]);
  });

  test('where nobody is counted twice the report stays as it is', () => {
    expect(observationsOnBasis(reported, host)).toEqual(reported);
  });
});
