import {
  type Commitment,
  citySplit,
  missingIn,
  rules,
  runningCommitment,
  type SplitWeights,
  splittable,
  splitYears,
  yearOf,
} from '../../model/index.ts';
import { type AnswerBook, areaSeries, type Question, targetShares } from '../../warehouse/index.ts';
import { answered } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { stockIndicator } from '../stock-indicator.ts';
import { datasetOf } from '../view.ts';
import type { SplitView } from './split-state.ts';

/** The commitment that is split: the one chosen, or the running one on the stock. */
export function commitmentOf(
  { commitment, period }: SplitView,
  { commitments }: Catalog,
): Commitment {
  const choices = splittable(commitments);
  const found =
    choices.find(({ id }) => id === commitment) ??
    runningCommitment(choices, stockIndicator, period) ??
    choices[0];
  if (!found) throw new RangeError('no commitment can be split');
  return found;
}

function seriesQuestion(view: SplitView, catalog: Catalog) {
  const indicator = commitmentOf(view, catalog).indicator ?? stockIndicator;
  return areaSeries({ dataset: view.dataset, indicator, level: '' });
}

/** Weights are no part of the questions: a slider asks nothing. */
export function splitQuestions(view: SplitView, catalog: Catalog): readonly Question<unknown>[] {
  if (splittable(catalog.commitments).length === 0) return [];
  return [seriesQuestion(view, catalog), targetShares()];
}

/** What is there to be split, before anything is weighed. */
export function splitSituation(book: AnswerBook, view: SplitView, catalog: Catalog) {
  const commitment = commitmentOf(view, catalog);
  const dataset = datasetOf(catalog, view.dataset);
  const all = answered(book, seriesQuestion(view, catalog));
  const city = all.find(({ kind }) => kind === 'city');
  if (!city) throw new Error('the answer holds no city');
  const areas = all.filter(({ kind }) => kind !== 'city');
  const years = splitYears(commitment, city);
  const last = years[years.length - 1] ?? yearOf(view.period);
  const isKnownYear = view.year === null || years.includes(view.year);
  return {
    commitment,
    dataset,
    city,
    areas,
    years,
    last,
    year: isKnownYear && view.year !== null ? view.year : last,
    /** A year of the address for which the city has no level. */
    strangeYear: isKnownYear ? null : view.year,
    period: view.period,
    missing: missingIn(dataset),
    choices: splittable(catalog.commitments),
    shares: answered(book, targetShares()),
  };
}

export type SplitSituation = ReturnType<typeof splitSituation>;

/** The split of a situation by weights; quick enough to follow a slider. */
export function splitBy(situation: SplitSituation, weights: SplitWeights) {
  return citySplit({
    ...situation,
    weights,
    upTo: situation.period,
    zones: rules.split.zones,
  });
}
