import { isAbsent } from './absent.ts';
import type { Observation } from './observation.ts';
import { addDays, addMonths, daysBetween, monthsBetween, type PeriodEnd } from './period.ts';
import { firstPublishedSeries, type RevisionLog } from './revision.ts';
import { rules } from './rules.ts';

/** How a period's report came: in time, late, not at all, or not owed yet. */
export type Punctuality = 'in_time' | 'late' | 'missing' | 'not_due';

export interface PeriodReport {
  readonly periodEnd: PeriodEnd;
  /** The last day on which it was in time. */
  readonly dueOn: PeriodEnd;
  readonly punctuality: Punctuality;
  /** When it was first handed in; null if it was not, or if nobody knows. */
  readonly reportedOn: PeriodEnd | null;
  /** Days after `dueOn`; 0 unless it was late. */
  readonly daysLate: number;
  /** Figures that replaced an earlier one of this period and differ from it. */
  readonly revisions: number;
}

export interface ReportingRecord {
  /** Ascending by period. */
  readonly periods: readonly PeriodReport[];
  readonly counts: Readonly<Record<Punctuality, number>>;
  /** Periods whose figure was changed after it had been handed in. */
  readonly revised: number;
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
 * the day of its first handing in; a correction has no deadline of its own, but
 * one that changed the figure is counted as a revision. The flash of a year end is
 * due like any quarter's; the final figure is not held against the flash's day.
 */
export function reportingRecord(given: ReportingGiven): ReportingRecord {
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
      periods.push(reportOf(end, byPeriod.get(end)));
    }
  }
  const count = (wanted: Punctuality) =>
    periods.filter(({ punctuality }) => punctuality === wanted).length;
  return {
    periods,
    counts: {
      in_time: count('in_time'),
      late: count('late'),
      missing: count('missing'),
      not_due: count('not_due'),
    },
    revised: periods.filter(({ revisions }) => revisions > 0).length,
  };

  function reportOf(end: PeriodEnd, report: Observation | undefined): PeriodReport {
    const revisions = revisionsOf(known, end);
    const dueOn = addDays(end, allowedDays(report, frequency));
    const reportedOn = report?.publishedAt ?? null;
    const daysLate = reportedOn === null ? 0 : Math.max(0, daysBetween(dueOn, reportedOn));
    const punctuality: Punctuality = report
      ? daysLate > 0
        ? 'late'
        : 'in_time'
      : asOf > dueOn
        ? 'missing'
        : 'not_due';
    return { periodEnd: end, dueOn, punctuality, reportedOn, daysLate, revisions };
  }
}

/** Only a year end that begins with its final report has the longer time. */
function allowedDays(report: Observation | undefined, frequency: ReportFrequency): number {
  const { quarterDays, yearEndDays, monthDays } = rules.reporting;
  if (frequency === 'monthly') return monthDays;
  const isFinal = report?.periodEnd.endsWith('-12-31') === true && report.status !== 'flash';
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

function revisionsOf(log: RevisionLog, end: PeriodEnd): number {
  const values = log.filter((each) => each.periodEnd === end);
  return values.filter(({ value, status }, index) => {
    const before = values[index - 1];
    if (!before || isAbsent(value) || isAbsent(before.value)) return false;
    // A flash that a final figure replaces is the usual course, not a change of mind.
    const isUsual = before.status === 'flash' && status !== 'flash' && status !== 'revised';
    return value !== before.value && !isUsual;
  }).length;
}
