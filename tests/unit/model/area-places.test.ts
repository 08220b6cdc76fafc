import { describe, expect, test } from 'vitest';
import { notReported, periodEnd, placesOfArea } from '../../../src/model/index.ts';
import { area, city } from './compared-areas.ts';

type Areas = readonly ReturnType<typeof area>[];

const residents = (count: number) => ({ residents: { apart: count, included: count } });

/** A and B are alike but for one person; C is silent in the middle of 2022. */
const a = area('A', { '2021-06-30': 80_000, '2022-06-30': 96_000 }, residents(500_000));
const b = area('B', { '2021-06-30': 90_000, '2022-06-30': 96_001 });
const c = area('C', { '2021-06-30': 10_000, '2022-06-30': notReported }, residents(100_000));

const placesOf = (code: string, areas: Areas, change = {}) =>
  placesOfArea({
    ...{ code, isSkilled: false, skilled: [], zones: 'apart' as const, missing: notReported },
    upTo: periodEnd('2022-06-30'),
    of: { indicator: 'pool.high_skilled', level: '', isCount: true, areas, city },
    ...change,
  });

const on = (places: ReturnType<typeof placesOf>, base: string) =>
  places.onBases.find((each) => each.base === base);

describe('the places of an area', () => {
  test('by total: the second of two who cannot be told apart, beside the city', () => {
    expect(on(placesOf('A', [a, b, c]), 'total')).toEqual({
      ...{ base: 'total', value: 96_000, city: 194_000, place: 2, of: 2, reason: null },
      ...{ tied: [], untold: ['B'] },
    });
  });

  test('per 10,000 residents: only those whose residents are published are compared', () => {
    expect(on(placesOf('A', [a, b, c]), 'residents')).toMatchObject({
      value: 1920,
      place: 1,
      of: 1,
    });
    expect(on(placesOf('B', [a, b, c]), 'residents')).toMatchObject({
      ...{ value: { absent: 'not_published' }, place: null, of: 1 },
      reason: expect.stringContaining('未见公布'),
    });
  });

  test('by growth over a year', () => {
    // 16,000 of 80,000 against 6,001 of 90,000.
    expect(on(placesOf('A', [a, b, c]), 'growth')).toMatchObject({ value: 0.2, place: 1, of: 2 });
  });

  test('who has not reported holds no place, and is told why', () => {
    expect(on(placesOf('C', [a, b, c]), 'total')).toMatchObject({
      ...{ value: notReported, place: null, of: 2, tied: [], untold: [] },
      reason: '2022年6月末的数没有报',
    });
  });

  test('equals share a place', () => {
    const twin = area('D', { '2022-06-30': 96_000 });
    expect(on(placesOf('A', [a, twin, b]), 'total')).toMatchObject({
      place: 2,
      of: 3,
      tied: ['D'],
    });
  });

  test('what is reported at year ends only is looked at there', () => {
    const yearly = [
      area('A', { '2020-12-31': 100, '2021-12-31': 150 }),
      area('B', { '2020-12-31': 100, '2021-12-31': 250 }),
    ];
    const places = placesOf('A', yearly);
    expect(places.at).toBe('2021-12-31');
    expect(on(places, 'total')).toMatchObject({ value: 150, place: 2 });
    expect(on(places, 'growth')).toMatchObject({ value: 0.5, place: 2 });
  });

  test('share of skilled workers at the year end', () => {
    const yearly = [area('A', { '2021-12-31': 150 }), area('B', { '2021-12-31': 250 })];
    const skilled = [area('A', { '2021-12-31': 300 }), area('B', { '2021-12-31': 1000 })];
    expect(on(placesOf('A', yearly, { skilled }), 'skilled')).toMatchObject({
      value: 0.5,
      place: 1,
    });
  });

  test.each([
    ['a share is compared as it is and by its change', false, false, ['total', 'growth']],
    ['skilled workers are no share of themselves', true, true, ['total', 'residents', 'growth']],
    ['any other count on every base', true, false, ['total', 'residents', 'skilled', 'growth']],
  ])('%s', (_, isCount, isSkilled, bases) => {
    const of = { indicator: 'any', level: '', isCount, areas: [a, b], city };
    expect(placesOf('A', [a, b], { of, isSkilled }).onBases.map(({ base }) => base)).toEqual(bases);
  });

  test('an area that is not there is a fault', () => {
    expect(() => placesOf('X', [a, b])).toThrow(RangeError);
  });
});
