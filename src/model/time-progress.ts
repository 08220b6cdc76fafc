import { monthsBetween, type PeriodEnd } from './period.ts';

/** Months gone ÷ months given, within 0 and 1. */
export function shareOfTime(start: PeriodEnd, end: PeriodEnd, cutOff: PeriodEnd): number {
  const given = monthsBetween(start, end);
  if (given <= 0) throw new RangeError(`a window must end after it starts: ${start} – ${end}`);
  return Math.min(1, Math.max(0, monthsBetween(start, cutOff) / given));
}
