import { describe, expect, test } from 'vitest';
import {
  notApplicable,
  type PeriodEnd,
  type PivotMeasure,
  type PoolMember,
  type PoolPair,
  pivot,
  pivotMembers,
  shadeOf,
  wholePool,
} from '../../../src/model/index.ts';

const members = (...codes: string[]): PoolMember[] =>
  codes.map((code) => ({
    dimension: 'level',
    code,
    name: `名${code}`,
    inPool: code !== 'junior',
    minAge: null,
    maxAge: null,
  }));

const pair = (row: string, column: string, counts: readonly number[]): PoolPair => {
  const [persons = 0, certified = 0, departed = 0, moved = 0] = counts;
  return { row, column, persons, certified, departed, moved };
};

const pairs = [
  pair('b', 'x', [30, 5, 1, -2]),
  pair('a', 'x', [50, 4, 0, 3]),
  pair('a', 'y', [20, 0, 6, 0]),
];
const given = (measure: PivotMeasure) => ({
  pairs,
  rows: members('a', 'b', 'c'),
  columns: members('x', 'y'),
  measure,
});

describe('the pivot', () => {
  test.each<[PivotMeasure, number[][], number[], number[], number]>([
    [
      'persons',
      [
        [50, 20],
        [30, 0],
        [0, 0],
      ],
      [70, 30, 0],
      [80, 20],
      100,
    ],
    [
      'certified',
      [
        [4, 0],
        [5, 0],
        [0, 0],
      ],
      [4, 5, 0],
      [9, 0],
      9,
    ],
    [
      'departed',
      [
        [0, 6],
        [1, 0],
        [0, 0],
      ],
      [6, 1, 0],
      [1, 6],
      7,
    ],
    [
      'net',
      [
        [7, -6],
        [2, 0],
        [0, 0],
      ],
      [1, 2, 0],
      [9, -6],
      3,
    ],
    [
      'share',
      [
        [0.5, 0.2],
        [0.3, 0],
        [0, 0],
      ],
      [0.7, 0.3, 0],
      [0.8, 0.2],
      1,
    ],
  ])('of %s: cells in the order of the members, nobody is 0, totals both ways', (...expected) => {
    const [measure, cells, byRow, byColumn, total] = expected;
    const table = pivot(given(measure));
    expect(table.rows.map((row) => row.cells)).toEqual(cells);
    expect(table.rows.map((row) => row.total)).toEqual(byRow);
    expect(table.totals).toEqual(byColumn);
    expect(table.total).toBe(total);
    expect(table.rows.map(({ name }) => name)).toEqual(['名a', '名b', '名c']);
  });

  test('nobody at all: counts are 0, shares have nothing to be shares of', () => {
    const nobody = { ...given('persons'), pairs: [] };
    expect(pivot(nobody)).toMatchObject({ total: 0, totals: [0, 0], greatest: 0 });
    const shares = pivot({ ...nobody, measure: 'share' });
    expect(shares).toMatchObject({ total: notApplicable, greatest: 0 });
    expect(shares.rows[0]?.cells).toEqual([notApplicable, notApplicable]);
  });

  test('without rows or columns there is nothing, and nothing breaks', () => {
    expect(pivot({ pairs: [], rows: [], columns: members('x'), measure: 'net' })).toMatchObject({
      rows: [],
      totals: [0],
      total: 0,
    });
  });

  test('refuses to lose persons of a pair that it has no place for', () => {
    const lost = { ...given('persons'), columns: members('x') };
    expect(() => pivot(lost)).toThrow('a × y');
  });

  test('the greatest cell is no total', () => {
    expect(pivot(given('persons')).greatest).toBe(50);
    expect(pivot(given('share')).greatest).toBe(0.5);
  });
});

describe('the members of a pivot', () => {
  const levels = members('junior', 'senior_worker', 'technician', 'special_grade_technician');
  const of = (at: string, chosen: readonly string[], found: readonly string[] = []) =>
    pivotMembers({
      dimension: 'level',
      side: 'row',
      members: levels,
      selection: { ...wholePool, level: chosen },
      at: at as PeriodEnd,
      pairs: found.map((code) => pair(code, 'x', [1])),
    }).map(({ code }) => code);

  test.each<[string, string, string[], string[], string[]]>([
    [
      'all, in their order',
      '2022-12-31',
      [],
      [],
      ['senior_worker', 'technician', 'special_grade_technician'],
    ],
    ['not a level that did not exist', '2022-09-30', [], [], ['senior_worker', 'technician']],
    [
      'but one in which there is somebody',
      '2022-09-30',
      [],
      ['special_grade_technician'],
      ['senior_worker', 'technician', 'special_grade_technician'],
    ],
    ['chosen ones alone', '2026-09-30', ['technician'], [], ['technician']],
    ['chosen codes of no list choose nobody', '2026-09-30', ['nowhere'], [], []],
  ])('%s', (...[, at, chosen, found, expected]) => {
    expect(of(at, chosen, found)).toEqual(expected);
  });

  test('the rule of levels holds for levels only', () => {
    const bands = members('special_grade_technician');
    expect(
      pivotMembers({
        dimension: 'chain',
        side: 'column',
        members: bands,
        selection: wholePool,
        at: '2016-12-31' as PeriodEnd,
        pairs: [],
      }),
    ).toEqual(bands);
  });
});

test.each([
  [100, 100, 4],
  [50, 100, 4],
  [49, 100, 3],
  [25, 100, 3],
  [24, 100, 2],
  [12, 100, 1],
  [7, 100, 1],
  [6, 100, 0],
  [0, 100, 0],
  [-80, 100, 0],
  [0, 0, 0],
])('%i beside %i has the shade %i', (value, greatest, shade) => {
  expect(shadeOf(value, greatest)).toBe(shade);
});
