import { dot, leastSquares, type Row } from './least-squares.ts';
import type { FitMethod } from './method.ts';
import type { Grid } from './regular-stretch.ts';

/** Growth by a constant rate is said of positive figures only. */
export function allPositive(grid: Grid): boolean {
  return grid.every((value) => value === null || value > 0);
}

/**
 * Constant growth: a straight line through the logarithms, with one more column
 * a quarter of the year but the first where there is a season. Hyndman &
 * Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 7.4 (dummies),
 * 7.9 (interval: s · √(1 + x′(X′X)⁻¹x)) and 5.6 (quantiles are transformed back,
 * so the centre is the median). A gap is a missing row. Null for a zero or
 * negative figure.
 */
export const fitLogLinear: FitMethod = ({ grid, season }) => {
  if (!allPositive(grid)) return null;
  const end = grid.length - 1;
  const rowAt = (place: number): number[] => {
    // Time is counted from the last figure, so that the columns stay of one size.
    const x = [1, (place - end) / grid.length];
    for (let quarter = 1; quarter < season; quarter++) x.push(place % season === quarter ? 1 : 0);
    return x;
  };
  const rows: Row[] = [];
  grid.forEach((value, place) => {
    if (value !== null) rows.push({ x: rowAt(place), y: Math.log(value), weight: 1 });
  });
  const fit = leastSquares(rows);
  if (fit === null) return null;
  return (steps) => {
    const x = rowAt(end + steps);
    return {
      centre: dot(x, fit.coefficients),
      spread: fit.sigma * Math.sqrt(1 + fit.leverage(x)),
      df: fit.df,
      scale: 'log',
    };
  };
};
