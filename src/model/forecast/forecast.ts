import { isAbsent } from '../absent.ts';
import type { Series } from '../observation.ts';
import { addMonths, monthsBetween, type PeriodEnd } from '../period.ts';
import { rules } from '../rules.ts';
import { type BackTest, backTest, type Candidate } from './back-test.ts';
import { fitDampedTrend } from './damped-trend.ts';
import { fitDrift } from './drift.ts';
import { allPositive, fitLogLinear } from './log-linear.ts';
import { type Ahead, type ForecastMethodId, forecastMethodName } from './method.ts';
import { pastOf } from './past.ts';
import { intervalOf, probabilityOfAtLeast, quantileOf } from './predictive.ts';
import { type CannotForecast, refusals } from './refusal.ts';
import {
  type Frequency,
  monthsPerStep,
  type RegularStretch,
  regularStretch,
} from './regular-stretch.ts';
import { meanIncrements, type SeasonLength, seasonLength } from './season.ts';

/** In the unit of the series, unrounded. The names of the bounds hold to the constants in the rules. */
export interface ForecastPoint {
  readonly periodEnd: PeriodEnd;
  /** As likely undershot as exceeded; the mean too, except for the log-linear trend. */
  readonly median: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

export interface Forecast {
  readonly method: ForecastMethodId;
  readonly methodName: string;
  /** Figures it rests on; gaps are not counted. */
  readonly n: number;
  readonly frequency: Frequency;
  /** Whether the quarters of the year are told apart. */
  readonly seasonal: boolean;
  /** The figure from which it sets out. */
  readonly origin: { readonly periodEnd: PeriodEnd; readonly value: number };
  /** One a step after the origin, up to the last step at or before the horizon. */
  readonly points: readonly ForecastPoint[];
  /**
   * Probability (0–1) that the figure at `due` is at least `target`, from the
   * predictive distribution of the method at the last step at or before `due`.
   * Null if that is not among the points.
   */
  readonly probabilityOf: (target: number, due: PeriodEnd) => number | null;
  readonly backTest: BackTest;
}

export interface ForecastRequest {
  readonly series: Series;
  /** Figures after this day are not looked at. */
  readonly asOf: PeriodEnd;
  /** The last day that is asked for. */
  readonly horizon: PeriodEnd;
  /** Counts that start at 0 and never fall: no growth rates, and no bound below what is there. */
  readonly cumulative?: boolean;
  /** One method by name; without it the back-test chooses. */
  readonly method?: ForecastMethodId;
}

/** In order of simplicity. */
const candidates: readonly Candidate[] = [
  { method: 'drift', fitTo: fitDrift },
  { method: 'log_linear', fitTo: fitLogLinear },
  { method: 'damped_trend', fitTo: fitDampedTrend },
];

export function isForecast(result: Forecast | CannotForecast): result is Forecast {
  return 'points' in result;
}

/**
 * Forecasts a stock or a cumulative count to a date by the method that did best
 * in a rolling-origin back-test on the same figures. Nothing is thrown for want
 * of data: what cannot be forecast comes back with its reason.
 */
export function forecast(request: ForecastRequest): Forecast | CannotForecast {
  const { horizon, asOf, cumulative = false, method } = request;
  const series = request.series.filter(({ periodEnd }) => periodEnd <= asOf);
  const stretch = regularStretch(series);
  if (stretch === null) return refusals.noValues();
  const refusal = refusalOf(series, stretch, horizon);
  if (refusal) return refusal;

  const { values, frequency } = stretch;
  const season = seasonOf(stretch);
  const growthFits = !cumulative && allPositive(values);
  if (method === 'log_linear' && !growthFits) return refusals.notPositive();
  const past = pastOf(values, season);
  const able = candidates.flatMap((each) => {
    if (method !== undefined && each.method !== method) return [];
    if (each.method === 'log_linear' && !growthFits) return [];
    const fitted = each.fitTo(past);
    return fitted === null ? [] : [{ ...each, fitted }];
  });
  const tested = backTest(values, frequency, season, able);
  const chosen = tested.scores[0]?.method ?? able[0]?.method;
  const ahead = able.find((each) => each.method === chosen)?.fitted;
  if (!chosen || !ahead) {
    // Drift fits whatever leaves a degree of freedom, so only a method asked for by name gets here.
    return refusals.methodUnfit(forecastMethodName[method ?? 'drift']);
  }
  const last = values[values.length - 1] as number;
  return {
    method: chosen,
    methodName: forecastMethodName[chosen],
    n: stretch.n,
    frequency,
    seasonal: season !== 1,
    origin: { periodEnd: stretch.last, value: last },
    ...outlook(ahead, stretch, horizon, cumulative ? last : 0),
    backTest: tested,
  };
}

function refusalOf(
  series: Series,
  stretch: RegularStretch,
  horizon: PeriodEnd,
): CannotForecast | null {
  const present = series.filter(({ value }) => !isAbsent(value));
  const newest = present[present.length - 1]?.periodEnd ?? stretch.last;
  if (horizon <= newest) return refusals.horizonReached(horizon, newest);
  const { leastPoints } = rules.forecast;
  if (present.length < leastPoints) return refusals.tooFewPoints(present.length);
  if (stretch.n < leastPoints) return refusals.irregular(stretch.n);
  const next = addMonths(stretch.last, monthsPerStep[stretch.frequency]);
  return next > horizon ? refusals.horizonTooNear(horizon, next) : null;
}

/** No season where the figures there are do not tell the quarters apart, as half-yearly ones. */
function seasonOf({ values, frequency }: RegularStretch): SeasonLength {
  const season = seasonLength(frequency, values.length - 1);
  return meanIncrements(values, season) === null ? 1 : season;
}

/** The points up to the horizon and the probability; nothing falls below `floor`. */
function outlook(
  ahead: Ahead,
  { last, frequency }: RegularStretch,
  horizon: PeriodEnd,
  floor: number,
): Pick<Forecast, 'points' | 'probabilityOf'> {
  const months = monthsPerStep[frequency];
  const stepsTo = (date: PeriodEnd) => Math.floor(monthsBetween(last, date) / months);
  const { narrowInterval, wideInterval } = rules.forecast;
  const clip = (value: number) => Math.max(floor, value);
  const points: ForecastPoint[] = [];
  const farthest = stepsTo(horizon);
  for (let step = 1; step <= farthest; step++) {
    const predictive = ahead(step);
    const [lower80, upper80] = intervalOf(predictive, narrowInterval);
    const [lower95, upper95] = intervalOf(predictive, wideInterval);
    points.push({
      periodEnd: addMonths(last, step * months),
      median: clip(quantileOf(predictive, 0.5)),
      lower80: clip(lower80),
      upper80: clip(upper80),
      lower95: clip(lower95),
      upper95: clip(upper95),
    });
  }
  return {
    points,
    probabilityOf: (target, due) => {
      const step = stepsTo(due);
      if (step < 1 || step > points.length) return null;
      return target <= floor ? 1 : probabilityOfAtLeast(ahead(step), target);
    },
  };
}
