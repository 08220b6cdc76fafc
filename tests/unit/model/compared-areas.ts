import {
  type AreaFigure,
  type AreaSeries,
  type ComparisonGiven,
  type Maybe,
  notPublished,
  notReported,
  type PeriodEnd,
  periodEnd,
} from '../../../src/model/index.ts';
import { stock } from './given.ts';

/** Figures by date; a pair is a zone's figure and how much of it its host counts. */
type Given = Readonly<Record<string, Maybe<number> | readonly [number, Maybe<number>]>>;

function figureOf(given: Given[string]): AreaFigure {
  const [value, countedInHost] = Array.isArray(given) ? given : [given, null];
  return { value, countedInHost, status: 'verified' };
}

interface Extra {
  readonly host?: string;
  readonly residents?: { readonly apart: Maybe<number>; readonly included: Maybe<number> };
}

export function area(code: string, given: Given, extra: Extra = {}): AreaSeries {
  const figures = new Map<PeriodEnd, AreaFigure>();
  for (const [date, figure] of Object.entries(given))
    figures.set(periodEnd(date), figureOf(figure));
  const { host = null, residents = { apart: notPublished, included: notPublished } } = extra;
  const kind = code === 'city' ? 'city' : host === null ? 'county' : 'functional_zone';
  return { code, name: code, kind, host, residents, figures };
}

/** 18万 at the end of 2020; 19万 a year on; 23万 are promised for the end of 2025. */
export const city = area('city', {
  '2020-12-31': 180_000,
  '2021-12-31': 190_000,
  '2022-06-30': 194_000,
});

/** A comparison at the middle of 2022, for which a test names what matters to it. */
export function comparisonOf(areas: readonly AreaSeries[], change: Partial<ComparisonGiven> = {}) {
  return {
    ...{ indicator: 'pool.high_skilled', isCount: true, base: null, zones: 'apart' as const },
    ...{ areas, city, skilled: [], missing: notReported, commitments: [stock], shares: [] },
    at: periodEnd('2022-06-30'),
    from: periodEnd('2021-12-31'),
    weights: { stock: 0, residents: 0, growth: 1 },
    ...change,
  };
}
