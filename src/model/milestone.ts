import { type Maybe, notApplicable } from './absent.ts';
import { countText } from './number-text.ts';
import { addDays, daysBetween, type PeriodEnd } from './period.ts';
import type { ProjectStage, StageName } from './project.ts';
import { rules } from './rules.ts';
import type { Tone } from './status.ts';

/** How a stage stands on the day that is shown. */
export type MilestoneState =
  | 'overdue'
  | 'due_soon'
  | 'ahead'
  | 'undated'
  | 'done_late'
  | 'done_in_time'
  | 'done_undated';

/** A stage as it was known on the day that is shown: what was done later is not done yet. */
export interface Milestone {
  readonly stage: StageName;
  readonly plannedOn: PeriodEnd | null;
  /** Null while it is not done on that day. */
  readonly doneOn: PeriodEnd | null;
  /** Empty while it is not done. */
  readonly evidence: string;
  readonly state: MilestoneState;
  /**
   * Days after the plan, negative if before it: of a stage that is done, to the day it was done;
   * of one that is overdue, to the day that is shown. Not applicable while nothing is due.
   */
  readonly slip: Maybe<number>;
}

/**
 * A stage on a day. One that is due on that very day is not overdue, one that falls due
 * on the last day of the notice belongs to it.
 */
export function milestoneAt(stage: ProjectStage, asOf: PeriodEnd): Milestone {
  const { plannedOn } = stage;
  const isDone = stage.doneOn !== null && stage.doneOn <= asOf;
  const doneOn = isDone ? stage.doneOn : null;
  const slip =
    plannedOn === null
      ? notApplicable
      : doneOn !== null
        ? daysBetween(plannedOn, doneOn)
        : plannedOn < asOf
          ? daysBetween(plannedOn, asOf)
          : notApplicable;
  return {
    stage: stage.stage,
    plannedOn,
    doneOn,
    evidence: isDone ? stage.evidence : '',
    state: stateOf(plannedOn, doneOn, asOf),
    slip,
  };
}

function stateOf(
  plannedOn: PeriodEnd | null,
  doneOn: PeriodEnd | null,
  asOf: PeriodEnd,
): MilestoneState {
  if (plannedOn === null) return doneOn === null ? 'undated' : 'done_undated';
  if (doneOn !== null) return doneOn <= plannedOn ? 'done_in_time' : 'done_late';
  if (plannedOn < asOf) return 'overdue';
  return plannedOn <= noticeEnd(asOf) ? 'due_soon' : 'ahead';
}

/** The last day of the notice that is given of what falls due. */
export function noticeEnd(asOf: PeriodEnd): PeriodEnd {
  return addDays(asOf, rules.dueSoonDays);
}

interface StateWords {
  readonly text: string;
  readonly shape: string;
  readonly tone: Tone;
}

const states: Record<MilestoneState, StateWords> = {
  overdue: { text: '逾期未完成', shape: '■', tone: 'behind' },
  due_soon: { text: `${rules.dueSoonDays}天内到期`, shape: '◆', tone: 'caution' },
  ahead: { text: '未到期', shape: '○', tone: 'unknown' },
  undated: { text: '未定日期', shape: '—', tone: 'unknown' },
  done_late: { text: '延期完成', shape: '◑', tone: 'good' },
  done_in_time: { text: '按期完成', shape: '●', tone: 'good' },
  done_undated: { text: '已完成', shape: '●', tone: 'good' },
};

export function milestoneWords(state: MilestoneState): StateWords {
  return states[state];
}

/** `晚38天`, `早5天`, `按期`. */
export function slipText(days: number): string {
  if (days === 0) return '按期';
  return `${days > 0 ? '晚' : '早'}${countText(Math.abs(days))}天`;
}
