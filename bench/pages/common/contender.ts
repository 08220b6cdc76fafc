import type { Brushed, Dimension, Layout } from './views.ts';

/** Figures of one view: by value of its column, then by value of the splitting column or measure. */
export type Figures = Float64Array;

/** Whoever answers a brush: the product, a peer, or the bare loop. */
export interface Contender {
  /** The values of each dimension in their order, as the pack's own types have them. */
  readonly codes: ReadonlyMap<Dimension, readonly string[]>;
  /** Says that a brush over the dimension is about to come; whoever prepares for it does so here. */
  activate(dimension: Brushed): Promise<void>;
  /**
   * Selects values of one dimension by their order, or all of them with null. Done when the data
   * of every view that this changes are there; gives the time of that moment, if the contender
   * goes on to draw by itself before it is done.
   */
  brush(dimension: Brushed, selected: readonly number[] | null): Promise<number | null>;
  /** Brings the figures into the page; nothing for a contender that draws by itself. */
  draw(): void;
  /** The figures of all views as they are shown now, in the order of the layout's views. */
  figures(): readonly Figures[];
}

/** Loads the pack at the address and puts the views into the page, still empty. */
export type Load = (url: string, layout: Layout) => Promise<Contender>;
