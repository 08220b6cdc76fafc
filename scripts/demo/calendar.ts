/**
 * Calendar arithmetic on day numbers. A `Day` counts days since 1970-01-01 in
 * the proleptic Gregorian calendar; no clock, no time zone and no locale is
 * involved, so the same date is the same number everywhere.
 */
export type Day = number;

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOf400Years = 146_097;
/** Days from 0000-03-01, where the count below begins, to 1970-01-01. */
const daysBefore1970 = 719_468;

/**
 * Gives the day of a civil date from year 0 on; `month` is 1..12 and may run over
 * (13 is January of the next year). Years are taken to begin in March, so that a
 * leap day ends one (Howard Hinnant, "chrono-compatible low-level date algorithms").
 */
export function dayOfDate(year: number, month: number, date: number): Day {
  const sinceMarch = month - 3;
  const marchYear = year + Math.floor(sinceMarch / 12);
  const marchMonth = sinceMarch - 12 * Math.floor(sinceMarch / 12);
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const beforeMonth = Math.floor((153 * marchMonth + 2) / 5);
  return 365 * marchYear + leapDays + beforeMonth + date - 1 - daysBefore1970;
}

interface Civil {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly date: number;
}

function civilOf(day: Day): Civil {
  const count = day + daysBefore1970;
  const era = Math.floor(count / daysOf400Years);
  const dayOfEra = count - era * daysOf400Years;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const beforeYear = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - beforeYear;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Takes 'YYYY-MM-DD'; refuses other shapes and impossible dates with a RangeError. */
export function dayOf(iso: string): Day {
  const match = isoPattern.exec(iso);
  const day = match ? dayOfDate(Number(match[1]), Number(match[2]), Number(match[3])) : Number.NaN;
  if (Number.isNaN(day) || isoOf(day) !== iso) throw new RangeError(`日期有误：${iso}`);
  return day;
}

const isoTexts = new Map<Day, string>();

/** Gives 'YYYY-MM-DD'. Remembered, because the register prints few days very often. */
export function isoOf(day: Day): string {
  let text = isoTexts.get(day);
  if (text === undefined) {
    const { year, month, date } = civilOf(day);
    text = [
      String(year).padStart(4, '0'),
      ...[month, date].map((n) => String(n).padStart(2, '0')),
    ].join('-');
    isoTexts.set(day, text);
  }
  return text;
}

export function yearOf(day: Day): number {
  return civilOf(day).year;
}

/** Gives 1..12. */
export function monthOf(day: Day): number {
  return civilOf(day).month;
}

/** Gives the last day of a month; `month` may run over. */
export function monthEnd(year: number, month: number): Day {
  return dayOfDate(year, month + 1, 1) - 1;
}

/** Moves by whole months and keeps the date, shortened where the month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day);
  const target = dayOfDate(year, month + months, 1);
  return Math.min(target + date - 1, monthEnd(yearOf(target), monthOf(target)));
}

/** Gives quarter ends after `from` and up to `to`, ascending. */
export function quarterEndsBetween(from: Day, to: Day): Day[] {
  const ends: Day[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const month of [3, 6, 9, 12]) {
      const end = monthEnd(year, month);
      if (end > from && end <= to) ends.push(end);
    }
  }
  return ends;
}

export function isYearEnd(day: Day): boolean {
  return isoOf(day).endsWith('-12-31');
}

/** Offices issue and report on working days. `holidays` are yearly dates 'MM-DD'. */
export interface WorkingCalendar {
  /** Working days of a month, ascending, never empty. */
  inMonth(year: number, month: number): readonly Day[];
  /** The day itself or the nearest working day before it. */
  onOrBefore(day: Day): Day;
}

export function workingCalendar(holidays: readonly string[]): WorkingCalendar {
  const closed = new Set(holidays);
  const months = new Map<number, readonly Day[]>();
  const isWorking = (day: Day): boolean => {
    // 1970-01-01 was a Thursday.
    const weekday = (day + 4) % 7;
    return weekday !== 0 && weekday !== 6 && !closed.has(isoOf(day).slice(5));
  };
  return {
    inMonth(year, month) {
      const key = year * 12 + month;
      let days = months.get(key);
      if (days === undefined) {
        const found: Day[] = [];
        const end = monthEnd(year, month);
        for (let day = dayOfDate(year, month, 1); day <= end; day += 1) {
          if (isWorking(day)) found.push(day);
        }
        days = found;
        months.set(key, days);
      }
      return days;
    },
    onOrBefore(day) {
      let found = day;
      while (!isWorking(found)) found -= 1;
      return found;
    },
  };
}
