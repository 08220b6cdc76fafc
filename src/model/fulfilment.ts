import { isAbsent } from './absent.ts';
import type { Window } from './assessment.ts';
import { type Commitment, targetOf } from './commitment.ts';
import type { Series } from './observation.ts';
import type { PeriodEnd } from './period.ts';
import { rules } from './rules.ts';
import type { StatusCode } from './status.ts';

/** Floating-point noise must not move a boundary: 0.9 × 70 is 63. */
const clean = (value: number) => Math.round(value * 1e9) / 1e9;

/** The least count that meets the target: 左右 allows the stated tolerance below it. */
export function leastThatMeets(commitment: Commitment, target: number): number {
  return commitment.kind === 'recurring_about'
    ? clean(target * (1 - rules.aboutTolerance))
    : target;
}

/** The greatest count that is still plainly met, beyond which it is exceeded. */
export function mostThatMeets(commitment: Commitment, target: number): number {
  if (commitment.kind === 'recurring_about') return clean(target * (1 + rules.aboutTolerance));
  return commitment.targetMax ?? target;
}

/**
 * The verdict on a final figure: met, exceeded, or null if it falls short.
 * A range 15–20 is met from 15 and exceeded above 20; 左右 is met within its tolerance.
 */
export function fulfilment(
  commitment: Commitment,
  target: number,
  value: number,
): Extract<StatusCode, 'achieved' | 'exceeded'> | null {
  if (value < leastThatMeets(commitment, target)) return null;
  return value > mostThatMeets(commitment, target) ? 'exceeded' : 'achieved';
}

/** The verdict on a figure while time still runs, by its distance from the path. */
export function paceStatus(difference: number): StatusCode {
  // Two shares that differ by floating-point noise lie on the boundary, hence on its better side.
  const points = clean(difference);
  if (points >= 0) return 'on_path';
  return points <= -rules.seriouslyBehind ? 'seriously_behind' : 'behind';
}

/**
 * The first period end after the start of the window, and within it, at which the
 * target was met; null if the verdict is not that it is met.
 */
export function achievedWithin(
  commitment: Commitment,
  series: Series,
  status: StatusCode,
  { start, end }: Window,
): PeriodEnd | null {
  const target = targetOf(commitment);
  if (target === null || (status !== 'achieved' && status !== 'exceeded')) return null;
  const first = series.find(
    ({ periodEnd, value }) =>
      periodEnd > start &&
      periodEnd <= end &&
      !isAbsent(value) &&
      fulfilment(commitment, target, value) !== null,
  );
  return first?.periodEnd ?? null;
}
