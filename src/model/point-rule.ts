import { isAbsent, type Maybe, notApplicable } from './absent.ts';
import {
  type Assessment,
  type AssessmentContext,
  type BaseOrigin,
  emptyAssessment,
  missingStatus,
} from './assessment.ts';
import { type Commitment, targetOf } from './commitment.ts';
import { achievedWithin, fulfilment, paceStatus } from './fulfilment.ts';
import { latestWithin, type Observation, observationAt, type Series } from './observation.ts';
import { type Pace, paceTowards } from './pace-reading.ts';
import { declaredPath, expectedAt } from './path.ts';
import { monthsBetween, type PeriodEnd } from './period.ts';
import { rules } from './rules.ts';
import type { StatusCode } from './status.ts';
import { shareOfTime } from './time-progress.ts';

/**
 * A promise with one date: a stock or a cumulative count that shall reach a
 * target by `due`. Until then it is held against its declared path from the
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
  const { cutOff } = context;
  const closed = due <= cutOff;
  const window = { start, end: due };
  const observation = closed ? observationAt(series, due) : latestWithin(series, null, cutOff);
  if (observation === undefined || isAbsent(observation.value)) {
    const missing =
      observation && isAbsent(observation.value) ? observation.value : context.missing;
    const status = closed && series.length > 0 ? 'overdue_data' : missingStatus(context);
    return { ...emptyAssessment(commitment, status, missing, context), window };
  }

  const value = observation.value;
  const { base, baseOrigin } = baseOf(commitment, series, start, context);
  const path = isAbsent(base) ? base : declaredPath(commitment, base);
  const expected = isAbsent(path) ? path : expectedAt(path, cutOff);
  const wayOf = (figure: Maybe<number>): Maybe<number> => {
    if (isAbsent(base)) return base;
    if (isAbsent(figure)) return figure;
    return base >= target ? notApplicable : (figure - base) / (target - base);
  };
  const progress = wayOf(value);
  const asked = wayOf(expected);
  const difference = isAbsent(progress) ? progress : isAbsent(asked) ? asked : progress - asked;
  const pace = closed ? null : paceTowards(target, due, { observation, value }, { series, cutOff });
  const status = closed
    ? closedStatus(commitment, target, observation, value)
    : runningStatus(commitment, {
        ...{ target, value, base, difference, observation, pace },
        ...{ window: { start, due }, series, context },
      });
  return {
    commitment,
    context,
    status,
    window,
    observation,
    value,
    base,
    baseOrigin,
    level: value / target,
    progress,
    timeProgress: shareOfTime(start, due, cutOff),
    path: isAbsent(path) ? null : path,
    expected,
    difference,
    gap: closed ? value - target : isAbsent(expected) ? expected : value - expected,
    achievedOn: achievedWithin(commitment, series, status, {
      start,
      end: closed ? due : cutOff,
    }),
    pace,
    previous: null,
  };
}

/** The declared base, else the figure of the indicator at the start; absent if there is none. */
function baseOf(
  commitment: Commitment,
  series: Series,
  start: PeriodEnd,
  context: AssessmentContext,
): { readonly base: Maybe<number>; readonly baseOrigin: BaseOrigin | null } {
  if (commitment.baseValue !== null) {
    return { base: commitment.baseValue, baseOrigin: { kind: 'declared' } };
  }
  const observation = start <= context.cutOff ? observationAt(series, start) : undefined;
  if (observation === undefined) return { base: context.missing, baseOrigin: null };
  return { base: observation.value, baseOrigin: { kind: 'observed', observation } };
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
  readonly base: Maybe<number>;
  readonly difference: Maybe<number>;
  readonly observation: Observation;
  readonly pace: Pace | null;
  readonly window: { readonly start: PeriodEnd; readonly due: PeriodEnd };
  readonly series: Series;
  readonly context: AssessmentContext;
}

function runningStatus(commitment: Commitment, running: Running): StatusCode {
  const { target, value, base, difference, observation, pace, window, series, context } = running;
  const { start, due } = window;
  const { cutOff, releasedOn } = context;
  const met = fulfilment(commitment, target, value);
  // The day has passed when this edition was made, yet no figure for it is known.
  if (due <= releasedOn) return met ?? 'overdue_data';
  const stale = monthsBetween(observation.periodEnd, cutOff) > rules.staleMonths;
  // A count that only grows stays met; a stock of long ago says nothing of today.
  if (stale && !(met && commitment.kind !== 'stock_at_least')) return 'stale_data';
  if (met) return met;
  const after = series.filter(
    (each) => each.periodEnd > start && each.periodEnd <= cutOff && !isAbsent(each.value),
  );
  if (isAbsent(base) || after.length < rules.leastPointsAfterStart) return 'too_few_points';
  // The target was held at the start and is not any more.
  if (base >= target) return 'moving_away';
  if (isAbsent(difference)) return 'too_few_points';
  const status = paceStatus(difference);
  const falls = pace?.observed ? pace.observed.change < 0 : false;
  return status !== 'on_path' && falls ? 'moving_away' : status;
}
