import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayOf,
  dayOfDate,
  isoOf,
  monthEnd,
  monthOf,
  quarterEndsBetween,
  workingCalendar,
  yearOf,
} from '../../../scripts/demo/calendar.ts';

describe('days', () => {
  test('agree with the built-in calendar for every day from 1900 to 2100', () => {
    const wrong: string[] = [];
    for (let day = dayOf('1900-01-01'); day <= dayOf('2100-12-31'); day += 1) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
      const same = isoOf(day) === iso && yearOf(day) === year && monthOf(day) === month;
      if (!same || dayOfDate(year, month, date) !== day) wrong.push(iso);
    }
    expect(wrong).toEqual([]);
  });

  test.each(['2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', '2024-1-1', ''])(
    'refuse %j',
    (iso) => {
      expect(() => dayOf(iso)).toThrow(RangeError);
    },
  );

  test.each([
    [2024, 2, '2024-02-29'],
    [2023, 2, '2023-02-28'],
    [2024, 13, '2025-01-31'],
    [2020, 24, '2021-12-31'],
  ])('month end of %i-%i', (year, month, end) => {
    expect(isoOf(monthEnd(year, month))).toBe(end);
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-11-15', 3, '2025-02-15'],
    ['2024-03-31', 0, '2024-03-31'],
  ])('%s and %i months', (from, months, to) => {
    expect(isoOf(addMonths(dayOf(from), months))).toBe(to);
  });

  test('quarter ends leave out the first day and keep the last', () => {
    const ends = quarterEndsBetween(dayOf('2024-12-31'), dayOf('2025-09-30'));
    expect(ends.map(isoOf)).toEqual(['2025-03-31', '2025-06-30', '2025-09-30']);
  });
});

describe('working days', () => {
  const calendar = workingCalendar(['10-01', '10-02', '10-03']);

  test('leave out week-ends and holidays', () => {
    const days = calendar.inMonth(2024, 10).map(isoOf);
    expect(days[0]).toBe('2024-10-04');
    expect(days).not.toContain('2024-10-05');
    expect(days).toHaveLength(20);
  });

  test.each([
    ['2024-10-04', '2024-10-04'],
    ['2024-10-03', '2024-09-30'],
    ['2024-09-29', '2024-09-27'],
  ])('on or before %s', (day, working) => {
    expect(isoOf(calendar.onOrBefore(dayOf(day)))).toBe(working);
  });
});
