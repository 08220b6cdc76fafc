import type { DrawnTarget } from '../../charts/index.ts';
import {
  type Assessment,
  assess,
  contextAt,
  isAbsent,
  linearPath,
  rankByGrowth,
  reconcile,
  type Series,
} from '../../model/index.ts';
import {
  type AnswerBook,
  areaStocks,
  commitments,
  currentObservations,
  type IndicatorObservation,
  poolByLevel,
  type Question,
} from '../../warehouse/index.ts';
import type { Catalog } from '../catalog.ts';
import { datasetOf, type View } from '../view.ts';

const stockIndicator = 'pool.high_skilled';

function answered<R>(book: AnswerBook, question: Question<R>): readonly R[] {
  const answer = book.look(question);
  if (!answer) throw new Error(`the page was shown before “${question.name}” was answered`);
  return answer;
}

function seriesOf(observations: readonly IndicatorObservation[], indicator: string | null): Series {
  return observations.filter((each) => each.indicator === indicator);
}

/** Everything the overview says, computed once a view. */
export function overviewData(book: AnswerBook, view: View, catalog: Catalog) {
  const dataset = datasetOf(catalog, view.dataset);
  const context = contextAt(dataset, view.period);
  const { city } = catalog;
  const observations = answered(
    book,
    currentObservations({ dataset: view.dataset, area: city.code, upTo: view.period }),
  );
  const assessments = answered(book, commitments())
    .filter(({ kind }) => kind !== 'qualitative')
    .map((commitment) => assess(commitment, seriesOf(observations, commitment.indicator), context));
  const stocks = assessments.filter(({ commitment }) => commitment.indicator === stockIndicator);
  const areas = answered(book, areaStocks({ dataset: view.dataset, at: view.period }));
  const area = catalog.areas.find(({ code }) => code === view.area) ?? null;
  return {
    dataset,
    context,
    assessments,
    stocks,
    citySeries: seriesOf(observations, stockIndicator),
    targets: stocks.flatMap(targetOfChart),
    standings: rankByGrowth(areas),
    reconciliation: reconcile(areas),
    area,
    areaSeries: area
      ? seriesOf(
          answered(
            book,
            currentObservations({ dataset: view.dataset, area: area.code, upTo: view.period }),
          ),
          stockIndicator,
        )
      : [],
    levels: answered(
      book,
      poolByLevel({ dataset: view.dataset, periodEnd: view.period, area: view.area ?? city.code }),
    ),
  };
}

export type OverviewData = ReturnType<typeof overviewData>;

function targetOfChart({ commitment, base }: Assessment): readonly DrawnTarget[] {
  const { due, startOn, targetMin } = commitment;
  if (due === null || targetMin === null || startOn === null) return [];
  const path = isAbsent(base) ? [] : linearPath(startOn, base, due, targetMin);
  return [{ commitment, due, target: targetMin, path }];
}
