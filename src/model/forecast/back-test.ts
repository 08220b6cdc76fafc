import { rules } from '../rules.ts';
import { type Ahead, type FitMethod, type ForecastMethodId, forecastMethodName } from './method.ts';
import { type Past, pastOf } from './past.ts';
import { intervalOf, quantileOf } from './predictive.ts';
import type { Frequency, Grid } from './regular-stretch.ts';
import type { SeasonLength } from './season.ts';

/** How one method did at all origins and distances taken together. */
export interface MethodScore {
  readonly method: ForecastMethodId;
  readonly methodName: string;
  /** Mean absolute scaled error; null if no figure could be held against a forecast. */
  readonly mase: number | null;
  /** Shares (0–1) of the figures that lay within the 80% and the 95% interval. */
  readonly hitRate80: number | null;
  readonly hitRate95: number | null;
  /** How many forecasts were held against a figure. */
  readonly comparisons: number;
}

export interface BackTest {
  /** Steps ahead that were tried from each origin: 1 to this. */
  readonly steps: number;
  /** Length of the shortest stretch a method was fitted to, in steps with both ends. */
  readonly leastTraining: number;
  /** From how many ends of a training stretch at least one forecast could be checked. */
  readonly origins: number;
  /** The scores, best first; the first is the method that is used. */
  readonly scores: readonly MethodScore[];
}

export interface Candidate {
  readonly method: ForecastMethodId;
  readonly fitTo: FitMethod;
}

interface Trial {
  readonly past: Past;
  readonly scale: number | null;
  /** Steps after the training stretch, and the figure there. */
  readonly outcomes: readonly { readonly steps: number; readonly value: number }[];
}

/**
 * Rolling-origin evaluation (Hyndman & Athanasopoulos, Forecasting: Principles
 * and Practice, 3rd ed., 5.10): each method is fitted to the first figures
 * only, asked for the next ones, and so on with one more figure each time. All
 * candidates are compared on the same origins; one that cannot be fitted to the
 * shortest training stretch takes no part. Hit rates are reported as they come.
 *
 * @param candidates in order of simplicity: of two that are equal, the first wins
 */
export function backTest(
  grid: Grid,
  frequency: Frequency,
  season: SeasonLength,
  candidates: readonly Candidate[],
): BackTest {
  const steps = rules.forecast.backTestSteps[frequency];
  const leastTraining = shortestTraining(grid, season);
  const trials = trialsOf(grid, season, leastTraining, steps);
  const first = trials[0]?.past;
  const taking = first ? candidates.filter(({ fitTo }) => fitTo(first) !== null) : candidates;
  const scores = taking
    .map((candidate) => scoreOf(candidate, trials))
    // A stable sort: of equal scores the simpler method stays in front.
    .sort((a, b) => comparable(a.mase) - comparable(b.mase));
  return { steps, leastTraining, origins: trials.length, scores };
}

/** Half of the stretch, but never less than a season needs or a forecast is made from. */
function shortestTraining(grid: Grid, season: SeasonLength): number {
  const { leastPoints, seasonYears } = rules.forecast;
  const least = season === 1 ? leastPoints : seasonYears * season + 1;
  return Math.max(least, Math.ceil(grid.length / 2));
}

function trialsOf(grid: Grid, season: SeasonLength, least: number, steps: number): Trial[] {
  const trials: Trial[] = [];
  for (let length = least; length < grid.length; length++) {
    // A forecast starts from a figure; behind a gap there is none to start from.
    if (grid[length - 1] === null) continue;
    const training = grid.slice(0, length);
    const outcomes = grid
      .slice(length, length + steps)
      .flatMap((value, index) => (value === null ? [] : [{ steps: index + 1, value }]));
    if (outcomes.length > 0) {
      trials.push({
        past: pastOf(training, season),
        scale: naiveError(training, season),
        outcomes,
      });
    }
  }
  return trials;
}

/**
 * Mean absolute error of the naive forecast (the figure one season earlier)
 * within the training figures: the scale of the scaled error. Hyndman & Koehler
 * (2006), Another look at measures of forecast accuracy, International Journal
 * of Forecasting 22(4). Null where no pair exists or nothing ever changed.
 */
export function naiveError(training: Grid, season: SeasonLength): number | null {
  let sum = 0;
  let pairs = 0;
  for (let place = season; place < training.length; place++) {
    const now = training[place] ?? null;
    const before = training[place - season] ?? null;
    if (now === null || before === null) continue;
    sum += Math.abs(now - before);
    pairs++;
  }
  return sum > 0 ? sum / pairs : null;
}

function scoreOf({ method, fitTo }: Candidate, trials: readonly Trial[]): MethodScore {
  const { narrowInterval, wideInterval } = rules.forecast;
  let scaled = 0;
  let scaledCount = 0;
  let hits80 = 0;
  let hits95 = 0;
  let comparisons = 0;
  for (const { past, scale, outcomes } of trials) {
    const ahead: Ahead | null = fitTo(past);
    if (ahead === null) continue;
    for (const { steps, value } of outcomes) {
      const predictive = ahead(steps);
      if (scale !== null) {
        scaled += Math.abs(value - quantileOf(predictive, 0.5)) / scale;
        scaledCount++;
      }
      if (within(value, intervalOf(predictive, narrowInterval))) hits80++;
      if (within(value, intervalOf(predictive, wideInterval))) hits95++;
      comparisons++;
    }
  }
  return {
    method,
    methodName: forecastMethodName[method],
    mase: scaledCount > 0 ? scaled / scaledCount : null,
    hitRate80: comparisons > 0 ? hits80 / comparisons : null,
    hitRate95: comparisons > 0 ? hits95 / comparisons : null,
    comparisons,
  };
}

function within(value: number, [lower, upper]: readonly [number, number]): boolean {
  return value >= lower && value <= upper;
}

/** Scores that differ by floating-point noise are equal; one that is unknown comes last. */
function comparable(mase: number | null): number {
  return mase === null ? Number.MAX_VALUE : Math.round(mase * 1e9) / 1e9;
}
