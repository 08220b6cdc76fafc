import { rules } from '../rules.ts';

/**
 * A compared value as a count of persons or events times a constant, such as
 * persons ÷ residents × 10,000. Of this kind are all bases of comparison.
 */
export interface CountBased {
  /** The count that stands above the line; its size decides how far chance may move the value. */
  readonly count: number;
  /** What one more person adds to the value. */
  readonly perPerson: number;
}

/**
 * Half the width of the interval of a value: the count is taken as Poisson, whose
 * standard deviation is its square root (at least that of a single event), times
 * `rules.tellingApart.z`.
 */
export function halfWidth({ count, perPerson }: CountBased): number {
  return rules.tellingApart.z * Math.sqrt(Math.max(1, Math.abs(count))) * Math.abs(perPerson);
}

/** A compared value and how far chance may have moved it to either side. */
export interface Uncertain {
  readonly value: number;
  readonly halfWidth: number;
}

/**
 * Whether chance alone may have put one before the other: the difference of two
 * independent Poisson counts lies within z standard deviations of its own.
 */
export function cannotBeTold(a: Uncertain, b: Uncertain): boolean {
  const difference = a.value - b.value;
  return difference ** 2 <= a.halfWidth ** 2 + b.halfWidth ** 2;
}
