import { describe, expect, test } from 'vitest';
import {
  type AreaUpliftReport,
  areaUplifts,
  countedFirst,
  countedMeasure,
  monthOf,
  monthsOfYear,
  monthTotal,
  notReported,
  periodEnd,
  stepsFrom,
  sumOfMonths,
  totalOf,
  type UpliftReport,
  upliftMonths,
} from '../../../src/model/index.ts';

const report = (
  month: string,
  from: string,
  [enrolled, finished]: readonly [number, number],
  missing = 0,
): UpliftReport => ({
  ...{ from, enrolled, finished, missing },
  month: periodEnd(month),
  to: from === '中专' ? '大专' : '本科',
});

const steps = stepsFrom(null);
const reports = [
  report('2025-11-30', '中专', [3, 1]),
  report('2025-11-30', '大专', [2, 0]),
  report('2026-01-31', '中专', [5, 4], 1),
  report('2026-01-31', '大专', [1, 1]),
  report('2026-02-28', '中专', [7, 6]),
];
const months = upliftMonths(reports, steps, periodEnd('2026-02-28'));

describe('month after month', () => {
  test('a month without a report is a gap', () => {
    expect(months.map(({ month }) => month)).toEqual([
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
    ]);
    expect(months.map((month) => monthTotal(month, 'finished'))).toEqual([
      1,
      notReported,
      5,
      notReported,
    ]);
    expect(months.map(({ missing }) => missing)).toEqual([0, 0, 1, 0]);
  });

  test('what is known is summed up, and what is not is counted', () => {
    const between = (after: string, upTo: string) =>
      sumOfMonths(months, 'enrolled', { after: periodEnd(after), upTo: periodEnd(upTo) });
    expect(between('2020-12-31', '2025-12-31')).toEqual({ sum: 5, gaps: 1 });
    expect(between('2025-12-31', '2026-12-31')).toEqual({ sum: 13, gaps: 2 });
    expect(between('2025-12-31', '2025-12-31')).toEqual({ sum: 0, gaps: 0 });
  });

  test('no reports, no months', () => {
    expect(upliftMonths([], steps, periodEnd('2026-02-28'))).toEqual([]);
  });

  test('the steps that begin at a level', () => {
    expect(stepsFrom('大专')).toEqual([{ from: '大专', to: '本科' }]);
    expect(stepsFrom('小学')).toEqual([]);
    expect(steps).toHaveLength(2);
  });
});

describe('the parts of the city', () => {
  const row = (
    code: string,
    month: string | null,
    finished: number,
    given = 2,
  ): AreaUpliftReport => ({
    ...{ code, name: code, finished, enrolled: finished * 2, steps: given },
    month: month === null ? null : periodEnd(month),
  });
  const areas = areaUplifts(
    [
      row('A', '2025-11-30', 1),
      row('A', '2025-12-31', 2),
      row('A', '2026-01-31', 4, 1),
      row('B', '2026-01-31', 8),
      row('C', null, 0, 0),
    ],
    { due: periodEnd('2025-12-31'), upTo: periodEnd('2026-01-31'), steps: 2 },
  );

  test('what came by the due date is kept apart from what came later', () => {
    expect(areas.map(({ code, byDue, later }) => [code, byDue.finished, later.enrolled])).toEqual([
      ['A', 3, 8],
      ['B', notReported, 16],
      ['C', notReported, notReported],
    ]);
  });

  test('missing and half months are counted', () => {
    expect(areas.map(({ gaps }) => gaps)).toEqual([1, 2, 3]);
  });

  test('a month of the grid is a figure or 未报, never 0 for nothing', () => {
    const [first] = areas;
    if (!first) throw new Error('no area');
    expect(monthOf(first, periodEnd('2025-12-31')).finished).toBe(2);
    expect(monthOf(first, periodEnd('2025-10-31')).finished).toEqual(notReported);
    expect(monthsOfYear(2024)[1]).toBe('2024-02-29');
    expect(monthsOfYear(2025)).toHaveLength(12);
  });

  test('a sum leaves out what is not known', () => {
    expect(totalOf([1, notReported, 2])).toBe(3);
    expect(totalOf([notReported])).toEqual(notReported);
    expect(totalOf([])).toEqual(notReported);
  });
});

test('which of the two counts is told by the indicator of the commitment', () => {
  expect(countedMeasure({ indicator: 'uplift.finished' })).toBe('finished');
  expect(countedMeasure({ indicator: 'uplift.enrolled' })).toBe('enrolled');
  expect(countedMeasure({ indicator: 'pool.high_skilled' })).toBeNull();
  expect(countedFirst('enrolled')).toEqual(['enrolled', 'finished']);
});
