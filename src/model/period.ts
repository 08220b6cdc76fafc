/**
 * The last day of a period, as `YYYY-MM-DD`. Comparing two of them as text is
 * comparing them in time, so no `Date` and no time zone enters the rules.
 */
export type PeriodEnd = string & { readonly __brand: 'PeriodEnd' };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What was read before: a page reads the same few hundred dates tens of thousands of times. */
const known = new Map<string, Parts>();

function parts(date: string): Parts {
  const before = known.get(date);
  if (before) return before;
  const read = readParts(date);
  known.set(date, read);
  return read;
}

function readParts(date: string): Parts {
  const match = shape.exec(date);
  if (!match) throw new RangeError(`不是 YYYY-MM-DD 形式的日期：${date}`);
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`没有这一天：${date}`);
  }
  return { year, month, day };
}

/** Accepts a real calendar day only; throws RangeError otherwise. */
export function periodEnd(date: string): PeriodEnd {
  parts(date);
  return date as PeriodEnd;
}

export function isPeriodEnd(date: string): date is PeriodEnd {
  try {
    parts(date);
    return true;
  } catch {
    return false;
  }
}

function build(year: number, month: number, day: number): PeriodEnd {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}` as PeriodEnd;
}

/** Completed months from the end of `start` to the end of `end`; negative if `end` is earlier. */
export function monthsBetween(start: PeriodEnd, end: PeriodEnd): number {
  const a = parts(start);
  const b = parts(end);
  const whole = (b.year - a.year) * 12 + (b.month - a.month);
  const aIsMonthEnd = a.day === daysInMonth(a.year, a.month);
  const bIsMonthEnd = b.day === daysInMonth(b.year, b.month);
  // A month counts once it is over: the day matters only where it is not a month end.
  return !bIsMonthEnd && (aIsMonthEnd || b.day < a.day) ? whole - 1 : whole;
}

/** The last day of the month that lies `months` after the month of `date`. */
export function addMonths(date: PeriodEnd, months: number): PeriodEnd {
  const { year, month } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return build(toYear, toMonth, daysInMonth(toYear, toMonth));
}

const msPerDay = 86_400_000;

/** Days since 1970-01-01; also where a date lies on a scale of days. */
export function dayNumber(date: PeriodEnd): number {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day) / msPerDay;
}

/** Whole days from one date to another; negative if the second is earlier. */
export function daysBetween(start: PeriodEnd, end: PeriodEnd): number {
  return dayNumber(end) - dayNumber(start);
}

/** The date so many days later; negative goes back. */
export function addDays(date: PeriodEnd, days: number): PeriodEnd {
  return new Date((dayNumber(date) + days) * msPerDay).toISOString().slice(0, 10) as PeriodEnd;
}

export function yearOf(date: PeriodEnd): number {
  return parts(date).year;
}

export function yearEnd(year: number): PeriodEnd {
  return build(year, 12, 31);
}

/**
 * Where a date lies on an axis of years on which a whole number is the end of
 * that year: 2025-12-31 is 2025, 2026-09-30 is 2025.75. Days within a month do not move it.
 */
export function yearPosition(date: PeriodEnd): number {
  const { year, month } = parts(date);
  return year - 1 + month / 12;
}

/** `2025年末` for a year end, `2026年9月末` for a month end, `2026年9月17日` for any other day. */
export function periodText(date: PeriodEnd): string {
  const { year, month, day } = parts(date);
  if (month === 12 && day === 31) return `${year}年末`;
  if (day === daysInMonth(year, month)) return `${year}年${month}月末`;
  return dayText(date);
}

/** `2026年9月17日`. */
export function dayText(date: PeriodEnd): string {
  const { year, month, day } = parts(date);
  return `${year}年${month}月${day}日`;
}

/** `2025年` for a year that is over by the cut-off; one that still runs says how far: `2026年至9月末`. */
export function yearUntilText(year: number, cutOff: PeriodEnd): string {
  const { month, day } = parts(cutOff);
  if (yearEnd(year) <= cutOff) return `${year}年`;
  return `${year}年至${month}月${day === daysInMonth(year, month) ? '末' : `${day}日`}`;
}
