import type { Maybe } from './absent.ts';
import type { PeriodEnd } from './period.ts';

/** How final a figure is. `reported` is a figure known only from a public report. */
export type FigureStatus = 'flash' | 'annual' | 'verified' | 'revised' | 'reported';

export const figureStatusText: Record<FigureStatus, string> = {
  flash: '快报',
  annual: '年报',
  verified: '核定',
  revised: '修订',
  reported: '报道',
};

/** A figure of an indicator for one period end, at its last revision. */
export interface Observation {
  readonly periodEnd: PeriodEnd;
  readonly value: Maybe<number>;
  readonly status: FigureStatus;
  readonly revision: number;
  readonly publishedAt: PeriodEnd | null;
  readonly source: string;
  /** Words of the source that limit the figure, such as 超 or 突破; empty if none. */
  readonly qualifier: string;
  readonly note: string;
}

/** Observations of one indicator and one area, ascending by period end, one a period. */
export type Series = readonly Observation[];

/** The observation for exactly that period end, if any. */
export function observationAt(series: Series, at: PeriodEnd): Observation | undefined {
  return series.find((observation) => observation.periodEnd === at);
}

/** The last observation in the half-open window `(after, upTo]`; `after` may be null. */
export function latestWithin(
  series: Series,
  after: PeriodEnd | null,
  upTo: PeriodEnd,
): Observation | undefined {
  const within = series.filter(
    ({ periodEnd }) => periodEnd <= upTo && (after === null || periodEnd > after),
  );
  return within[within.length - 1];
}
