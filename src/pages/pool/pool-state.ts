import type { PeriodEnd, PivotMeasure, PoolDimension, PoolSelection } from '../../model/index.ts';
import type { Sorting } from '../../ui/index.ts';
import type { PageProps } from '../page.ts';
import type { View } from '../view.ts';

/** In which form figures of slices are shown. */
export const poolShows = ['persons', 'share', 'difference'] as const;

export type PoolShow = (typeof poolShows)[number];

/** What of the talent pool stands in the address: the codes chosen in each dimension, and how they are shown. */
export interface PoolState extends PoolSelection {
  /** The start of the span whose end is the period; null for a year before. */
  readonly from: PeriodEnd | null;
  readonly show: PoolShow;
  /** By what the slices that made the growth are listed. */
  readonly movers: PoolDimension;
  /** The two dimensions of the pivot table. */
  readonly rows: PoolDimension;
  readonly columns: PoolDimension;
  readonly cells: PivotMeasure;
  /** By which column of it the rows stand: `name` for the order of the reference tables, `total`, or a code. */
  readonly sort: Sorting;
}

export type PoolPageView = View<PoolState>;
export type PoolProps = PageProps<PoolState>;
