import type { DeadlineGroup, StatusGroup } from '../../model/index.ts';
import type { PageProps } from '../page.ts';

export interface PolicyState {
  /** Code of a department whose measures alone are shown; null for all. */
  readonly department: string | null;
  readonly status: StatusGroup;
  readonly deadline: DeadlineGroup;
  /** Whether the measures lie open or closed. */
  readonly fold: 'open' | 'closed';
}

export type PolicyProps = PageProps<PolicyState>;
