import { addMonths, type PeriodEnd } from '../period.ts';
import type { PoolSpan } from './selection.ts';

/** A span of time, and whether it has a start at which the pool is known. */
export interface KnownSpan extends PoolSpan {
  /** Where not, `from` is `to`: there is a stock, but nothing can be said of its change. */
  readonly hasStart: boolean;
}

/**
 * The span that ends at `to`: from the wanted start, or from a year before. Where the pool is not
 * known a year before, from the last period end before that.
 *
 * @param periods all period ends, in any order
 */
export function spanUpTo(
  to: PeriodEnd,
  wanted: PeriodEnd | null,
  periods: readonly PeriodEnd[],
): KnownSpan {
  const latest = wanted ?? addMonths(to, -12);
  const from = periods
    .filter((end) => end <= latest && end < to)
    .reduce<PeriodEnd | null>((last, end) => (last === null || end > last ? end : last), null);
  return { from: from ?? to, to, hasStart: from !== null };
}
