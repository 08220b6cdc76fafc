import {
  assess,
  contextAt,
  ledgerOf,
  type SubsidyStandard,
  yearUntilText,
} from '../model/index.ts';
import {
  type AnswerBook,
  currentObservations,
  measures,
  projectEvidence,
  type Question,
  subsidiesByItem,
  subsidyStandards,
} from '../warehouse/index.ts';
import { answered, seriesOf, upToPeriod } from './answered.ts';
import type { Catalog } from './catalog.ts';
import { datasetOf, type ViewBase } from './view.ts';

/** What the ledger of measures is made of, for the whole city. */
export function ledgerQuestions(
  { dataset, period }: ViewBase,
  { city }: Catalog,
): readonly Question<unknown>[] {
  return [
    measures(),
    subsidyStandards(),
    currentObservations({ dataset, area: city.code }),
    projectEvidence({ dataset, upTo: period }),
    subsidiesByItem({ dataset, upTo: period }),
  ];
}

/** The ledger as it stands in a view, with what bears it out. */
export function ledgerData(book: AnswerBook, view: ViewBase, catalog: Catalog) {
  const dataset = datasetOf(catalog, view.dataset);
  const context = contextAt(dataset, view.period);
  const until = { dataset: view.dataset, upTo: view.period };
  const reported = currentObservations({ dataset: view.dataset, area: catalog.city.code });
  const observations = upToPeriod(answered(book, reported), view.period);
  const assessments = catalog.commitments.map((commitment) =>
    assess(commitment, seriesOf(observations, commitment.indicator), context),
  );
  const all = answered(book, measures());
  const clauses = new Set(all.map(({ clause }) => clause));
  const projects = answered(book, projectEvidence(until));
  const paid = answered(book, subsidiesByItem(until));
  return {
    dataset,
    context,
    /** `2025年`; a year that still runs says how far it goes. */
    yearText: (year: number) => yearUntilText(year, context.cutOff),
    entries: ledgerOf(all, assessments, answered(book, subsidyStandards())),
    /** Commitments of the general requirements, which stand before the measures. */
    general: assessments.filter(({ commitment }) => !clauses.has(commitment.clause)),
    /** The newest figure of an indicator; undefined where there is none. */
    newestOf: (indicator: string) => seriesOf(observations, indicator).at(-1),
    projectsOf: (kind: string) => projects.find((each) => each.kind === kind),
    /** What was paid under a standard, the newest year first; empty where nothing is known. */
    paidFor: ({ id }: SubsidyStandard) => paid.filter(({ item }) => item === id).reverse(),
  };
}

export type LedgerData = ReturnType<typeof ledgerData>;
