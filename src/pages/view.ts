import type { Dataset, PeriodEnd } from '../model/index.ts';
import type { Catalog } from './catalog.ts';

/** What every page is asked to show, whatever else it has to choose from. */
export interface ViewBase {
  readonly dataset: string;
  /** The state of the data that is shown: figures up to this day. */
  readonly period: PeriodEnd;
  /**
   * Which one, on a page that exists several times: the id of a commitment, the code of an area.
   * Empty on a page that exists once.
   */
  readonly place: string;
}

/** What a page is asked to show, with the state `S` of its own. It is all in the address and can be shared. */
export type View<S = NoState> = ViewBase & S;

/** A page that has nothing of its own to choose. */
export type NoState = Record<never, never>;

/** The newest state of a dataset. */
export function newestBase(catalog: Catalog, dataset: string, place: string): ViewBase {
  return { dataset, period: datasetOf(catalog, dataset).cutOff, place };
}

export function datasetOf(catalog: Catalog, id: string): Dataset {
  const dataset = catalog.datasets.find((each) => each.id === id);
  if (!dataset) throw new RangeError(`no dataset ${id}`);
  return dataset;
}
