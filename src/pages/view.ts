import type { Dataset, PeriodEnd } from '../model/index.ts';
import type { Catalog } from './catalog.ts';

/** What a page is asked to show. It is all in the address and can be shared. */
export interface View {
  readonly dataset: string;
  /** The state of the data that is shown: figures up to this day. */
  readonly period: PeriodEnd;
  /** A part of the city to look at more closely, or null. */
  readonly area: string | null;
}

/** The dataset's newest state, with no area chosen. */
export function defaultView(catalog: Catalog, dataset: string): View {
  return { dataset, period: datasetOf(catalog, dataset).cutOff, area: null };
}

export function datasetOf(catalog: Catalog, id: string): Dataset {
  const dataset = catalog.datasets.find((each) => each.id === id);
  if (!dataset) throw new RangeError(`no dataset ${id}`);
  return dataset;
}
