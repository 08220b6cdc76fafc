import { dot } from './least-squares.ts';
import type { FitMethod } from './method.ts';
import { stepsBySeason } from './season.ts';

/**
 * Random walk with drift: the last figure plus the mean increment a step.
 * Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.,
 * 5.2 and 5.5: sigma(h) = sigma · √(h (1 + h/(T−1))), T − 2 degrees of freedom.
 *
 * With a season the drift is that of each quarter of the year, and the formula
 * is the same regression with four columns: sigma · √(h + x′(X′WX)⁻¹x), where x
 * counts the quarters ahead. With one column that is h²/(T−1), as above.
 */
export const fitDrift: FitMethod = ({ grid, season, increments: fit }) => {
  if (fit === null) return null;
  const end = grid.length - 1;
  const last = grid[end] as number;
  return (steps) => {
    const ahead = stepsBySeason(end, end + steps, season);
    return {
      centre: last + dot(ahead, fit.coefficients),
      spread: fit.sigma * Math.sqrt(steps + fit.leverage(ahead)),
      df: fit.df,
      scale: 'linear',
    };
  };
};
