import type { PageProps } from '../page.ts';
import type { View } from '../view.ts';

/** What of the split stands in the address. */
export interface SplitState {
  /** Id of a commitment; empty for the one that is running. */
  readonly commitment: string;
  /** At the end of which year; null for the year of the deadline. */
  readonly year: number | null;
  /** Weights of the bases, 0 to 100 each. */
  readonly stock: number;
  readonly residents: number;
  readonly growth: number;
}

export type SplitView = View<SplitState>;
export type SplitProps = PageProps<SplitState>;
