import type { Observation, Series } from './observation.ts';
import {
  type Arrival,
  arrival,
  type ObservedPace,
  observedPace,
  type RequiredPace,
  requiredPace,
} from './pace.ts';
import type { PeriodEnd } from './period.ts';

/** The pace of one commitment: what is, what has to be, and where the first leads. */
export interface Pace {
  /** Null without two figures far enough apart, and for duties that begin anew. */
  readonly observed: ObservedPace | null;
  /** From the cut-off to the deadline; null once no whole month is left. */
  readonly required: RequiredPace | null;
  /** At the observed pace, from the newest figure; null without an observed pace. */
  readonly arrival: Arrival | null;
  /** Whether the observed pace is enough from now on; null if either is not known. */
  readonly sufficient: boolean | null;
}

/** The pace of a stock or cumulative count towards its target. */
export function paceTowards(
  target: number,
  due: PeriodEnd,
  newest: { readonly observation: Observation; readonly value: number },
  data: { readonly series: Series; readonly cutOff: PeriodEnd },
): Pace {
  const { observation, value } = newest;
  const observed = observedPace(data.series, data.cutOff);
  const required = requiredPace(value, target, data.cutOff, due);
  return {
    observed,
    required,
    arrival: observed && arrival(value, target, observed.perYear, observation.periodEnd),
    // Compared a month, with noise taken off: the pace that is required is enough.
    sufficient:
      observed && required && observed.perMonth - required.perMonth >= -1e-9 * (1 + target),
  };
}

/** What the rest of a running period owes; its figures begin anew, so no pace is observed. */
export function remainingPace(
  value: number,
  target: number,
  cutOff: PeriodEnd,
  due: PeriodEnd,
): Pace {
  const required = requiredPace(value, target, cutOff, due);
  return { observed: null, required, arrival: null, sufficient: null };
}
