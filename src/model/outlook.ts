import type { Assessment } from './assessment.ts';
import {
  type CannotForecast,
  type Forecast,
  type ForecastPoint,
  forecast,
  isForecast,
} from './forecast/index.ts';
import type { Series } from './observation.ts';

/** What is forecast of a promise, or why it cannot be; null where there is nothing to forecast. */
export type Outlook = Forecast | CannotForecast | null;

/** A forecast makes sense only for a target with a date that has not passed in the data. */
export function hasOutlook({ commitment, context }: Assessment): boolean {
  const { due, targetMin } = commitment;
  return targetMin !== null && due !== null && due > context.cutOff;
}

/** The forecast of a series to the date of the promise that it is judged by. */
export function outlookOf(assessment: Assessment, series: Series): Outlook {
  const { commitment, context } = assessment;
  if (commitment.due === null || !hasOutlook(assessment)) return null;
  return forecast({
    series,
    asOf: context.cutOff,
    horizon: commitment.due,
    cumulative: commitment.kind !== 'stock_at_least',
  });
}

/** The forecast with the figure from which it sets out, where nothing is uncertain yet; empty if there is none. */
export function fanOf(outlook: Outlook): readonly ForecastPoint[] {
  if (outlook === null || !isForecast(outlook)) return [];
  const { periodEnd, value } = outlook.origin;
  const certain = { median: value, lower80: value, upper80: value, lower95: value, upper95: value };
  return [{ periodEnd, ...certain }, ...outlook.points];
}
