import { type Absent, isAbsent, type Maybe } from '../absent.ts';
import type { PeriodEnd } from '../period.ts';
import { type AreaSeries, valueAt, type ZoneBasis } from './area-series.ts';
import { residentsMeasure, skilledMeasure } from './base-measures.ts';
import type { ComparisonBase } from './measure.ts';

/** One area at two dates, on a scale on which areas of any size can be set side by side. */
export interface TwoDates {
  readonly code: string;
  readonly name: string;
  readonly before: Maybe<number>;
  readonly after: Maybe<number>;
}

export interface TwoDatesGiven {
  readonly base: ComparisonBase;
  readonly isCount: boolean;
  readonly zones: ZoneBasis;
  /** On the zone basis, and as reported. */
  readonly areas: readonly AreaSeries[];
  readonly reported: readonly AreaSeries[];
  readonly skilled: readonly AreaSeries[];
  readonly from: PeriodEnd;
  readonly at: PeriodEnd;
  readonly missing: Absent;
}

/** What the two values are: a rate that the base gives, the share itself, or the weight in the sum of the areas. */
export type TwoDatesScale = 'residents' | 'skilled' | 'value' | 'weight';

export function twoDatesScale({
  base,
  isCount,
}: Pick<TwoDatesGiven, 'base' | 'isCount'>): TwoDatesScale {
  if (!isCount) return 'value';
  return base === 'residents' || base === 'skilled' ? base : 'weight';
}

/**
 * Every area at both dates. A weight is the area's part of the sum of those areas
 * that have figures at both, so that nobody gains by another's silence.
 */
export function atTwoDates(given: TwoDatesGiven): readonly TwoDates[] {
  const { areas, reported, zones, from, at, missing } = given;
  const scale = twoDatesScale(given);
  const skilled = new Map(given.skilled.map((area) => [area.code, area]));
  const both = areas.filter(
    (area) => !isAbsent(valueAt(area, from, missing)) && !isAbsent(valueAt(area, at, missing)),
  );
  const sumAt = (date: PeriodEnd) =>
    both.reduce((sum, area) => {
      const value = valueAt(area, date, missing);
      return sum + (isAbsent(value) ? 0 : value);
    }, 0);
  const sums = new Map([from, at].map((date) => [date, sumAt(date)]));
  const valueOn = (area: AreaSeries, own: AreaSeries, date: PeriodEnd): Maybe<number> => {
    const when = { at: date, missing };
    if (scale === 'residents') return residentsMeasure(area, when, zones).value;
    if (scale === 'skilled') return skilledMeasure(own, skilled.get(area.code), when).value;
    const value = valueAt(area, date, missing);
    if (scale === 'value' || isAbsent(value)) return value;
    const sum = sums.get(date) ?? 0;
    return sum > 0 ? value / sum : { absent: 'not_applicable' };
  };
  return areas.map((area, index) => {
    const own = reported[index] ?? area;
    return {
      code: area.code,
      name: area.name,
      before: valueOn(area, own, from),
      after: valueOn(area, own, at),
    };
  });
}
