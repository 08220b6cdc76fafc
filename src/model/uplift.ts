import { isAbsent, type Maybe, notReported } from './absent.ts';
import type { Commitment } from './commitment.ts';
import { addMonths, type PeriodEnd } from './period.ts';

/** Persons who entered and who finished a higher education; the two are never added up. */
export const upliftMeasures = ['finished', 'enrolled'] as const;
export type UpliftMeasure = (typeof upliftMeasures)[number];

export const upliftMeasureText: Record<UpliftMeasure, string> = {
  finished: '毕业',
  enrolled: '入学',
};

const indicators: Record<UpliftMeasure, string> = {
  finished: 'uplift.finished',
  enrolled: 'uplift.enrolled',
};

/** The indicator that sums up a measure. */
export function upliftIndicator(measure: UpliftMeasure): string {
  return indicators[measure];
}

/** Which of the two a commitment counts, by its indicator; null for any other commitment. */
export function countedMeasure({ indicator }: Pick<Commitment, 'indicator'>): UpliftMeasure | null {
  return upliftMeasures.find((measure) => indicators[measure] === indicator) ?? null;
}

/** Steps of education that the reports know: from which level, to which. */
export const upliftSteps = [
  ['中专', '大专'],
  ['大专', '本科'],
] as const;

/** From which level to which. */
export interface UpliftStep {
  readonly from: string;
  readonly to: string;
}

export const stepText = ({ from, to }: UpliftStep): string => `${from}→${to}`;

/** The steps that begin at a level, all of them where none is named. */
export function stepsFrom(level: string | null): readonly UpliftStep[] {
  return upliftSteps
    .map(([from, to]) => ({ from, to }))
    .filter(({ from }) => level === null || from === level);
}

export interface UpliftReport {
  readonly month: PeriodEnd;
  readonly from: string;
  readonly to: string;
  readonly enrolled: number;
  readonly finished: number;
  /** Parts of the city whose report is not in these figures. */
  readonly missing: number;
}

/** The figures of one month; absent where nothing was reported. */
export interface UpliftMonth {
  readonly month: PeriodEnd;
  /** In the order of the steps asked for. */
  readonly steps: readonly Readonly<Record<UpliftMeasure, Maybe<number>>>[];
  readonly missing: number;
}

/** Month after month from the first report to `upTo`; a month without a report is a gap, not 0. */
export function upliftMonths(
  reports: readonly UpliftReport[],
  steps: readonly UpliftStep[],
  upTo: PeriodEnd,
): readonly UpliftMonth[] {
  const [first] = reports.map(({ month }) => month).sort();
  if (first === undefined) return [];
  const byKey = new Map(reports.map((report) => [keyOf(report.month, report), report]));
  const months: UpliftMonth[] = [];
  for (let month = first; month <= upTo; month = addMonths(month, 1)) {
    const own = steps.map((step) => byKey.get(keyOf(month, step)));
    months.push({
      month,
      steps: own.map((report) => ({
        enrolled: report?.enrolled ?? notReported,
        finished: report?.finished ?? notReported,
      })),
      missing: Math.max(0, ...own.map((report) => report?.missing ?? 0)),
    });
  }
  return months;
}

const keyOf = (month: string, step: UpliftStep) => `${month} ${stepText(step)}`;

/** All steps of a month together; absent if any of them is. */
export function monthTotal({ steps }: UpliftMonth, measure: UpliftMeasure): Maybe<number> {
  return steps.reduce<Maybe<number>>((sum, step) => {
    const value = step[measure];
    return isAbsent(sum) ? sum : isAbsent(value) ? value : sum + value;
  }, 0);
}

/** What is known of the months after `after` and up to `upTo`, and how many of them are not whole. */
export function sumOfMonths(
  months: readonly UpliftMonth[],
  measure: UpliftMeasure,
  { after, upTo }: { readonly after: PeriodEnd; readonly upTo: PeriodEnd },
): { readonly sum: number; readonly gaps: number } {
  const within = months.filter(({ month }) => month > after && month <= upTo);
  return within.reduce(
    ({ sum, gaps }, month) => {
      const known = month.steps.flatMap((step) => (isAbsent(step[measure]) ? [] : [step[measure]]));
      const isWhole = known.length === month.steps.length && month.missing === 0;
      return { sum: known.reduce((a, b) => a + b, sum), gaps: gaps + (isWhole ? 0 : 1) };
    },
    { sum: 0, gaps: 0 },
  );
}
