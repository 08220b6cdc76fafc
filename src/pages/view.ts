import type { Dataset, PeriodEnd } from '../model/index.ts';
import type { Catalog } from './catalog.ts';

/** What a page is asked to show. It is all in the address and can be shared. */
export interface View {
  readonly dataset: string;
  /** The state of the data that is shown: figures up to this day. */
  readonly period: PeriodEnd;
  /** A part of the city to look at more closely, or null. */
  readonly area: string | null;
  /** A net increase a year to try out, in the unit of the commitment; null for none. */
  readonly pace: number | null;
  /** How the commitments are put together. */
  readonly grouping: Grouping;
}

export type Grouping = 'urgency' | 'department';

/** The dataset's newest state, with no area chosen. */
export function defaultView(catalog: Catalog, dataset: string): View {
  return {
    dataset,
    period: datasetOf(catalog, dataset).cutOff,
    area: null,
    pace: null,
    grouping: 'urgency',
  };
}

export function datasetOf(catalog: Catalog, id: string): Dataset {
  const dataset = catalog.datasets.find((each) => each.id === id);
  if (!dataset) throw new RangeError(`no dataset ${id}`);
  return dataset;
}
