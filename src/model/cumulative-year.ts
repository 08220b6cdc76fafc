import { type Absent, isAbsent, type Maybe } from './absent.ts';
import { yearStart } from './comparison/index.ts';
import { observationAt, type Series } from './observation.ts';
import type { PeriodEnd } from './period.ts';

/** A count that only grows, at a date: all of it, and what the running year has brought. */
export interface CumulativeAt {
  readonly total: Maybe<number>;
  readonly thisYear: Maybe<number>;
}

/**
 * Of a cumulative series, in its unit. A series that begins within the year has
 * nothing before it; where the figure of the year's start is missing, so is the
 * year's.
 */
export function cumulativeAt(series: Series, at: PeriodEnd, missing: Absent): CumulativeAt {
  const total = observationAt(series, at)?.value ?? missing;
  const begun = yearStart(at);
  const before = series.some(({ periodEnd }) => periodEnd <= begun)
    ? (observationAt(series, begun)?.value ?? missing)
    : 0;
  if (isAbsent(total)) return { total, thisYear: total };
  return { total, thisYear: isAbsent(before) ? before : total - before };
}
