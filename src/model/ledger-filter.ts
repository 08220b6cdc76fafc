import type { Assessment } from './assessment.ts';
import type { LedgerEntry } from './ledger.ts';
import { isLagging, isQuantified } from './ledger.ts';
import { statusOf } from './status.ts';

/** The states by which measures are picked out. */
export const statusGroups = ['all', 'lagging', 'good', 'unknown', 'standards', 'none'] as const;
export type StatusGroup = (typeof statusGroups)[number];

/** The deadlines by which measures are picked out. */
export const deadlineGroups = ['all', 'closed', 'running', 'recurring', 'undated'] as const;
export type DeadlineGroup = (typeof deadlineGroups)[number];

export interface LedgerFilter {
  /** Short name of a department; null for all. */
  readonly department: string | null;
  readonly status: StatusGroup;
  readonly deadline: DeadlineGroup;
}

const statusTexts: Record<StatusGroup, string> = {
  all: '全部状态',
  lagging: '落后或未完成',
  good: '已完成或达序时',
  unknown: '没有数据或不作评判',
  standards: '只有补贴标准',
  none: '没有任何数字',
};

const deadlineTexts: Record<DeadlineGroup, string> = {
  all: '全部期限',
  closed: '期限已到',
  running: '期限未到',
  recurring: '每年或每两年',
  undated: '没有期限',
};

export function statusGroupText(group: StatusGroup): string {
  return statusTexts[group];
}

export function deadlineGroupText(group: DeadlineGroup): string {
  return deadlineTexts[group];
}

/** When a commitment is due, as seen from the data cut-off: a date, every period anew, or never. */
export function deadlineOf({ commitment, context }: Assessment): Exclude<DeadlineGroup, 'all'> {
  if (commitment.due !== null) return commitment.due <= context.cutOff ? 'closed' : 'running';
  const recurs = commitment.kind === 'recurring_at_least' || commitment.kind === 'recurring_about';
  return recurs ? 'recurring' : 'undated';
}

function hasStatus(assessment: Assessment, group: StatusGroup): boolean {
  const { tone } = statusOf(assessment.status);
  switch (group) {
    case 'all':
      return true;
    case 'lagging':
      return isLagging(assessment);
    case 'good':
    case 'unknown':
      return tone === group;
    case 'standards':
    case 'none':
      return !isQuantified(assessment);
  }
}

/**
 * The measures that answer to all parts of the filter; one commitment that does is enough, and
 * the measure is shown whole. A measure without commitments has no deadline.
 */
export function filterLedger(
  entries: readonly LedgerEntry[],
  { department, status, deadline }: LedgerFilter,
): readonly LedgerEntry[] {
  return entries.filter(({ measure, assessments, numbers }) => {
    if (department !== null && !measure.departments.includes(department)) return false;
    if (assessments.length === 0) {
      const isMeant = status === 'all' || status === numbers;
      return isMeant && (deadline === 'all' || deadline === 'undated');
    }
    return assessments.some(
      (each) => hasStatus(each, status) && (deadline === 'all' || deadlineOf(each) === deadline),
    );
  });
}
