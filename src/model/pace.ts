import { isAbsent } from './absent.ts';
import type { Observation, Series } from './observation.ts';
import { addMonths, monthsBetween, type PeriodEnd } from './period.ts';
import { rules } from './rules.ts';

/** Net change between two figures, and what it comes to a year and a month. In the unit. */
export interface ObservedPace {
  readonly from: Observation;
  readonly to: Observation;
  /** Whole months between the two figures; a gap in the series makes it longer than the window. */
  readonly months: number;
  readonly change: number;
  readonly perYear: number;
  readonly perMonth: number;
}

/** What the time that is left has to bring. In the unit; `whole…` rounded up to whole units. */
export interface RequiredPace {
  readonly amount: number;
  readonly months: number;
  readonly perYear: number;
  readonly perMonth: number;
  readonly wholePerYear: number;
  readonly wholePerMonth: number;
}

/** When the target is reached at a pace: it is already, on a month end, or never at this pace. */
export type Arrival =
  | { readonly kind: 'reached' }
  | { readonly kind: 'at'; readonly on: PeriodEnd }
  | { readonly kind: 'never' };

function presentValue({ value }: Observation): number | null {
  return isAbsent(value) ? null : value;
}

/**
 * The observed net change of a stock or a cumulative count: from the figure that
 * lies `windowMonths` before the newest one, or the nearest earlier, to the newest
 * up to the cut-off. Null without two such figures, or if the earlier one is more
 * than twice the window back: that would not be the recent pace any more.
 */
export function observedPace(
  series: Series,
  cutOff: PeriodEnd,
  windowMonths: number = rules.windowMonths,
): ObservedPace | null {
  const known = series.filter((each) => each.periodEnd <= cutOff && presentValue(each) !== null);
  const to = known[known.length - 1];
  if (to === undefined) return null;
  const opens = addMonths(to.periodEnd, -windowMonths);
  const before = known.filter(({ periodEnd }) => periodEnd <= opens);
  const from = before[before.length - 1];
  if (from === undefined) return null;
  const months = monthsBetween(from.periodEnd, to.periodEnd);
  if (months > 2 * windowMonths) return null;
  const change = (presentValue(to) ?? 0) - (presentValue(from) ?? 0);
  const perMonth = change / months;
  return { from, to, months, change, perYear: perMonth * 12, perMonth };
}

/** Rounds up to whole units; floating-point noise above a whole number does not count. */
export function wholeUnits(amount: number): number {
  return Math.ceil(Math.round(amount * 1e9) / 1e9);
}

/**
 * The pace that is required from the cut-off on to reach the target by `due`; a
 * target that is reached requires nothing. Null when no whole month is left.
 */
export function requiredPace(
  value: number,
  target: number,
  cutOff: PeriodEnd,
  due: PeriodEnd,
): RequiredPace | null {
  const months = monthsBetween(cutOff, due);
  if (months <= 0) return null;
  const amount = Math.max(0, target - value);
  const perMonth = amount / months;
  const perYear = perMonth * 12;
  return {
    amount,
    months,
    perYear,
    perMonth,
    wholePerYear: wholeUnits(perYear),
    wholePerMonth: wholeUnits(perMonth),
  };
}

/**
 * The month end at which `value`, known for `from`, reaches the target at a steady
 * pace. A pace of nothing or less never does, nor one that takes longer than
 * `rules.forecast.scenarioYears`: nobody plans by such a date.
 */
export function arrival(
  value: number,
  target: number,
  pacePerYear: number,
  from: PeriodEnd,
): Arrival {
  if (value >= target) return { kind: 'reached' };
  if (pacePerYear <= 0) return { kind: 'never' };
  const months = wholeUnits(((target - value) * 12) / pacePerYear);
  if (months > rules.forecast.scenarioYears * 12) return { kind: 'never' };
  return { kind: 'at', on: addMonths(from, months) };
}

export interface WhatIf {
  readonly arrival: Arrival;
  /** The figure at the due date if every month brings the same. */
  readonly atDue: number;
  /** How much the target is missed by at the due date; 0 if it is reached. */
  readonly short: number;
  readonly inTime: boolean;
  /** What each month brings at this pace. */
  readonly perMonth: number;
  /** What each month has to bring for the target to be reached in time; null if no month is left. */
  readonly required: RequiredPace | null;
}

/** What becomes of a target if from `from` on every year brings `perYear`. In the unit. */
export function whatIf(
  now: { readonly value: number; readonly from: PeriodEnd },
  target: number,
  due: PeriodEnd,
  perYear: number,
): WhatIf {
  const { value, from } = now;
  const months = Math.max(0, monthsBetween(from, due));
  // Multiplied before it is divided, so that a year's pace arrives at a whole year exactly.
  const atDue = value + (perYear * months) / 12;
  return {
    arrival: arrival(value, target, perYear, from),
    atDue,
    short: Math.max(0, target - atDue),
    inTime: atDue >= target,
    perMonth: perYear / 12,
    required: requiredPace(value, target, from, due),
  };
}
