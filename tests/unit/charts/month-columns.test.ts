import { expect, test } from 'vitest';
import { monthColumns } from '../../../src/charts/index.ts';
import { type Maybe, notReported, periodEnd } from '../../../src/model/index.ts';

const month = (day: string, ...values: Maybe<number>[]) => ({ month: periodEnd(day), values });
const given = {
  months: [
    month('2025-11-30', 10, 5),
    month('2025-12-31', 0, 0),
    month('2026-01-31', notReported, 20),
    month('2026-02-28', 20, 0),
  ],
  parts: ['中专→大专', '大专→本科'],
  due: periodEnd('2025-12-31'),
  unit: '人',
  height: 100,
  greatest: 20,
};
const drawing = monthColumns(given);

test('parts stand on each other, and the tallest fills the height', () => {
  expect(drawing.columns.map(({ parts }) => parts)).toEqual([
    [
      { y: 50, height: 50 },
      { y: 25, height: 25 },
    ],
    [
      { y: 100, height: 0 },
      { y: 100, height: 0 },
    ],
    [
      { y: 100, height: 0 },
      { y: 0, height: 100 },
    ],
    [
      { y: 0, height: 100 },
      { y: 0, height: 0 },
    ],
  ]);
});

test('a month without a report is marked, one without anybody is not', () => {
  expect(drawing.columns.map(({ isGap }) => isGap)).toEqual([false, false, true, false]);
  expect(drawing.columns[2]?.text).toBe('2026年1月末 中专→大专未报，大专→本科20人');
});

test('the columns share the width; years and the deadline stand at their months', () => {
  expect(drawing.columns.map(({ x }) => x)).toEqual([3, 28, 53, 78]);
  expect(drawing.years).toEqual([
    { x: 0, label: '2025' },
    { x: 50, label: '2026' },
  ]);
  expect(drawing.afterDue).toBe(50);
  expect(monthColumns({ ...given, due: periodEnd('2026-02-28') }).afterDue).toBeNull();
});

test('nothing to draw divides nothing by nothing', () => {
  expect(monthColumns({ ...given, months: [], greatest: 0 })).toEqual({
    columns: [],
    years: [],
    afterDue: null,
  });
  const empty = monthColumns({ ...given, months: [month('2025-11-30', 0, 0)], greatest: 0 });
  expect(empty.columns[0]?.parts).toEqual([
    { y: 100, height: 0 },
    { y: 100, height: 0 },
  ]);
});
