import { contextAt, yearEnd, yearsPaid, yearUntilText } from '../../model/index.ts';
import {
  type AnswerBook,
  measures,
  subsidiesPaid,
  subsidyFindings,
  subsidyStandards,
} from '../../warehouse/index.ts';
import { answered } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { datasetOf, type ViewBase } from '../view.ts';

/** Everything that does not change with the filters and the plan, read once a view of the data. */
export function subsidiesData(book: AnswerBook, view: ViewBase, catalog: Catalog) {
  const dataset = datasetOf(catalog, view.dataset);
  const context = contextAt(dataset, view.period);
  const of = { dataset: view.dataset, upTo: view.period };
  const payments = answered(book, subsidiesPaid(of));
  const years = yearsPaid(payments);
  return {
    dataset,
    context,
    measures: answered(book, measures()),
    standards: answered(book, subsidyStandards()),
    payments,
    findings: answered(book, subsidyFindings(of)),
    /** The newest first. */
    years,
    /** The newest year that is over in the data, or the running one if there is no other. */
    newestYear: years.find((year) => yearEnd(year) <= context.cutOff) ?? years[0] ?? null,
    /** `2025年`; a year that still runs says how far it goes. */
    yearText: (year: number) => yearUntilText(year, context.cutOff),
  };
}

export type SubsidiesData = ReturnType<typeof subsidiesData>;
