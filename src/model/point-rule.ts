import { isAbsent, type Maybe, notApplicable } from './absent.ts';
import {
  type Assessment,
  type AssessmentContext,
  emptyAssessment,
  missingStatus,
} from './assessment.ts';
import { type Commitment, targetOf } from './commitment.ts';
import { fulfilment, paceStatus } from './fulfilment.ts';
import { latestWithin, type Observation, observationAt, type Series } from './observation.ts';
import type { PeriodEnd } from './period.ts';
import { rules } from './rules.ts';
import type { StatusCode } from './status.ts';
import { shareOfTime } from './time-progress.ts';

/**
 * A promise with one date: a stock or a cumulative count that shall reach a
 * target by `due`. Until then it is held against the straight path from the
 * base; afterwards only the figure at the date counts.
 */
export function assessPoint(
  commitment: Commitment,
  series: Series,
  context: AssessmentContext,
  due: PeriodEnd,
): Assessment {
  const target = targetOf(commitment);
  const start = commitment.startOn;
  if (target === null || start === null) {
    throw new RangeError(`${commitment.id}: a dated target needs target_min and start_on`);
  }
  const closed = due <= context.cutOff;
  const observation = closed
    ? (observationAt(series, due) ?? null)
    : (latestWithin(series, null, context.cutOff) ?? null);
  const window = { start, end: due };
  if (observation === null || isAbsent(observation.value)) {
    const missing =
      observation && isAbsent(observation.value) ? observation.value : context.missing;
    const status = closed && series.length > 0 ? 'overdue_data' : missingStatus(context);
    return { ...emptyAssessment(commitment, status, missing), window };
  }

  const value = observation.value;
  const base = baseOf(commitment, series, start, context);
  const timeProgress = shareOfTime(start, due, context.cutOff);
  const wayOf = (figure: number): Maybe<number> =>
    isAbsent(base) ? base : target === base ? notApplicable : (figure - base) / (target - base);
  const progress = wayOf(value);
  const expected = isAbsent(base) ? base : base + (target - base) * timeProgress;
  const difference = isAbsent(progress) ? progress : progress - timeProgress;
  const gap = closed ? value - target : isAbsent(expected) ? expected : value - expected;
  return {
    commitment,
    status: closed
      ? closedStatus(commitment, target, observation, value)
      : runningStatus(commitment, { target, value, difference, due, start, series, context }),
    window,
    observation,
    value,
    base,
    level: value / target,
    progress,
    timeProgress,
    expected,
    difference,
    gap,
    previous: null,
  };
}

/** The declared base, else the figure of the indicator at the start; absent if there is none. */
function baseOf(
  commitment: Commitment,
  series: Series,
  start: PeriodEnd,
  context: AssessmentContext,
): Maybe<number> {
  if (commitment.baseValue !== null) return commitment.baseValue;
  return observationAt(series, start)?.value ?? context.missing;
}

function closedStatus(
  commitment: Commitment,
  target: number,
  observation: Observation,
  value: number,
): StatusCode {
  // A flash figure decides nothing: the year-end figure may still be corrected across the line.
  if (observation.status === 'flash') return 'pending';
  return fulfilment(commitment, target, value) ?? 'missed';
}

interface Running {
  readonly target: number;
  readonly value: number;
  readonly difference: Maybe<number>;
  readonly due: PeriodEnd;
  readonly start: PeriodEnd;
  readonly series: Series;
  readonly context: AssessmentContext;
}

function runningStatus(commitment: Commitment, running: Running): StatusCode {
  const { target, value, difference, due, start, series, context } = running;
  const met = fulfilment(commitment, target, value);
  if (met) return met;
  // The day has passed when this edition was made, yet no figure for it is known.
  if (due <= context.releasedOn) return 'overdue_data';
  const after = series.filter((each) => each.periodEnd > start && each.periodEnd <= context.cutOff);
  if (isAbsent(difference) || after.length < rules.leastPointsAfterStart) return 'too_few_points';
  return paceStatus(difference);
}
