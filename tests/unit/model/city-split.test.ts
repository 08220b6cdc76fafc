import { describe, expect, test } from 'vitest';
import {
  type AreaFigure,
  type AreaSeries,
  type CitySplitRequest,
  citySplit,
  type Maybe,
  notPublished,
  notReported,
  type PeriodEnd,
  periodEnd,
  splittable,
  splitYears,
  type ZoneBasis,
} from '../../../src/model/index.ts';
import { experts, schools, stock } from './given.ts';

type Figures = Readonly<Record<string, number | readonly [value: number, countedInHost: number]>>;

function series(code: string, figures: Figures, change: Partial<AreaSeries> = {}): AreaSeries {
  return {
    code,
    name: `${code}县`,
    kind: 'county',
    host: null,
    residents: { apart: notPublished, included: notPublished },
    figures: new Map(
      Object.entries(figures).map(([date, figure]): [PeriodEnd, AreaFigure] => [
        periodEnd(date),
        typeof figure === 'number'
          ? { value: figure, status: 'verified', countedInHost: null }
          : { value: figure[0], status: 'verified', countedInHost: figure[1] },
      ]),
    ),
    ...change,
  };
}

const host = series('host', {
  '2020-12-31': 100_000,
  '2024-12-31': 120_000,
  '2025-03-31': 121_000,
});
const other = series('other', { '2020-12-31': 60_000, '2024-12-31': 80_000 });
const zone = series(
  'zone',
  {
    '2020-12-31': [30_000, 10_000],
    '2024-12-31': [40_000, 20_000],
    '2025-03-31': [41_000, 20_000],
  },
  { kind: 'functional_zone', host: 'host' },
);
const city = series('city', { '2020-12-31': 180_000, '2024-12-31': 220_000 }, { kind: 'city' });

const request: CitySplitRequest = {
  commitment: stock,
  areas: [host, other, zone],
  city,
  year: 2025,
  upTo: periodEnd('2025-06-30'),
  zones: 'apart',
  weights: { stock: 1, residents: 0, growth: 0 },
  shares: [],
  missing: notReported,
};
const parts = (given: Partial<CitySplitRequest>) =>
  citySplit({ ...request, ...given }).parts.map(({ name, target }) => [name, target]);
const sum = (given: Partial<CitySplitRequest>) =>
  citySplit({ ...request, ...given }).parts.reduce((all, { target }) => all + target, 0);

describe('who takes part, and with what', () => {
  test('zones apart: the host without what its zone counts as well', () => {
    const split = citySplit(request);
    // 12万 − 2万, 8万, 4万 at the newest date that all three have: 22万 in all.
    expect(split.basedOn).toBe('2024-12-31');
    expect(split.current).toBe(220_000);
    expect(split.parts.map(({ current }) => current)).toEqual([100_000, 80_000, 40_000]);
    expect(parts({})).toEqual([
      ['host县', 104_546],
      ['other县', 83_636],
      ['zone县', 41_818],
    ]);
  });

  test('zones included: none takes part of its own, and the sum is the same', () => {
    const split = citySplit({ ...request, zones: 'included' });
    expect(split.current).toBe(220_000);
    expect(split.parts.map(({ codes, current }) => [codes[0], current])).toEqual([
      ['host', 140_000],
      ['other', 80_000],
    ]);
  });

  test.each<ZoneBasis>(['apart', 'included'])('%s: the parts add up in every year', (zones) => {
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      const split = citySplit({ ...request, zones, year });
      expect(sum({ zones, year })).toBe(split.target);
    }
  });

  test('equal growth: the same rate for all from the start, not from today', () => {
    // At the start 9万, 6万 and 3万 of 18万.
    expect(parts({ weights: { stock: 0, residents: 0, growth: 1 } })).toEqual([
      ['host县', 115_000],
      ['other县', 76_667],
      ['zone县', 38_333],
    ]);
  });
});

describe('which level is split', () => {
  test('at the deadline the promise, before it the path', () => {
    expect(citySplit(request).target).toBe(230_000);
    // Four of five years from 18万 to 23万.
    expect(citySplit({ ...request, year: 2024 }).target).toBe(220_000);
    expect(splitYears(stock, city)).toEqual([2021, 2022, 2023, 2024, 2025]);
  });

  test('without a base there is no path, and the year of the deadline only', () => {
    const unknown = series('city', {}, { kind: 'city' });
    expect(splitYears(stock, unknown)).toEqual([2025]);
    expect(citySplit({ ...request, city: unknown }).target).toBe(230_000);
  });

  test('only counts of persons with a date can be split', () => {
    const share = { ...stock, unit: '比例' };
    expect(splittable([stock, schools, experts, share])).toEqual([stock]);
  });
});

describe('a decision', () => {
  const decided = (code: string, target: number, year = 2025) => ({
    commitment: 'stock',
    code,
    year,
    target,
  });
  const shares = [decided('host', 90_000), decided('other', 90_000), decided('zone', 50_000)];

  test('wins over every proposal, whatever the weights', () => {
    const split = citySplit({ ...request, shares, weights: { stock: 0, residents: 0, growth: 0 } });
    expect(split).toMatchObject({ origin: 'decided', refusal: null });
    expect(split.parts.map(({ target }) => target)).toEqual([90_000, 90_000, 50_000]);
    expect(split.parts[1]).toMatchObject({ current: 80_000, increase: 10_000, growth: 0.125 });
  });

  test('for its commitment alone', () => {
    const other = shares.map((share) => ({ ...share, commitment: 'another' }));
    expect(citySplit({ ...request, shares: other }).origin).toBe('proposed');
  });

  test('for its year alone', () => {
    expect(citySplit({ ...request, shares, year: 2024 }).origin).toBe('proposed');
  });
});

describe('figures that are missing', () => {
  const unreported = series('other', { '2020-12-31': 60_000 });

  test('an area that has fallen silent: the newest date that all have', () => {
    const split = citySplit({ ...request, areas: [host, unreported, zone] });
    expect(split.basedOn).toBe('2020-12-31');
    expect(split.current).toBe(180_000);
  });

  test('an area that never reported is named, and no part is invented', () => {
    const split = citySplit({ ...request, areas: [host, series('other', {}), zone] });
    expect(split).toMatchObject({
      origin: 'proposed',
      basedOn: null,
      parts: [],
      current: notReported,
      refusal: { reason: 'no_base', basis: 'stock', missing: ['other县'] },
    });
  });

  test('a zone that does not say what its host counts leaves the host without a figure', () => {
    const silent = series(
      'zone',
      { '2024-12-31': 40_000 },
      { kind: 'functional_zone', host: 'host' },
    );
    const stated = series(
      'zone2',
      { '2024-12-31': [1000, 0] },
      { kind: 'functional_zone', host: 'other' },
    );
    const split = citySplit({ ...request, areas: [host, other, silent, stated] });
    expect(split.refusal).toMatchObject({ basis: 'stock', missing: ['host县'] });
  });

  test('figures after the day that is looked at do not count', () => {
    const later = series('other', { '2020-12-31': 60_000, '2025-03-31': 99_999 });
    const split = citySplit({
      ...request,
      areas: [host, later, zone],
      upTo: periodEnd('2024-12-31'),
    });
    expect(split.basedOn).toBe('2020-12-31');
  });

  test('residents: known ones by themselves, the others by what is left', () => {
    const residents = (value: Maybe<number>) => ({ apart: value, included: value });
    const split = citySplit({
      ...request,
      city: { ...city, residents: residents(1_000_000) },
      areas: [host, { ...other, residents: residents(400_000) }, zone],
      weights: { stock: 0, residents: 1, growth: 0 },
    });
    expect(split.unpublished).toEqual(['host县', 'zone县']);
    expect(split.parts.map(({ residents, isEstimated }) => [residents, isEstimated])).toEqual([
      [428_571, true],
      [400_000, false],
      [171_429, true],
    ]);
    expect(split.parts.map(({ target }) => target)).toEqual([98_571, 92_000, 39_429]);
  });
});
