import type { ForecastPoint, Observation, PathPoint, PeriodEnd, Series } from '../model/index.ts';

/** A target as the chart needs it: its date, its height and the path that leads there. */
export interface DrawnTarget {
  /** What is promised, in a few words: `2030年争取30万人`. */
  readonly promise: string;
  readonly due: PeriodEnd;
  readonly target: number;
  /** Empty where the base is not known. */
  readonly path: readonly PathPoint[];
  /** Whether the path stands still between its points and is drawn as stairs. */
  readonly isStepped: boolean;
}

export interface TargetChartInput {
  /** What is drawn, such as 全市高技能人才总量. */
  readonly subject: string;
  readonly unit: string;
  /** Whether the figures are one course; what each period brings anew is drawn as points. */
  readonly isCourse: boolean;
  readonly series: Series;
  readonly targets: readonly DrawnTarget[];
  /** Empty where no forecast is drawn. */
  readonly fan: readonly ForecastPoint[];
  /** A pace tried out, from the newest figure on; empty for none. */
  readonly tried: readonly PathPoint[];
  readonly sourceNotes: readonly string[];
}

/** A figure that can be drawn. */
export interface DrawnFigure {
  readonly periodEnd: PeriodEnd;
  readonly value: number;
  readonly observation: Observation;
}
