import { describe, expect, test } from 'vitest';
import {
  type DeclaredPath,
  declaredPath,
  expectedAt,
  isStepped,
  pathPoints,
  periodEnd,
} from '../../../src/model/index.ts';
import { schools, stock } from './given.ts';

const from18: DeclaredPath = {
  ...{ shape: 'linear', base: 180_000, target: 230_000, plan: [] },
  start: periodEnd('2020-12-31'),
  due: periodEnd('2025-12-31'),
};
const compound: DeclaredPath = { ...from18, shape: 'compound' };
const fiveSchools: DeclaredPath = { ...from18, base: 0, target: 5 };
const quota: DeclaredPath = { ...fiveSchools, shape: 'annual_quota' };
const uneven: DeclaredPath = { ...quota, due: periodEnd('2023-12-31') };
const stepwise: DeclaredPath = {
  ...fiveSchools,
  shape: 'stepwise',
  plan: [
    { periodEnd: periodEnd('2022-06-30'), value: 1 },
    { periodEnd: periodEnd('2025-12-31'), value: 5 },
  ],
};

describe('what a path asks for', () => {
  test.each<[string, DeclaredPath, string, number]>([
    ['linear at the start', from18, '2020-12-31', 180_000],
    ['linear after 12 of 60 months', from18, '2021-12-31', 190_000],
    ['linear before the start', from18, '2020-06-30', 180_000],
    ['any path at the due date', compound, '2025-12-31', 230_000],
    ['any path after it', from18, '2026-09-30', 230_000],
    // √(180,000 × 230,000) = 203,469.9
    ['compound after 30 of 60 months', compound, '2023-06-30', 203_469.9],
    ['quota before the first year is over', quota, '2021-11-30', 0],
    ['quota when it is', quota, '2021-12-31', 1],
    ['quota after four years and a half', quota, '2025-06-30', 4],
    // 5 ÷ 3 = 1.67 a year: 1, then 3 (3.33), then 5.
    ['uneven quota after one year', uneven, '2021-12-31', 1],
    ['uneven quota after two', uneven, '2022-12-31', 3],
    ['uneven quota after three', uneven, '2023-12-31', 5],
    ['plan before its first step', stepwise, '2022-05-31', 0],
    ['plan on its first step', stepwise, '2022-06-30', 1],
    ['plan between its steps', stepwise, '2025-09-30', 1],
  ])('%s', (_, path, date, asked) => {
    expect(expectedAt(path, periodEnd(date))).toBeCloseTo(asked, 1);
  });
});

describe('a path to draw', () => {
  test('has a point a quarter from start to due', () => {
    const points = pathPoints(from18);
    expect(points).toHaveLength(21);
    expect(points[0]).toEqual({ periodEnd: '2020-12-31', value: 180_000 });
    expect(points[1]).toEqual({ periodEnd: '2021-03-31', value: 182_500 });
    expect(points[20]).toEqual({ periodEnd: '2025-12-31', value: 230_000 });
  });

  test('has the steps of its plan as well', () => {
    const plan = [
      { periodEnd: periodEnd('2022-05-31'), value: 1 },
      { periodEnd: periodEnd('2025-12-31'), value: 5 },
    ];
    const points = pathPoints({ ...stepwise, plan });
    expect(points.map(({ periodEnd: on }) => on)).toContain('2022-05-31');
    expect(isStepped(stepwise)).toBe(true);
    expect(isStepped(compound)).toBe(false);
  });

  test('must end after it starts', () => {
    expect(() => pathPoints({ ...from18, due: from18.start })).toThrow(RangeError);
  });
});

describe('a commitment without a path', () => {
  test.each([
    ['a requirement of a level', declaredPath({ ...stock, path: 'level' }, 180_000)],
    ['no date', declaredPath({ ...stock, due: null }, 180_000)],
    ['a base at the target', declaredPath(stock, 230_000)],
    ['growth from nothing', declaredPath({ ...schools, path: 'compound' }, 0)],
  ])('%s', (_, path) => {
    expect(path).toEqual({ absent: 'not_applicable' });
  });
});
