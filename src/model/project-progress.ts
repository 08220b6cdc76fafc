import { isAbsent, type Maybe, notApplicable } from './absent.ts';
import { type Milestone, milestoneAt } from './milestone.ts';
import type { PeriodEnd } from './period.ts';
import { decisiveStage, type Project } from './project.ts';
import { rules } from './rules.ts';
import type { Tone } from './status.ts';

/** How a project stands, the most urgent first. */
export const projectStates = ['overdue', 'due_soon', 'running', 'not_begun', 'announced'] as const;
export type ProjectState = (typeof projectStates)[number];

export interface ProjectProgress {
  readonly project: Project;
  /** In the order of the stages. */
  readonly milestones: readonly Milestone[];
  readonly state: ProjectState;
  /** The first stage that is not done; null when nothing is left. */
  readonly next: Milestone | null;
  /** Days after the plan: of an overdue stage the most, otherwise of the stage done last. */
  readonly slip: Maybe<number>;
  /** Null while it has not been announced; from that day on it counts. */
  readonly announcedOn: PeriodEnd | null;
}

/** A project as it stood on a day. */
export function progressOf(project: Project, asOf: PeriodEnd): ProjectProgress {
  const milestones = project.stages.map((stage) => milestoneAt(stage, asOf));
  const announcedOn =
    milestones.find(({ stage, doneOn }) => stage === decisiveStage && doneOn !== null)?.doneOn ??
    null;
  return {
    project,
    milestones,
    state: stateOf(milestones, announcedOn),
    next: milestones.find(({ doneOn }) => doneOn === null) ?? null,
    slip: slipOf(milestones),
    announcedOn,
  };
}

function stateOf(milestones: readonly Milestone[], announcedOn: PeriodEnd | null): ProjectState {
  if (announcedOn !== null) return 'announced';
  if (milestones.some(({ state }) => state === 'overdue')) return 'overdue';
  if (milestones.some(({ state }) => state === 'due_soon')) return 'due_soon';
  return milestones.some(({ doneOn }) => doneOn !== null) ? 'running' : 'not_begun';
}

function slipOf(milestones: readonly Milestone[]): Maybe<number> {
  const overdue = milestones
    .filter(({ state }) => state === 'overdue')
    .flatMap(({ slip }) => (isAbsent(slip) ? [] : [slip]));
  if (overdue.length > 0) return Math.max(...overdue);
  const done = milestones.filter(({ doneOn }) => doneOn !== null);
  return done[done.length - 1]?.slip ?? notApplicable;
}

interface StateWords {
  readonly text: string;
  readonly shape: string;
  readonly tone: Tone;
}

const words: Record<ProjectState, StateWords> = {
  overdue: { text: '有逾期', shape: '■', tone: 'behind' },
  due_soon: { text: `${rules.dueSoonDays}天内到期`, shape: '◆', tone: 'caution' },
  running: { text: '推进中', shape: '◐', tone: 'unknown' },
  not_begun: { text: '未启动', shape: '○', tone: 'unknown' },
  announced: { text: '已公布', shape: '●', tone: 'good' },
};

export function projectStateWords(state: ProjectState): StateWords {
  return words[state];
}

/** The most urgent first; within a state the greater slip, then the order of the ledger. */
export function mostUrgentFirst(projects: readonly ProjectProgress[]): readonly ProjectProgress[] {
  const slipOrder = ({ slip }: ProjectProgress) =>
    isAbsent(slip) ? Number.NEGATIVE_INFINITY : slip;
  return [...projects].sort(
    (a, b) =>
      projectStates.indexOf(a.state) - projectStates.indexOf(b.state) ||
      (slipOrder(a) === slipOrder(b) ? 0 : slipOrder(b) - slipOrder(a)),
  );
}
