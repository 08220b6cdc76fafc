import { describe, expect, test } from 'vitest';
import { arrivalAt, paceScenarios } from '../../../src/model/index.ts';
import { day, figuresEvery } from './forecast-series.ts';

describe('arrival at a steady pace', () => {
  test.each<[string, number, number, number, string | null]>([
    // 60,500 at 1,000 a month: 60.5 months, so the 61st month end.
    ['between two month ends', 239_500, 12_000, 300_000, '2031-10-31'],
    ['exactly at a month end', 298_800, 1200, 300_000, '2027-09-30'],
    ['a third of a unit a month is no month too many', 0, 4, 1, '2026-12-31'],
    ['already there', 300_000, -500, 300_000, '2026-09-30'],
    ['standing still', 239_500, 0, 300_000, null],
    ['falling', 239_500, -12, 300_000, null],
    ['in sixty years', 240_000, 1000, 300_000, null],
  ])('%s', (...[, value, perYear, target, arrival]) => {
    expect(arrivalAt(day('2026-09-30'), value, perYear, target)).toBe(arrival);
  });
});

describe('scenarios', () => {
  // Year ends 2023–2025 and the quarters since; 51 months from the newest figure to the date.
  const series = [
    ...figuresEvery(12, '2022-12', [200_000, 214_000]),
    ...figuresEvery(3, '2024-09', [217_000, 220_000, 221_000, 224_000, 226_000, 230_000]),
    ...figuresEvery(3, '2026-03', [231_000, 235_000, 238_000]),
  ];
  const request = {
    series,
    asOf: day('2026-09-30'),
    target: 300_000,
    due: day('2030-12-31'),
  };

  test('required, recent and best past pace', () => {
    const { required, recent, best } = paceScenarios(request);
    // 62,000 in 51 months.
    expect(required).toMatchObject({ seen: null, arrival: '2030-12-31' });
    expect(required).toHaveProperty('perYear', (62_000 / 51) * 12);
    expect(required).toHaveProperty('valueAtDue', expect.closeTo(300_000, 6));
    // 226,000 → 238,000 over the last twelve months; 4.25 years more.
    expect(recent).toMatchObject({
      perYear: 12_000,
      seen: { from: '2025-09-30', to: '2026-09-30' },
      valueAtDue: 289_000,
      arrival: '2031-11-30',
    });
    // 200,000 → 214,000 in 2023: no other twelve months brought more.
    expect(best).toMatchObject({
      perYear: 14_000,
      seen: { from: '2022-12-31', to: '2023-12-31' },
      valueAtDue: 297_500,
    });
  });

  test('a figure a year ago that is missing makes no recent pace', () => {
    const without = series.filter(({ periodEnd }) => periodEnd !== '2025-09-30');
    const { recent, best } = paceScenarios({ ...request, series: without });
    expect(recent).toEqual({ absent: 'not_reported' });
    expect(best).toMatchObject({ perYear: 14_000 });
  });

  test('nothing known, nothing told; a date behind asks for no pace', () => {
    expect(paceScenarios({ ...request, series: [] }).best).toEqual({ absent: 'not_reported' });
    const behind = paceScenarios({ ...request, due: day('2025-12-31') });
    expect(behind.required).toEqual({ absent: 'not_applicable' });
  });

  test('a target that is exceeded asks for no more', () => {
    expect(paceScenarios({ ...request, target: 230_000 }).required).toMatchObject({
      perYear: 0,
      valueAtDue: 238_000,
      arrival: '2026-09-30',
    });
  });
});
