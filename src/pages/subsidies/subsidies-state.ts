import type { SubsidyPlan } from '../../model/index.ts';
import type { PageProps } from '../page.ts';

export interface SubsidiesState {
  /** The year of the payments that are shown; null for the newest whole year. */
  readonly year: number | null;
  readonly area: string | null;
  /** Id of a standard, or null for all of them. */
  readonly item: string | null;
  /** What the calculator reckons with; null for what the document asks for. */
  readonly plan: SubsidyPlan | null;
}

export type SubsidiesProps = PageProps<SubsidiesState>;
