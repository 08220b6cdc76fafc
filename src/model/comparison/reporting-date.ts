import { isAbsent } from '../absent.ts';
import { type PeriodEnd, yearEnd, yearOf } from '../period.ts';
import type { AreaSeries } from './area-series.ts';
import { yearEndUpTo } from './base-measures.ts';

/** Whether an indicator is reported at year ends only; false where nothing is reported. */
export function isYearly(series: readonly AreaSeries[]): boolean {
  let hasFigure = false;
  for (const { figures } of series) {
    for (const [date, { value }] of figures) {
      if (isAbsent(value)) continue;
      if (date !== yearEnd(yearOf(date))) return false;
      hasFigure = true;
    }
  }
  return hasFigure;
}

/** The date at which an indicator is looked at in a period: itself, or the newest year end up to it. */
export function reportingDate(series: readonly AreaSeries[], period: PeriodEnd): PeriodEnd {
  return isYearly(series) ? yearEndUpTo(period) : period;
}
