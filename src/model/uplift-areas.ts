import { type Maybe, notReported } from './absent.ts';
import { addMonths, type PeriodEnd } from './period.ts';
import { type UpliftMeasure, upliftMeasures } from './uplift.ts';

/** What one part of the city reported for one month, over the steps asked for. */
export interface AreaUpliftReport {
  readonly code: string;
  readonly name: string;
  /** Null in the only row of a part that reported nothing. */
  readonly month: PeriodEnd | null;
  readonly enrolled: number;
  readonly finished: number;
  /** How many steps were reported. */
  readonly steps: number;
}

type Both<T> = Readonly<Record<UpliftMeasure, T>>;

/** One part of the city over the whole time. */
export interface AreaUplift {
  readonly code: string;
  readonly name: string;
  /** From the start up to and including the due date; absent without a report. */
  readonly byDue: Both<Maybe<number>>;
  /** After the due date. */
  readonly later: Both<Maybe<number>>;
  /** Months before the last one shown that are missing from the sums, or not whole. */
  readonly gaps: number;
  readonly months: ReadonlyMap<PeriodEnd, Both<number>>;
}

interface Span {
  /** The last month shown. */
  readonly upTo: PeriodEnd;
  readonly due: PeriodEnd;
  /** How many steps a whole report has. */
  readonly steps: number;
}

/** The parts of the city in their order, summed up to the due date and after it. */
export function areaUplifts(
  reports: readonly AreaUpliftReport[],
  span: Span,
): readonly AreaUplift[] {
  const groups = new Map<string, AreaUpliftReport[]>();
  for (const report of reports) {
    groups.set(report.code, [...(groups.get(report.code) ?? []), report]);
  }
  const [first] = reports.flatMap(({ month }) => month ?? []).sort();
  const expected = first === undefined ? 0 : monthsFrom(first, span.upTo).length;
  return [...groups.values()].map((own) => areaOf(own, expected, span));
}

function areaOf(
  own: readonly AreaUpliftReport[],
  expected: number,
  { due, steps }: Span,
): AreaUplift {
  const dated = own.flatMap((report) =>
    report.month === null ? [] : [{ ...report, month: report.month }],
  );
  const sum = (isMeant: (month: PeriodEnd) => boolean): Both<Maybe<number>> => {
    const meant = dated.filter(({ month }) => isMeant(month));
    const of = (measure: UpliftMeasure) =>
      meant.length === 0 ? notReported : meant.reduce((total, each) => total + each[measure], 0);
    return { finished: of('finished'), enrolled: of('enrolled') };
  };
  return {
    code: own[0]?.code ?? '',
    name: own[0]?.name ?? '',
    byDue: sum((month) => month <= due),
    later: sum((month) => month > due),
    gaps: expected - dated.filter((report) => report.steps >= steps).length,
    months: new Map(dated.map(({ month, finished, enrolled }) => [month, { finished, enrolled }])),
  };
}

/** The month ends from one to another, both included. */
export function monthsFrom(first: PeriodEnd, last: PeriodEnd): readonly PeriodEnd[] {
  const months: PeriodEnd[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The twelve month ends of a year. */
export function monthsOfYear(year: number): readonly PeriodEnd[] {
  return monthsFrom(`${year}-01-31` as PeriodEnd, `${year}-12-31` as PeriodEnd);
}

/** What an area reported for a month; absent where it did not. */
export function monthOf({ months }: AreaUplift, month: PeriodEnd): Both<Maybe<number>> {
  return months.get(month) ?? { finished: notReported, enrolled: notReported };
}

/** Every area together; absent where no area reported. */
export function totalOf(values: readonly Maybe<number>[]): Maybe<number> {
  const known = values.filter((value): value is number => typeof value === 'number');
  return known.length === 0 ? notReported : known.reduce((sum, value) => sum + value, 0);
}

/** The measures, the counted one first. */
export function countedFirst(counted: UpliftMeasure): readonly UpliftMeasure[] {
  return [counted, ...upliftMeasures.filter((measure) => measure !== counted)];
}
