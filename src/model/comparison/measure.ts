import type { Absent, Maybe } from '../absent.ts';
import type { PeriodEnd } from '../period.ts';
import type { CountBased } from './telling-apart.ts';

/** What areas are compared by. */
export const comparisonBases = ['year', 'total', 'residents', 'skilled', 'growth', 'pace'] as const;

export type ComparisonBase = (typeof comparisonBases)[number];

/** One area's value on a base of comparison. */
export interface AreaMeasure {
  readonly value: Maybe<number>;
  /** What the value rests on; null where it is absent or no count stands behind it. */
  readonly counted: CountBased | null;
  /** Why there is no value, or what else the reader has to know about it. */
  readonly reason: string | null;
}

export function absentMeasure(value: Absent, reason: string | null = null): AreaMeasure {
  return { value, counted: null, reason };
}

/**
 * Beyond what can be divided: nothing is asked any more, so that no rate is low
 * enough to stand behind it. It holds the first place and is shown in words.
 */
export const nothingAsked = Number.POSITIVE_INFINITY;

/**
 * The other end: what had been reached when the year began has been lost again. As little as is
 * asked shrinks to nothing, the rate of who has lost persons falls without limit; so it is the last.
 */
export const fallenBelow = Number.NEGATIVE_INFINITY;

/** `count × per ÷ of`, of whole numbers and divided once, so that equal shares are equal numbers. */
export function measureOfCount(
  count: number,
  { per = 1, of = 1 }: { readonly per?: number; readonly of?: number } = {},
): AreaMeasure {
  return { value: (count * per) / of, counted: { count, perPerson: per / of }, reason: null };
}

/** At which date areas are measured, and what a figure is that is not there. */
export interface MeasuredAt {
  readonly at: PeriodEnd;
  readonly missing: Absent;
}
