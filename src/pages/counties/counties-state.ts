import type { ComparisonBase, PeriodEnd, ZoneBasis } from '../../model/index.ts';
import type { Sorting } from '../../ui/index.ts';
import type { PageProps } from '../page.ts';
import type { View } from '../view.ts';

/** What of the comparison stands in the address. */
export interface CountiesState {
  /** Indicator and, after a colon, the level of it; see `indicatorKey`. */
  readonly indicator: string;
  /** Null: the base that fits the indicator best. */
  readonly base: ComparisonBase | null;
  readonly zones: ZoneBasis;
  /** The earlier of the two dates between which change is measured; null for a year before. */
  readonly from: PeriodEnd | null;
  /** Whether an undecided target is split by a proposal of ours. */
  readonly target: 'proposed' | 'none';
  readonly sort: Sorting;
  readonly area: string | null;
  /** Whether a long table shows all its rows. */
  readonly rows: 'first' | 'all';
}

export type CountiesView = View<CountiesState>;
export type CountiesProps = PageProps<CountiesState>;
