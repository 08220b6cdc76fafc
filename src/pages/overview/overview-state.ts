import type { PageProps } from '../page.ts';

export interface OverviewState {
  /** A part of the city to look at more closely, or null. */
  readonly area: string | null;
  /** How the commitments are put together. */
  readonly grouping: Grouping;
}

export type Grouping = 'urgency' | 'department';

export type OverviewProps = PageProps<OverviewState>;
