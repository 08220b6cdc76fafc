import { isAbsent } from './absent.ts';
import {
  type Assessment,
  type AssessmentContext,
  emptyAssessment,
  missingStatus,
  type Window,
} from './assessment.ts';
import { type Commitment, targetOf } from './commitment.ts';
import { windowAt, windowBefore } from './duty-window.ts';
import { achievedWithin, fulfilment, paceStatus } from './fulfilment.ts';
import { latestWithin, type Series } from './observation.ts';
import { remainingPace } from './pace-reading.ts';
import type { StatusCode } from './status.ts';
import { shareOfTime } from './time-progress.ts';

/**
 * A duty that begins anew every year or every two years. The running period is
 * held against what a steady year asks for by now, rounded down to whole units:
 * one leader a year is not "behind" in March. The period before it is judged by
 * its own figure and comes along as `previous`.
 */
export function assessRecurring(
  commitment: Commitment,
  series: Series,
  context: AssessmentContext,
): Assessment {
  const window = windowAt(commitment, context.cutOff);
  if (window === null) {
    return emptyAssessment(commitment, missingStatus(context), context.missing, context);
  }
  const current = assessWindow(commitment, series, context, window);
  const earlier = windowBefore(commitment, window);
  return {
    ...current,
    previous: earlier && assessWindow(commitment, series, context, earlier),
  };
}

function assessWindow(
  commitment: Commitment,
  series: Series,
  context: AssessmentContext,
  window: Window,
): Assessment {
  const target = targetOf(commitment);
  if (target === null) throw new RangeError(`${commitment.id}: no target_min`);
  const closed = window.end <= context.cutOff;
  const observation = latestWithin(series, window.start, closed ? window.end : context.cutOff);
  const timeProgress = shareOfTime(window.start, window.end, context.cutOff);
  if (observation === undefined || isAbsent(observation.value)) {
    const status = closed ? 'overdue_data' : missingStatus(context);
    const missing =
      observation && isAbsent(observation.value) ? observation.value : context.missing;
    return { ...emptyAssessment(commitment, status, missing, context), window, timeProgress };
  }
  const value = observation.value;
  const progress = value / target;
  const expected = Math.floor(target * timeProgress);
  // Rounding the path down to whole units only ever spares a verdict of being behind.
  const ahead = progress - timeProgress;
  const difference = ahead >= 0 ? ahead : (value - expected) / target;
  const status = statusOfWindow();
  return {
    commitment,
    context,
    status,
    window,
    observation,
    value,
    base: 0,
    baseOrigin: { kind: 'new_period' },
    level: progress,
    progress,
    timeProgress,
    path: null,
    expected,
    difference,
    gap: closed ? value - target : value - expected,
    achievedOn: achievedWithin(commitment, series, status, window),
    pace: closed ? null : remainingPace(value, target, context.cutOff, window.end),
    previous: null,
  };

  function statusOfWindow(): StatusCode {
    const met = target === null ? null : fulfilment(commitment, target, value);
    if (!closed) return met ?? paceStatus(difference);
    if (observation?.status === 'flash') return 'pending';
    return met ?? 'missed';
  }
}
