import { type Absent, type Maybe, notApplicable } from './absent.ts';
import type { Commitment } from './commitment.ts';
import type { Observation } from './observation.ts';
import type { Pace } from './pace-reading.ts';
import type { DeclaredPath } from './path.ts';
import type { PeriodEnd } from './period.ts';
import type { StatusCode } from './status.ts';

/** What is true of the data at large when a commitment is judged. */
export interface AssessmentContext {
  /** Last day the data speak of. Time progress runs to here, not to today. */
  readonly cutOff: PeriodEnd;
  /** The day this edition of the data was released. */
  readonly releasedOn: PeriodEnd;
  /** What a missing figure means in this dataset: 未报 or 未公布. */
  readonly missing: Absent;
}

/** The time a commitment is given: after `start`, up to and including `end`. */
export interface Window {
  readonly start: PeriodEnd;
  readonly end: PeriodEnd;
}

/** Where the base comes from: declared, observed at the start, or nothing at the start of a period. */
export type BaseOrigin =
  | { readonly kind: 'declared' }
  | { readonly kind: 'observed'; readonly observation: Observation }
  | { readonly kind: 'new_period' };

/**
 * The verdict on one commitment with everything it rests on. Shares are
 * fractions of 1 and unrounded; counts are in the unit of the commitment.
 */
export interface Assessment {
  readonly commitment: Commitment;
  /** The circumstances under which it was judged. */
  readonly context: AssessmentContext;
  readonly status: StatusCode;
  readonly window: Window | null;
  readonly observation: Observation | null;
  readonly value: Maybe<number>;
  readonly base: Maybe<number>;
  /** Null where the base is absent or makes no sense. */
  readonly baseOrigin: BaseOrigin | null;
  /** value ÷ target. */
  readonly level: Maybe<number>;
  /** (value − base) ÷ (target − base): the share of the way that has been walked. */
  readonly progress: Maybe<number>;
  /** Months gone ÷ months given, to the data cut-off; 1 once the deadline is behind. */
  readonly timeProgress: Maybe<number>;
  /** The way from base to target; null where there is none. */
  readonly path: DeclaredPath | null;
  /** What the declared path asks for at the cut-off, in the unit. */
  readonly expected: Maybe<number>;
  /** progress − (expected − base) ÷ (target − base): behind the path if negative. */
  readonly difference: Maybe<number>;
  /** value − target once the deadline is behind; value − expected while it runs. */
  readonly gap: Maybe<number>;
  /** First period end at which the target was met; null unless it is met. */
  readonly achievedOn: PeriodEnd | null;
  /** Observed against required pace; null where no pace makes sense. */
  readonly pace: Pace | null;
  /** For recurring duties: the verdict on the period before the running one. */
  readonly previous: Assessment | null;
}

/** An assessment in which nothing but the commitment and its status is known. */
export function emptyAssessment(
  commitment: Commitment,
  status: StatusCode,
  value: Absent,
  context: AssessmentContext,
): Assessment {
  return {
    commitment,
    context,
    status,
    window: null,
    observation: null,
    value,
    base: notApplicable,
    baseOrigin: null,
    level: value,
    progress: value,
    timeProgress: notApplicable,
    path: null,
    expected: notApplicable,
    difference: value,
    gap: value,
    achievedOn: null,
    pace: null,
    previous: null,
  };
}

/** The status of a commitment for which no figure exists. */
export function missingStatus(context: AssessmentContext): StatusCode {
  return context.missing.absent === 'not_published' ? 'not_published' : 'no_data';
}
