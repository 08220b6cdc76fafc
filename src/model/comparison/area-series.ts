import { type Absent, isAbsent, type Maybe } from '../absent.ts';
import type { AreaKind } from '../area.ts';
import type { FigureStatus } from '../observation.ts';
import type { PeriodEnd } from '../period.ts';

/** One figure of an area, at its last revision, in the unit of its indicator. */
export interface AreaFigure {
  readonly value: Maybe<number>;
  readonly status: FigureStatus;
  /** Zones: how many of `value` the report of the host district counts as well; null where no report says. */
  readonly countedInHost: Maybe<number> | null;
}

/** An area with everything it has reported of one indicator. */
export interface AreaSeries {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind | 'city';
  /** Code of the district in which a functional zone lies; null for divisions. */
  readonly host: string | null;
  /** Residents by the census of 2020, by whether functional zones are taken out of their hosts. */
  readonly residents: Readonly<Record<ZoneBasis, Maybe<number>>>;
  /** Ascending by period end. */
  readonly figures: ReadonlyMap<PeriodEnd, AreaFigure>;
}

/**
 * How functional zones are compared: `apart`, each on its own and taken out of
 * its host; or `included`, all of each in its host and none on its own. Either
 * way a person is in one area only.
 */
export type ZoneBasis = 'apart' | 'included';

export const zoneBasisText: Record<ZoneBasis, string> = {
  apart: '功能区单列',
  included: '功能区并入所在县区',
};

/** The figure for exactly that date, or why there is none. */
export function valueAt(area: AreaSeries, at: PeriodEnd, missing: Absent): Maybe<number> {
  return area.figures.get(at)?.value ?? missing;
}

/** The newest period before `at` for which the area did report; null if none. */
export function lastReportedBefore(area: AreaSeries, at: PeriodEnd): PeriodEnd | null {
  let last: PeriodEnd | null = null;
  area.figures.forEach(({ value }, periodEnd) => {
    if (periodEnd < at && !isAbsent(value)) last = periodEnd;
  });
  return last;
}
