import type { Past } from './past.ts';
import type { Predictive } from './predictive.ts';

export type ForecastMethodId = 'drift' | 'log_linear' | 'damped_trend';

/** A method fitted to past figures: what it says of the figure `steps` after the last one. */
export type Ahead = (steps: number) => Predictive;

/** Null where the figures do not suffice for the method. Intervals use quantiles of Student's t. */
export type FitMethod = (past: Past) => Ahead | null;

export const forecastMethodName: Record<ForecastMethodId, string> = {
  drift: '漂移法（平均增量外推）',
  log_linear: '对数线性趋势法',
  damped_trend: '阻尼趋势法',
};
