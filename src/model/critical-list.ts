import type { Milestone } from './milestone.ts';
import { daysBetween, type PeriodEnd } from './period.ts';
import type { ProjectProgress } from './project-progress.ts';

/** A stage that somebody has to see to. */
export interface CriticalStage {
  readonly progress: ProjectProgress;
  readonly milestone: Milestone;
  readonly plannedOn: PeriodEnd;
  /** Days since it was due; negative: days until it is. */
  readonly days: number;
  /** Whether a stage before it is open too, so that it cannot be the next one done. */
  readonly waits: boolean;
}

export interface CriticalList {
  /** The longest overdue first. */
  readonly overdue: readonly CriticalStage[];
  /** What falls due within the notice, the nearest first. */
  readonly dueSoon: readonly CriticalStage[];
}

/** What is overdue on a day, and what falls due in the days after it, over all projects. */
export function criticalList(projects: readonly ProjectProgress[], asOf: PeriodEnd): CriticalList {
  const stages = projects.flatMap((progress) =>
    progress.milestones.flatMap((milestone): CriticalStage[] => {
      const { plannedOn } = milestone;
      if (plannedOn === null || !isCritical(milestone)) return [];
      const waits = progress.next !== milestone;
      return [{ progress, milestone, plannedOn, days: daysBetween(plannedOn, asOf), waits }];
    }),
  );
  const byDays = [...stages].sort((a, b) => b.days - a.days);
  return {
    overdue: byDays.filter(({ milestone }) => milestone.state === 'overdue'),
    dueSoon: byDays.filter(({ milestone }) => milestone.state === 'due_soon'),
  };
}

const isCritical = ({ state }: Milestone) => state === 'overdue' || state === 'due_soon';
