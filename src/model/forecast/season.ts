import { rules } from '../rules.ts';
import { type Fit, leastSquares, type Row } from './least-squares.ts';
import type { Frequency, Grid } from './regular-stretch.ts';

/** Steps in a year: 4 where quarters are told apart, 1 where not. */
export type SeasonLength = 1 | 4;

/** A season is looked for in quarterly figures that span at least two full years. */
export function seasonLength(frequency: Frequency, steps: number): SeasonLength {
  return frequency === 'quarterly' && steps >= 4 * rules.forecast.seasonYears ? 4 : 1;
}

/** How many of the steps after grid place `from`, up to and including `to`, fall on each quarter. */
export function stepsBySeason(from: number, to: number, season: SeasonLength): number[] {
  if (season === 1) return [to - from];
  const counts = [0, 0, 0, 0];
  for (let place = from + 1; place <= to; place++) {
    counts[place % season] = (counts[place % season] as number) + 1;
  }
  return counts;
}

/**
 * The mean increment of each quarter of the year, as weighted least squares of
 * the differences between neighbouring figures. A difference across a gap is
 * the sum of its steps, with their summed variance, so nothing is filled in.
 * The model is y(t) = y(t−1) + m(quarter) + e: the season is the deviation of
 * m(quarter) from the mean of the four, and sums to zero over a year.
 */
export function meanIncrements(grid: Grid, season: SeasonLength): Fit | null {
  const rows: Row[] = [];
  let before: { place: number; value: number } | null = null;
  for (let place = 0; place < grid.length; place++) {
    const value = grid[place] ?? null;
    if (value === null) continue;
    if (before !== null) {
      rows.push({
        x: stepsBySeason(before.place, place, season),
        y: value - before.value,
        weight: 1 / (place - before.place),
      });
    }
    before = { place, value };
  }
  return leastSquares(rows);
}

/** What the season adds to the level at each place of a year, from place 0 on. */
export function seasonalLevels(increments: readonly number[]): number[] {
  const mean = increments.reduce((sum, each) => sum + each, 0) / increments.length;
  const levels = [0];
  for (let place = 1; place < increments.length; place++) {
    levels.push((levels[place - 1] as number) + (increments[place] as number) - mean);
  }
  return levels;
}
