import type { Fit } from './least-squares.ts';
import type { Grid } from './regular-stretch.ts';
import { meanIncrements, type SeasonLength } from './season.ts';

/** The figures a method may look at, with what several methods need of them. */
export interface Past {
  readonly grid: Grid;
  readonly season: SeasonLength;
  /** Null where the figures do not tell the increments of the quarters apart. */
  readonly increments: Fit | null;
}

/** The past up to the last place of `grid`, whose first and last figures must be there. */
export function pastOf(grid: Grid, season: SeasonLength): Past {
  return { grid, season, increments: meanIncrements(grid, season) };
}
