import { describe, expect, test } from 'vitest';
import {
  arrival,
  assess,
  observedPace,
  periodEnd,
  requiredPace,
  whatIf,
} from '../../../src/model/index.ts';
import { at, experts, type Figure, seriesOf, stock } from './given.ts';

const date = periodEnd;

describe('observed pace', () => {
  const quarters: Figure[] = [
    ['2024-09-30', 214_000],
    ['2024-12-31', 218_300],
    ['2025-12-31', 229_000],
    ['2026-09-30', 238_600],
  ];

  test('is the net change over the window before the newest figure', () => {
    // 2025-09-30 is a gap: the next earlier figure is 21 months back. (238,600 − 218,300) ÷ 21 × 12
    const pace = observedPace(seriesOf(quarters), date('2026-09-30'));
    expect(pace).toMatchObject({ months: 21, change: 20_300 });
    expect(pace?.perYear).toBeCloseTo(11_600, 6);
  });

  test('looks at nothing beyond the cut-off', () => {
    // (229,000 − 218,300) in 12 months.
    const pace = observedPace(seriesOf(quarters), date('2026-06-30'));
    expect(pace).toMatchObject({ months: 12, change: 10_700, perYear: 10_700 });
  });

  test('takes the stated window', () => {
    const pace = observedPace(seriesOf(quarters), date('2025-12-31'), 15);
    expect(pace).toMatchObject({ months: 15, change: 15_000 });
    expect(pace?.perMonth).toBe(1_000);
  });

  test.each<[string, Figure[]]>([
    ['one figure', [['2025-12-31', 1]]],
    [
      'two figures closer than the window',
      [
        ['2025-06-30', 1],
        ['2025-12-31', 2],
      ],
    ],
    [
      'two figures more than twice the window apart',
      [
        ['2023-09-30', 1],
        ['2025-12-31', 2],
      ],
    ],
  ])('does not exist for %s', (_, figures) => {
    expect(observedPace(seriesOf(figures), date('2025-12-31'))).toBeNull();
  });
});

describe('required pace', () => {
  test('is what is left over the months that are left, rounded up', () => {
    // 300,000 − 238,600 = 61,400 in 51 months: 1,203.9 a month, 14,447.1 a year.
    const pace = requiredPace(238_600, 300_000, date('2026-09-30'), date('2030-12-31'));
    expect(pace).toMatchObject({
      ...{ amount: 61_400, months: 51, wholePerMonth: 1_204, wholePerYear: 14_448 },
    });
  });

  test('is not rounded up where it is whole', () => {
    const pace = requiredPace(0, 5, date('2020-12-31'), date('2025-12-31'));
    expect(pace).toMatchObject({ perYear: 1, wholePerYear: 1 });
  });

  test('is nothing for a target that is reached, and none when no month is left', () => {
    const due = date('2025-12-31');
    expect(requiredPace(6, 5, date('2024-12-31'), due)).toMatchObject({ amount: 0, perYear: 0 });
    expect(requiredPace(4, 5, due, due)).toBeNull();
  });
});

describe('arrival', () => {
  test.each<[string, number, number, object]>([
    // 1,000 at 1,200 a year are ten months.
    ['at the month end that completes it', 1_000, 1_200, { kind: 'at', on: '2025-10-31' }],
    ['in the month after a part of one', 1_001, 1_200, { kind: 'at', on: '2025-11-30' }],
    ['never at a standstill', 1_000, 0, { kind: 'never' }],
    ['never while it falls', 1_000, -5, { kind: 'never' }],
    ['exactly as far as anybody plans', 50, 1, { kind: 'at', on: '2074-12-31' }],
    ['never in the time of those who read this', 51, 1, { kind: 'never' }],
    ['already', 0, 0, { kind: 'reached' }],
  ])('%s', (_, distance, perYear, expected) => {
    expect(arrival(0, distance, perYear, date('2024-12-31'))).toEqual(expected);
  });
});

describe('what if every year brought so many', () => {
  const now = { value: 238_600, from: date('2026-09-30') };
  const due = date('2030-12-31');

  test('too few', () => {
    // 12,000 a year in 51 months are 51,000; 61,400 are needed: 61.4 months.
    expect(whatIf(now, 300_000, due, 12_000)).toMatchObject({
      ...{ atDue: 289_600, short: 10_400, inTime: false, perMonth: 1_000 },
      arrival: { kind: 'at', on: '2031-11-30' },
      required: { wholePerMonth: 1_204 },
    });
  });

  test('the required pace is enough', () => {
    const perYear = requiredPace(now.value, 300_000, now.from, due)?.wholePerYear ?? 0;
    expect(whatIf(now, 300_000, due, perYear)).toMatchObject({ inTime: true, short: 0 });
  });
});

describe('the pace of an assessment', () => {
  const figures: Figure[] = [
    ['2020-12-31', 180_000],
    ['2023-12-31', 205_000],
    ['2024-12-31', 217_500],
  ];

  test('holds what is against what has to be', () => {
    // 12,500 a year against 12,500 left in one year: just enough, though behind the path.
    const { status, pace } = assess(stock, seriesOf(figures), at('2024-12-31'));
    expect(status).toBe('behind');
    expect(pace).toMatchObject({ sufficient: true, arrival: { kind: 'at', on: '2025-12-31' } });
  });

  test('is gone with the deadline, and owed only for a running period', () => {
    const over = seriesOf([...figures, ['2025-12-31', 230_000]]);
    expect(assess(stock, over, at('2025-12-31')).pace).toBeNull();
    const year = assess(experts, seriesOf([['2026-09-30', 45]]), at('2026-09-30'));
    expect(year.pace).toMatchObject({ observed: null, required: { amount: 15, months: 3 } });
  });
});
