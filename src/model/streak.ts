import { isAbsent, type Maybe } from './absent.ts';
import { assess } from './assess.ts';
import type { Assessment, AssessmentContext, Window } from './assessment.ts';
import { type Commitment, targetOf } from './commitment.ts';
import { windowAt, windowsUpTo } from './duty-window.ts';
import { leastThatMeets } from './fulfilment.ts';
import type { Series } from './observation.ts';
import { addMonths, type PeriodEnd, yearOf } from './period.ts';

/** What became of one period of a duty. */
export type PeriodState = 'met' | 'short' | 'pending' | 'no_data' | 'running' | 'not_due';

export interface DutyPeriod {
  readonly window: Window;
  readonly state: PeriodState;
  /** Null for a period that has not begun. */
  readonly assessment: Assessment | null;
  readonly value: Maybe<number> | null;
  /** What is still lacking to what is asked for, in the unit; 0 once it is met, null where no figure is known. */
  readonly lacking: number | null;
}

/** The periods of one duty, the oldest first, without a gap. */
export interface Streak {
  readonly commitment: Commitment;
  readonly periods: readonly DutyPeriod[];
  /** The period in which the cut-off lies; null before the first. */
  readonly running: DutyPeriod | null;
  /** How many of the last closed periods in a row were met. */
  readonly run: number;
}

/** A promise that is to be kept anew in every period. */
export function isRecurring({ kind }: Commitment): boolean {
  return kind === 'recurring_at_least' || kind === 'recurring_about';
}

/** A requirement without a date: no count to reach, but every year has to satisfy it. */
export function isStanding(commitment: Commitment): boolean {
  const { due, startOn, indicator } = commitment;
  const isJudged = targetOf(commitment) !== null && indicator !== null;
  return !isRecurring(commitment) && due === null && startOn !== null && isJudged;
}

/** Standing requirements are looked at year by year; the rule of their kind knows no period. */
function withPeriod(commitment: Commitment): Commitment {
  return isRecurring(commitment) ? commitment : { ...commitment, period: 'year' };
}

/**
 * The end of what a grid shows: one more year after the running periods, and
 * every period that begins by then to its own end.
 */
export function gridEnd(commitments: readonly Commitment[], cutOff: PeriodEnd): PeriodEnd {
  const running = commitments.map((commitment) => {
    const duty = withPeriod(commitment);
    return windowAt(duty, cutOff)?.end ?? commitment.startOn ?? cutOff;
  });
  const next = addMonths(latestOf([cutOff, ...running]), 12);
  const ends = commitments.map((commitment) => {
    const windows = windowsUpTo(withPeriod(commitment), next);
    return windows[windows.length - 1]?.end ?? next;
  });
  return latestOf([next, ...ends]);
}

const latestOf = (days: readonly PeriodEnd[]): PeriodEnd =>
  days.reduce((latest, day) => (day > latest ? day : latest));

/** Every period of a duty up to the end of the grid, each judged by the rule of its kind. */
export function streakOf(
  commitment: Commitment,
  series: Series,
  context: AssessmentContext,
  upTo: PeriodEnd,
): Streak {
  const periods = windowsUpTo(withPeriod(commitment), upTo).map((window) =>
    periodOf(commitment, series, context, window),
  );
  return {
    commitment,
    periods,
    running: periods.find(({ state }) => state === 'running') ?? null,
    run: runOf(periods),
  };
}

function runOf(periods: readonly DutyPeriod[]): number {
  const closed = periods.filter(({ state }) => state !== 'running' && state !== 'not_due');
  const lastMiss = closed.map(({ state }) => state !== 'met').lastIndexOf(true);
  return closed.length - 1 - lastMiss;
}

function periodOf(
  commitment: Commitment,
  series: Series,
  context: AssessmentContext,
  window: Window,
): DutyPeriod {
  if (window.start >= context.cutOff) {
    return { window, state: 'not_due', assessment: null, value: null, lacking: null };
  }
  const closed = window.end <= context.cutOff;
  const assessment = assess(commitment, seriesWithin(series, window), {
    ...context,
    cutOff: closed ? window.end : context.cutOff,
  });
  const { value, observation } = assessment;
  return {
    window,
    state: closed ? closedState(assessment, observation?.status === 'flash') : 'running',
    assessment,
    value,
    lacking: isAbsent(value) ? null : lackingOf(commitment, value),
  };
}

/** A standing requirement would otherwise be judged by the figure of an earlier year. */
function seriesWithin(series: Series, { start, end }: Window): Series {
  return series.filter(({ periodEnd }) => periodEnd > start && periodEnd <= end);
}

function closedState(
  { status, value }: Assessment,
  isFlash: boolean,
): Exclude<PeriodState, 'running' | 'not_due'> {
  if (isAbsent(value)) return 'no_data';
  if (isFlash) return 'pending';
  return status === 'achieved' || status === 'exceeded' ? 'met' : 'short';
}

function lackingOf(commitment: Commitment, value: number): number {
  const target = targetOf(commitment);
  return target === null ? 0 : Math.max(0, leastThatMeets(commitment, target) - value);
}

/** `2026年`, `2025–2026年`: the years in which a period lies. */
export function yearsText({ start, end }: Window): string {
  const first = yearOf(start) + 1;
  const last = yearOf(end);
  return first === last ? `${last}年` : `${first}–${last}年`;
}
