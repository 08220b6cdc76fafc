import type { PageProps } from '../page.ts';
import type { AreaData } from './area-data.ts';

/** What every section of the page is given. */
export interface SectionProps extends PageProps {
  readonly data: AreaData;
  /** Where the figures come from and how old they are, for what is taken away. */
  readonly notes: readonly string[];
}
