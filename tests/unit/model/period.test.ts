import { describe, expect, test } from 'vitest';
import {
  addMonths,
  isPeriodEnd,
  linearPath,
  monthsBetween,
  periodEnd,
  periodText,
  yearPosition,
} from '../../../src/model/index.ts';

describe('period ends', () => {
  test.each([
    ['2024-12-31', '2026-09-30', 21],
    ['2020-12-31', '2025-12-31', 60],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-12-31', '2025-01-30', 0],
    ['2024-12-31', '2025-02-15', 1],
    ['2026-09-30', '2024-12-31', -21],
    ['2024-12-31', '2024-12-31', 0],
  ])('from %s to %s are %i whole months', (start, end, months) => {
    expect(monthsBetween(periodEnd(start), periodEnd(end))).toBe(months);
  });

  test.each([
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', -1, '2024-12-31'],
    ['2024-12-31', 72, '2030-12-31'],
  ])('%s plus %i months is %s', (date, months, result) => {
    expect(addMonths(periodEnd(date), months)).toBe(result);
  });

  test.each(['2025-02-30', '2025-13-01', '2025-6-30', '', '2025/06/30', '20250630'])(
    '%s is no period end',
    (text) => {
      expect(isPeriodEnd(text)).toBe(false);
      expect(() => periodEnd(text)).toThrow(RangeError);
    },
  );

  test.each([
    ['2025-12-31', '2025年末', 2025],
    ['2026-09-30', '2026年9月末', 2025.75],
    ['2026-09-17', '2026年9月17日', 2025.75],
  ])('%s reads %s', (date, text, position) => {
    expect(periodText(periodEnd(date))).toBe(text);
    expect(yearPosition(periodEnd(date))).toBe(position);
  });

  test('a path begins at its base and ends at its target', () => {
    const path = linearPath(periodEnd('2024-12-31'), 100, periodEnd('2025-12-31'), 160);
    expect(path.map(({ periodEnd: at, value }) => [at, value])).toEqual([
      ['2024-12-31', 100],
      ['2025-03-31', 115],
      ['2025-06-30', 130],
      ['2025-09-30', 145],
      ['2025-12-31', 160],
    ]);
  });
});
