import { rules } from '../rules.ts';
import type { Ahead, FitMethod } from './method.ts';
import type { Grid } from './regular-stretch.ts';
import { seasonalLevels } from './season.ts';

/** How fast level and trend follow the figures (0–1), and what remains of the trend each step. */
export interface Smoothing {
  readonly level: number;
  /** β*: relative to the level's weight. 0–1. */
  readonly trend: number;
  /** φ: 1 is Holt's straight trend, 0 no trend at all. */
  readonly damping: number;
}

interface State {
  readonly level: number;
  readonly trend: number;
  /** Sum of the squared one-step errors. */
  readonly squares: number;
}

/** What is estimated: three weights and the first trend; the first level is the first figure. */
const parameters = 4;

/**
 * Additive damped trend: Gardner & McKenzie (1985), Forecasting trends in time
 * series, Management Science 31(10); in the state-space form ETS(A,Ad,N) of
 * Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 8.5
 * and table 8.8: sigma²(h) = sigma² · (1 + Σ c(j)², j = 1…h−1) with
 * c(j) = α + αβ*(φ + … + φʲ), of which the table gives the closed sums.
 *
 * Starts from the first figure and the mean of the first four increments. A gap
 * leaves level and trend to run on. The season of the increments is taken out
 * before and put back after; its own uncertainty is not in the interval, but
 * costs three degrees of freedom. The weights are those with the least squared
 * one-step error on a fixed list, so the same figures always give the same.
 */
export const fitDampedTrend: FitMethod = ({ grid, season, increments }) => {
  if (increments === null) return null;
  const seasonal = seasonalLevels(increments.coefficients);
  const adjusted = grid.map((value, place) =>
    value === null ? null : value - (seasonal[place % season] as number),
  );
  const df = grid.filter((value) => value !== null).length - 1 - parameters - (season - 1);
  if (df < 1) return null;
  const ahead = dampedTrend(adjusted, bestSmoothing(adjusted), df);
  const end = grid.length - 1;
  return (steps) => {
    const predictive = ahead(steps);
    const back = seasonal[(end + steps) % season] as number;
    return { ...predictive, centre: predictive.centre + back };
  };
};

/** The damped trend with given weights; `df` degrees of freedom for its spread. */
export function dampedTrend(grid: Grid, smoothing: Smoothing, df: number): Ahead {
  const { level, trend, squares } = smooth(numbersOf(grid), smoothing, firstTrend(grid));
  const variance = squares / df;
  return (steps) => {
    let damped = 0;
    let power = 1;
    let factor = 1;
    for (let step = 1; step <= steps; step++) {
      power *= smoothing.damping;
      damped += power;
      if (step < steps) factor += (smoothing.level * (1 + smoothing.trend * damped)) ** 2;
    }
    return {
      centre: level + damped * trend,
      spread: Math.sqrt(variance * factor),
      df,
      scale: 'linear',
    };
  };
}

function bestSmoothing(grid: Grid): Smoothing {
  const { levelWeights, trendWeights, damping } = rules.forecast.dampedTrend;
  const figures = numbersOf(grid);
  const start = firstTrend(grid);
  let best: Smoothing | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const level of levelWeights) {
    for (const trend of trendWeights) {
      for (const each of damping) {
        const candidate = { level, trend, damping: each };
        const { squares } = smooth(figures, candidate, start, least);
        if (best === null || squares < least) {
          best = candidate;
          least = squares;
        }
      }
    }
  }
  if (best === null) throw new RangeError('forecast.dampedTrend: an empty list of weights');
  return best;
}

/** Runs through the figures from the first one; stops as soon as the squares exceed `limit`. */
function smooth(
  figures: Float64Array,
  { level: alpha, trend, damping }: Smoothing,
  start: number,
  limit = Number.POSITIVE_INFINITY,
): State {
  const beta = alpha * trend;
  let level = figures[0] as number;
  let slope = start;
  let squares = 0;
  for (let place = 1; place < figures.length && squares <= limit; place++) {
    slope *= damping;
    level += slope;
    const value = figures[place] as number;
    if (Number.isNaN(value)) continue;
    const error = value - level;
    squares += error * error;
    level += alpha * error;
    slope += beta * error;
  }
  return { level, trend: slope, squares };
}

/** A gap as NaN: the list of weights is tried on a block of plain numbers, for speed. */
function numbersOf(grid: Grid): Float64Array {
  const figures = new Float64Array(grid.length);
  for (let place = 0; place < grid.length; place++) figures[place] = grid[place] ?? Number.NaN;
  return figures;
}

/** The mean of the first increments, up to the first figure at or after their last step. */
function firstTrend(grid: Grid): number {
  let place = Math.min(rules.forecast.dampedTrend.firstSteps, grid.length - 1);
  while (grid[place] === null) place++;
  return ((grid[place] as number) - (grid[0] as number)) / place;
}
