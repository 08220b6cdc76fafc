import {
  assess,
  contextAt,
  rankByGrowth,
  reconcile,
  revisionEffect,
  stocksAt,
} from '../../model/index.ts';
import {
  type AnswerBook,
  areaSeries,
  currentObservations,
  poolByLevel,
  type Question,
} from '../../warehouse/index.ts';
import { answered, cityObservations, logOf, seriesOf, upToPeriod } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { drawnTargets } from '../drawn-target.ts';
import { stockIndicator } from '../stock-indicator.ts';
import { datasetOf, type View } from '../view.ts';
import type { OverviewState } from './overview-state.ts';

/** The question for what every area has reported of the stock. */
export function areaStocksOf(dataset: string) {
  return { dataset, indicator: stockIndicator, level: '' };
}

/** The questions of one area, as far as they are not those of the city. */
export function areaAsked(dataset: string, area: string): readonly Question<unknown>[] {
  return [currentObservations({ dataset, area }), poolByLevel({ dataset, area })];
}

/** The questions of every area: whoever looks at one soon looks at another. */
export function areaQuestions(dataset: string, catalog: Catalog): readonly Question<unknown>[] {
  return catalog.areas.flatMap(({ code }) => areaAsked(dataset, code));
}

/** Everything the overview says, computed once a view. */
export function overviewData(book: AnswerBook, view: View<OverviewState>, catalog: Catalog) {
  const dataset = datasetOf(catalog, view.dataset);
  const context = contextAt(dataset, view.period);
  const observations = cityObservations(book, view, catalog);
  const assessments = catalog.commitments
    .filter(({ kind }) => kind !== 'qualitative')
    .map((commitment) => assess(commitment, seriesOf(observations, commitment.indicator), context));
  const stocks = assessments.filter(({ commitment }) => commitment.indicator === stockIndicator);
  const series = answered(book, areaSeries(areaStocksOf(view.dataset)));
  const areas = stocksAt(series, view.period);
  const area = catalog.areas.find(({ code }) => code === view.area) ?? null;
  return {
    dataset,
    context,
    assessments,
    unquantified: catalog.commitments.filter(({ kind }) => kind === 'qualitative'),
    revisions: new Map(
      assessments.map(({ commitment }) => [
        commitment.id,
        revisionEffect(commitment, logOf(observations, commitment.indicator), context),
      ]),
    ),
    stocks,
    citySeries: seriesOf(observations, stockIndicator),
    targets: stocks.flatMap(drawnTargets),
    standings: rankByGrowth(areas),
    reconciliation: reconcile(areas),
    area,
    areaSeries: area
      ? seriesOf(
          upToPeriod(
            answered(book, currentObservations({ dataset: view.dataset, area: area.code })),
            view.period,
          ),
          stockIndicator,
        )
      : [],
    levels: levelsAt(book, view, catalog),
  };
}

export type OverviewData = ReturnType<typeof overviewData>;

/** The persons of the chosen area, or of the city, by level; null where the register has none. */
function levelsAt(book: AnswerBook, view: View<OverviewState>, catalog: Catalog) {
  const { dataset, period } = view;
  const held = answered(book, poolByLevel({ dataset, area: view.area ?? catalog.city.code }));
  const then = new Map(
    held
      .filter(({ periodEnd }) => periodEnd === period)
      .map(({ level, persons }) => [level, persons]),
  );
  return catalog.poolMembers.level
    .filter(({ inPool }) => inPool)
    .map(({ code, name }) => ({ level: code, name, persons: then.get(code) ?? null }));
}
