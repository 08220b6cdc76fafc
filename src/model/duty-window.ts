import type { Window } from './assessment.ts';
import type { Commitment, CommitmentPeriod } from './commitment.ts';
import { addMonths, monthsBetween, type PeriodEnd } from './period.ts';

const monthsOf: Record<Exclude<CommitmentPeriod, 'point'>, number> = { year: 12, two_years: 24 };

function lengthOf(commitment: Commitment): number {
  if (commitment.period === 'point') {
    throw new RangeError(`${commitment.id}: a recurring duty needs a period`);
  }
  return monthsOf[commitment.period];
}

function startOf(commitment: Commitment): PeriodEnd {
  if (commitment.startOn === null) throw new RangeError(`${commitment.id}: no start_on`);
  return commitment.startOn;
}

/** The period in which the cut-off lies; null if the duty had not begun by then. */
export function windowAt(commitment: Commitment, cutOff: PeriodEnd): Window | null {
  const first = startOf(commitment);
  const length = lengthOf(commitment);
  const gone = monthsBetween(first, cutOff);
  if (gone <= 0) return null;
  const index = Math.ceil(gone / length) - 1;
  return {
    start: addMonths(first, index * length),
    end: addMonths(first, (index + 1) * length),
  };
}

export function windowBefore(commitment: Commitment, window: Window): Window | null {
  const start = addMonths(window.start, -lengthOf(commitment));
  return start < startOf(commitment) ? null : { start, end: window.start };
}

/** The periods of a duty one after the other, from its first to the one that holds `upTo`. */
export function windowsUpTo(commitment: Commitment, upTo: PeriodEnd): readonly Window[] {
  const first = startOf(commitment);
  const length = lengthOf(commitment);
  const windows: Window[] = [];
  for (let start = first; start < upTo; start = addMonths(start, length)) {
    windows.push({ start, end: addMonths(start, length) });
  }
  return windows;
}
