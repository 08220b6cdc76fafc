import { describe, expect, test } from 'vitest';
import {
  flowDetail,
  notApplicable,
  type PoolCoursePoint,
  type PoolFigure,
  periodEnd,
  readFlows,
  readSlices,
  readStocks,
  sliceBrief,
  sliceDetail,
  slicesSummary,
  stockDetail,
} from '../../../src/model/index.ts';

const persons = (count: number): PoolFigure => ({
  ...{ persons: count, before: count, certified: 0, departed: 0, moved: 0 },
});
const slices = (given: Readonly<Record<string, number>>) =>
  new Map(Object.entries(given).map(([code, count]) => [code, persons(count)]));

describe('slices beside the city', () => {
  // The city: 60 % and 40 %. The selection: 30 of 40 and 10 of 40.
  const [first, second] = readSlices(
    ['x', 'y'],
    slices({ x: 30, y: 10 }),
    slices({ x: 600, y: 400 }),
  );

  test('share, what the city would have, and the difference', () => {
    expect(first).toMatchObject({ share: 0.75, cityShare: 0.6, expected: 24, cityPersons: 600 });
    expect(first?.difference).toBeCloseTo(0.15, 12);
    expect(second).toMatchObject({ share: 0.25, cityShare: 0.4, expected: 16 });
  });

  test('in words, beside the city only where something is filtered', () => {
    if (!first || !second) throw new Error('two readings');
    expect(sliceDetail('甲', first, false)).toBe('甲：30人，占75.0%');
    expect(sliceDetail('甲', first, true)).toBe(
      '甲：30人，占75.0%；全市占60.0%，相差+15.0个百分点',
    );
    expect(sliceBrief('男', second, true)).toBe('男10人（25.0%，全市40.0%）');
    const nameOf = (code: string) => code;
    const readings = [first, second];
    expect(slicesSummary({ readings, nameOf, isCompared: false })).toBe('x最多，30人，占75.0%');
    expect(slicesSummary({ readings, nameOf, isCompared: true })).toBe(
      'x最多，30人，占75.0%，比全市高15.0个百分点',
    );
  });

  test('the greatest and the one that stands out may be two', () => {
    const readings = readSlices(['x', 'y'], slices({ x: 6, y: 4 }), slices({ x: 700, y: 300 }));
    expect(slicesSummary({ readings, nameOf: (code) => code, isCompared: true })).toBe(
      'x最多，6人，占60.0%；y比全市高10.0个百分点',
    );
  });

  test('nobody has no shares, and no nought in their place', () => {
    const [nobody] = readSlices(['x'], slices({}), slices({ x: 600 }));
    expect(nobody).toMatchObject({ persons: 0, share: notApplicable, difference: notApplicable });
    if (!nobody) throw new Error('a reading');
    const nameOf = (code: string) => code;
    expect(sliceDetail('甲', nobody, true)).toBe('甲：0人');
    expect(slicesSummary({ readings: [nobody], nameOf, isCompared: true })).toBe(
      '没有符合条件的人',
    );
  });
});

const point = (
  day: string,
  [before, certified, departed, moved]: readonly [number, number, number, number],
): PoolCoursePoint => ({
  ...{ periodEnd: periodEnd(day), before, certified, departed, moved },
  persons: before + certified - departed + moved,
});

const city = [
  point('2019-12-31', [0, 1_000, 0, 0]),
  point('2020-12-31', [1_000, 120, 20, 0]),
  point('2021-03-31', [1_100, 22, 0, 0]),
];
const own = [
  point('2019-12-31', [0, 100, 0, 0]),
  point('2020-12-31', [100, 30, 5, -5]),
  point('2021-03-31', [120, 3, 6, 0]),
];

test('the stock: its part of the city, in step with it, and growth on the year before', () => {
  const stocks = readStocks(own, city, periodEnd('2020-12-31'));
  expect(stocks.map(({ share }) => share)).toEqual([0.1, 120 / 1_100, 117 / 1_122]);
  // In step: the city's stocks, scaled so that both meet at the anchor.
  expect(stocks.map(({ inStep }) => inStep)).toEqual(
    [(1_000 * 120) / 1_100, 120, (1_122 * 120) / 1_100].map((value) =>
      expect.closeTo(value as number, 9),
    ),
  );
  expect(stocks.map(({ growth }) => growth)).toEqual([notApplicable, 0.2, notApplicable]);
  expect(stocks[1]?.difference).toBeCloseTo(0.2 - 0.1, 12);
  if (!stocks[1]) throw new Error('a reading');
  expect(stockDetail(stocks[1], true)).toBe(
    '2020年末：120人，占全市10.9%，比上年同期+20.0%（全市+10.0%）',
  );
});

test('the flows: none for the first end; rates a quarter, whatever the length of the period', () => {
  const flows = readFlows(own, city);
  expect(flows.map(({ start, periodEnd: end }) => [start, end])).toEqual([
    ['2019-12-31', '2020-12-31'],
    ['2020-12-31', '2021-03-31'],
  ]);
  expect(flows.map(({ quarters, net }) => [quarters, net])).toEqual([
    [4, 20],
    [1, -3],
  ]);
  expect(flows.map(({ certifiedRate }) => certifiedRate)).toEqual([0.3 / 4, 3 / 120]);
  expect(flows[0]?.difference).toBeCloseTo(0.2 / 4 - 0.1 / 4, 12);
  expect(flows[1]?.difference).toBeCloseTo(-3 / 120 - 22 / 1_100, 12);
  if (!flows[0]) throw new Error('a reading');
  expect(flowDetail(flows[0])).toBe(
    '2019年末至2020年末：取证流入30人，离册流出5人，内部变动净转出5人，净增20人',
  );
});
