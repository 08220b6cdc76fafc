import {
  type AreaUplift,
  areaUplifts,
  assess,
  contextAt,
  countedFirst,
  countedMeasure,
  countingOf,
  isAbsent,
  monthTotal,
  type PeriodEnd,
  type Series,
  stepsFrom,
  sumOfMonths,
  type UpliftMeasure,
  type UpliftMonth,
  upliftIndicator,
  upliftMonths,
} from '../../model/index.ts';
import { type AnswerBook, countings, upliftByArea, upliftByMonth } from '../../warehouse/index.ts';
import { answered, cityObservations, seriesOf } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { drawnTargets } from '../drawn-target.ts';
import { upliftCommitment } from '../uplift-commitment.ts';
import { datasetOf, type View } from '../view.ts';
import { areasAsked, monthsAsked } from './uplift-questions.ts';
import type { UpliftState } from './uplift-state.ts';

/** Everything the page says, computed once a view; null in a city that has promised nothing of the kind. */
export function upliftData(book: AnswerBook, view: View<UpliftState>, catalog: Catalog) {
  const commitment = upliftCommitment(catalog);
  const counted = commitment && countedMeasure(commitment);
  if (!commitment || !counted) return null;
  const dataset = datasetOf(catalog, view.dataset);
  const context = contextAt(dataset, view.period);
  const observations = cityObservations(book, view, catalog);
  const seriesBy = (measure: UpliftMeasure) => seriesOf(observations, upliftIndicator(measure));
  const steps = stepsFrom(view.from);
  const months = upliftMonths(
    answered(book, upliftByMonth(monthsAsked(view, catalog))),
    steps,
    view.period,
  );
  const due = commitment.due ?? view.period;
  const assessment = assess(commitment, seriesBy(counted), context);
  return {
    dataset,
    context,
    commitment,
    counted,
    counting: countingOf(answered(book, countings()), commitment) ?? null,
    assessment,
    due,
    /** Whether the deadline lies within what is shown, so that later months come after it. */
    isPast: due < view.period,
    measures: countedFirst(counted).map((measure) => ({
      measure,
      series: seriesBy(measure),
      targets: measure === counted ? drawnTargets(assessment) : [],
      atDue: valueAt(seriesBy(measure), due < view.period ? due : view.period),
      newest: seriesBy(measure)[seriesBy(measure).length - 1] ?? null,
    })),
    steps,
    months,
    byStep: stepSums(months, steps.length, due),
    areas: areaUplifts(answered(book, upliftByArea(areasAsked(view, catalog))), {
      due,
      upTo: view.period,
      steps: steps.length,
    }),
    greatest: greatestOf(months),
  };
}

export type UpliftData = NonNullable<ReturnType<typeof upliftData>>;

/** The cumulative figure of the last month up to a day; absent months are passed over with their kind. */
function valueAt(series: Series, day: PeriodEnd) {
  const upTo = series.filter(({ periodEnd }) => periodEnd <= day);
  return upTo[upTo.length - 1] ?? null;
}

/** The tallest month of either measure, so that both are drawn to one scale. */
function greatestOf(months: readonly UpliftMonth[]): number {
  const totals = months.flatMap((month) =>
    (['finished', 'enrolled'] as const).map((measure) => monthTotal(month, measure)),
  );
  return totals.reduce<number>(
    (most, total) => (isAbsent(total) ? most : Math.max(most, total)),
    0,
  );
}

/** Each step alone: what came by the deadline, and what came after it. */
function stepSums(months: readonly UpliftMonth[], count: number, due: PeriodEnd) {
  const first = '1900-01-31' as PeriodEnd;
  const last = '9999-12-31' as PeriodEnd;
  return Array.from({ length: count }, (_, index) => {
    const own = months.map((month) => ({ ...month, steps: month.steps.slice(index, index + 1) }));
    const sums = (measure: UpliftMeasure) => ({
      byDue: sumOfMonths(own, measure, { after: first, upTo: due }),
      later: sumOfMonths(own, measure, { after: due, upTo: last }),
    });
    return { finished: sums('finished'), enrolled: sums('enrolled') };
  });
}

/** The areas in the order in which they are read: least of what counts first. */
export function leastFirst(
  areas: readonly AreaUplift[],
  counted: UpliftMeasure,
): readonly AreaUplift[] {
  const amount = ({ byDue }: AreaUplift) => {
    const value = byDue[counted];
    return isAbsent(value) ? -1 : value;
  };
  return [...areas].sort((a, b) => amount(a) - amount(b));
}
