import { isAbsent } from './absent.ts';
import type { Observation } from './observation.ts';
import { addDays, addMonths, daysBetween, monthsBetween, type PeriodEnd } from './period.ts';
import { firstPublishedSeries, type RevisionLog } from './revision.ts';
import { rules } from './rules.ts';

/** How a report came: in time, late, not at all, or not owed yet. */
export type Punctuality = 'in_time' | 'late' | 'missing' | 'not_due';

/** A report that was owed. */
export interface DueReport {
  readonly periodEnd: PeriodEnd;
  /** The last day on which it was in time. */
  readonly dueOn: PeriodEnd;
  readonly punctuality: Punctuality;
  /** When it was handed in; null if it was not, or if nobody knows. */
  readonly reportedOn: PeriodEnd | null;
  /** Days after `dueOn`; 0 unless it was late. */
  readonly daysLate: number;
}

/** A figure that was changed after it had been handed in. */
export interface Correction {
  readonly before: Observation;
  readonly after: Observation;
}

/** The first report of a period, and what followed it. */
export interface PeriodReport extends DueReport {
  /** The final report of a year end that was, or is to be, preceded by a flash; null elsewhere. */
  readonly final: DueReport | null;
  readonly corrections: readonly Correction[];
}

export type ReportFrequency = 'quarterly' | 'monthly';

const monthsOf: Record<ReportFrequency, number> = { quarterly: 3, monthly: 1 };

export interface ReportingGiven {
  readonly log: RevisionLog;
  readonly frequency: ReportFrequency;
  /** Reports of periods after this day are not looked at. */
  readonly upTo: PeriodEnd;
  /** The day as of which is asked whether a report is overdue. */
  readonly asOf: PeriodEnd;
}

/**
 * How an area has reported one indicator since its series became regular: the
 * first report after which the next one was due a step later. A report counts by
 * the day of its first handing in. A year end of quarterly reports owes two, the
 * flash like any quarter's and the final figure with its longer time; one that
 * begins with the final figure owes no flash any more. A correction has no
 * deadline of its own, but one that changed the figure is listed. Ascending by period.
 */
export function reportingRecord(given: ReportingGiven): readonly PeriodReport[] {
  const { log, frequency, upTo, asOf } = given;
  const known = log.filter((each) => each.periodEnd <= upTo && !isAbsent(each.value));
  const first = firstPublishedSeries(known);
  const byPeriod = new Map(first.map((each) => [each.periodEnd, each]));
  const start = regularFrom(
    first.map((each) => each.periodEnd),
    frequency,
  );
  const periods: PeriodReport[] = [];
  if (start !== null) {
    for (let end = start; end <= upTo; end = addMonths(end, monthsOf[frequency])) {
      const report = byPeriod.get(end);
      periods.push({
        ...dueReport(end, report, allowedDays(report, frequency), asOf),
        final: owesFinal(end, report, frequency) ? finalOf(known, end, asOf) : null,
        corrections: correctionsOf(known, end),
      });
    }
  }
  return periods;
}

function dueReport(
  periodEnd: PeriodEnd,
  report: Observation | undefined,
  days: number,
  asOf: PeriodEnd,
): DueReport {
  const dueOn = addDays(periodEnd, days);
  const reportedOn = report?.publishedAt ?? null;
  const daysLate = reportedOn === null ? 0 : Math.max(0, daysBetween(dueOn, reportedOn));
  const punctuality = report
    ? daysLate > 0
      ? 'late'
      : 'in_time'
    : asOf > dueOn
      ? 'missing'
      : 'not_due';
  return { periodEnd, dueOn, punctuality, reportedOn, daysLate };
}

function owesFinal(
  end: PeriodEnd,
  first: Observation | undefined,
  frequency: ReportFrequency,
): boolean {
  const isFinal = first !== undefined && first.status !== 'flash';
  return frequency === 'quarterly' && isYearEnd(end) && !isFinal;
}

/** Whatever replaced the flash for the first time is the final figure, whether annual or revised. */
function finalOf(log: RevisionLog, end: PeriodEnd, asOf: PeriodEnd): DueReport {
  const final = log.find(({ periodEnd, status }) => periodEnd === end && status !== 'flash');
  return dueReport(end, final, rules.reporting.yearEndDays, asOf);
}

const isYearEnd = (end: PeriodEnd) => end.endsWith('-12-31');

/** Only a year end that begins with its final report has the longer time. */
function allowedDays(report: Observation | undefined, frequency: ReportFrequency): number {
  const { quarterDays, yearEndDays, monthDays } = rules.reporting;
  if (frequency === 'monthly') return monthDays;
  const isFinal = report !== undefined && isYearEnd(report.periodEnd) && report.status !== 'flash';
  return isFinal ? yearEndDays : quarterDays;
}

/** The first period that is followed by the next one due, after which holes are holes. */
function regularFrom(dates: readonly PeriodEnd[], frequency: ReportFrequency): PeriodEnd | null {
  const step = monthsOf[frequency];
  const at = dates.findIndex((date, index) => {
    const next = dates[index + 1];
    return next !== undefined && monthsBetween(date, next) === step;
  });
  return dates[at] ?? null;
}

function correctionsOf(log: RevisionLog, end: PeriodEnd): readonly Correction[] {
  const values = log.filter((each) => each.periodEnd === end);
  return values.flatMap((after, index): Correction[] => {
    const before = values[index - 1];
    if (!before || after.value === before.value) return [];
    // A flash that a final figure replaces is the usual course, not a change of mind.
    const isUsual =
      before.status === 'flash' && after.status !== 'flash' && after.status !== 'revised';
    return isUsual ? [] : [{ before, after }];
  });
}
