import type { Commitment } from './commitment.ts';
import { rules } from './rules.ts';
import type { StatusCode } from './status.ts';

/** The least count that meets the target: 左右 allows the stated tolerance below it. */
function leastThatMeets(commitment: Commitment, target: number): number {
  return commitment.kind === 'recurring_about' ? target * (1 - rules.aboutTolerance) : target;
}

/** The greatest count that is still plainly met, beyond which it is exceeded. */
function mostThatMeets(commitment: Commitment, target: number): number {
  if (commitment.kind === 'recurring_about') return target * (1 + rules.aboutTolerance);
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
  const points = Math.round(difference * 1e9) / 1e9;
  if (points >= 0) return 'on_path';
  return points <= -rules.seriouslyBehind ? 'seriously_behind' : 'behind';
}
