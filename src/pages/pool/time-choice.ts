import { type KnownSpan, type PeriodEnd, spanUpTo } from '../../model/index.ts';
import type { TimeChoice } from './hand.ts';

/** The span as it stands in the address: a start that is the usual one is not named. */
export function timeChoice(
  from: PeriodEnd | null,
  period: PeriodEnd,
  periods: readonly PeriodEnd[],
): TimeChoice {
  const usual = spanUpTo(period, null, periods).from;
  return { from: from === usual ? null : from, period };
}

/**
 * What choosing one date leads to: the year up to it; or, where it is the end of the span already,
 * back to the newest.
 */
export function toggledEnd(
  at: PeriodEnd,
  span: KnownSpan,
  periods: readonly PeriodEnd[],
): TimeChoice {
  const newest = periods[periods.length - 1] ?? at;
  return { from: null, period: at === span.to ? newest : at };
}

/** What choosing one stretch between two dates leads to; given back if it is the span already. */
export function toggledStretch(
  from: PeriodEnd,
  to: PeriodEnd,
  span: KnownSpan,
  periods: readonly PeriodEnd[],
): TimeChoice {
  const newest = periods[periods.length - 1] ?? to;
  if (span.from === from && span.to === to) return { from: null, period: newest };
  return timeChoice(from, to, periods);
}
