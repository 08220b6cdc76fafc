/** Calendar days as ISO text (`2026-09-30`), the only form of a date inside the build. */
export type IsoDate = string;

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

/** True for a day that exists: 2024-02-29 does, 2025-02-30 does not. */
export function isRealDate(text: string): boolean {
  const parts = iso.exec(text);
  if (!parts) return false;
  return Number(parts[1]) >= 1900 && toUtc(text).toISOString().slice(0, 10) === text;
}

/** The last day of a month; `month` counts from 1. */
export function lastDayOfMonth(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function isMonthEnd(date: IsoDate): boolean {
  return lastDayOfMonth(yearOf(date), monthOf(date)) === date;
}

export function isQuarterEnd(date: IsoDate): boolean {
  return isMonthEnd(date) && monthOf(date) % 3 === 0;
}

export function isYearEnd(date: IsoDate): boolean {
  return date.endsWith('-12-31');
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** The month end `months` after the month of `date`; negative goes back. */
export function monthEndAfter(date: IsoDate, months: number): IsoDate {
  return lastDayOfMonth(yearOf(date), monthOf(date) + months);
}

/** Whole days from one date to a later one; negative if the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / msPerDay);
}

/** Month ends from `first` to `last`, every `step` months, both ends included. */
export function monthEnds(first: IsoDate, last: IsoDate, step: number): IsoDate[] {
  const found: IsoDate[] = [];
  for (let date = first; date <= last; date = monthEndAfter(date, step)) found.push(date);
  return found;
}

function toUtc(date: IsoDate): Date {
  return new Date(Date.UTC(yearOf(date), monthOf(date) - 1, Number(date.slice(8, 10))));
}
