import { type Absent, isAbsent, type Maybe, notApplicable } from '../absent.ts';
import type { PeriodEnd } from '../period.ts';
import { type AreaSeries, valueAt } from './area-series.ts';

/** What one area has added to the city between two dates. */
export interface Contribution {
  readonly code: string;
  readonly name: string;
  readonly change: Maybe<number>;
  /** change ÷ the city's figure at the first date: its part of the city's growth, in shares of 1. */
  readonly points: Maybe<number>;
  /** change ÷ the sum of all known changes; not applicable where that sum is not positive. */
  readonly share: Maybe<number>;
}

/** The contributions, the greatest first, and what they come to beside the city's own figures. */
export interface Contributions {
  readonly parts: readonly Contribution[];
  readonly sum: number;
  /** The change of the city's own figure. */
  readonly city: Maybe<number>;
  /** The city's change ÷ its figure at the first date. */
  readonly cityGrowth: Maybe<number>;
  /** city − sum: areas without a figure, and what the city has settled otherwise. */
  readonly difference: Maybe<number>;
  /** Short names of the areas that lack a figure at either date. */
  readonly missing: readonly string[];
}

interface Between {
  readonly from: PeriodEnd;
  readonly at: PeriodEnd;
  readonly missing: Absent;
}

/**
 * How far each area has moved the city between two dates. The areas have to be on
 * one zone basis, so that no person is in two of them; areas that are part of
 * another on that basis are left out.
 */
export function contributions(
  areas: readonly AreaSeries[],
  city: AreaSeries,
  { from, at, missing }: Between,
): Contributions {
  const changeOf = (area: AreaSeries): Maybe<number> => {
    const now = valueAt(area, at, missing);
    const before = valueAt(area, from, missing);
    if (isAbsent(now)) return now;
    return isAbsent(before) ? before : now - before;
  };
  const changes = areas
    .map((area) => ({ area, change: changeOf(area) }))
    .filter(({ change }) => !isAbsent(change) || change.absent !== 'not_applicable');
  const sum = changes.reduce((total, { change }) => total + (isAbsent(change) ? 0 : change), 0);
  const cityBefore = valueAt(city, from, missing);
  const cityChange = changeOf(city);
  const over = (change: Maybe<number>, whole: Maybe<number>): Maybe<number> => {
    if (isAbsent(change)) return change;
    if (isAbsent(whole)) return whole;
    return whole > 0 ? change / whole : notApplicable;
  };
  const parts = changes.map(({ area: { code, name }, change }) => ({
    code,
    name,
    change,
    points: over(change, cityBefore),
    share: over(change, sum),
  }));
  return {
    parts: parts.sort((a, b) => size(b.change) - size(a.change)),
    sum,
    city: cityChange,
    cityGrowth: over(cityChange, cityBefore),
    difference: isAbsent(cityChange) ? cityChange : cityChange - sum,
    missing: parts.flatMap(({ name, change }) => (isAbsent(change) ? [name] : [])),
  };
}

/** For the order only: what is absent comes last. */
function size(change: Maybe<number>): number {
  return isAbsent(change) ? Number.NEGATIVE_INFINITY : change;
}
