import {
  dayNumber,
  dayText,
  decisiveStage,
  isAbsent,
  type Milestone,
  milestoneWords,
  type PeriodEnd,
  type ProjectProgress,
  projectStateWords,
  slipText,
  yearEnd,
  yearOf,
} from '../model/index.ts';

/** A day that is drawn as a line through all rows. */
export interface TimelineLine {
  readonly label: string;
  readonly on: PeriodEnd;
}

export interface TimelineInput {
  readonly projects: readonly ProjectProgress[];
  /** The day that is shown: the data cut-off, or an earlier state. */
  readonly asOf: PeriodEnd;
  readonly deadlines: readonly TimelineLine[];
}

export type MarkShape = 'done' | 'overdue' | 'due' | 'ahead';

/** Everything that is drawn, with places as percentages of the width. */
export interface TimelineDrawing {
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly cutOff: number;
  readonly deadlines: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  /** What the row shows, as a sentence. */
  readonly text: string;
  readonly marks: readonly TimelineMark[];
}

export interface TimelineMark {
  readonly shape: MarkShape;
  readonly x: number;
  /** Where the plan put it, if elsewhere. */
  readonly plannedX: number | null;
  /** The stage after which a project counts is drawn larger. */
  readonly isDecisive: boolean;
  readonly text: string;
}

/**
 * The stages of projects over the years: what was done at its day, tied to the day it was planned
 * for; what is overdue tied to the day that is shown. Null where no stage has a date.
 */
export function milestoneTimeline(input: TimelineInput): TimelineDrawing | null {
  const { projects, asOf, deadlines } = input;
  const days = projects.flatMap(({ milestones }) =>
    milestones.flatMap(({ plannedOn, doneOn }) => [plannedOn, doneOn].flatMap((day) => day ?? [])),
  );
  if (days.length === 0) return null;
  const all = [...days, asOf, ...deadlines.map(({ on }) => on)].sort();
  const first = yearOf(all[0] ?? asOf) - 1;
  const last = yearOf(all[all.length - 1] ?? asOf);
  const start = dayNumber(yearEnd(first));
  const end = dayNumber(yearEnd(last));
  const place = (day: PeriodEnd) =>
    Math.round(((dayNumber(day) - start) / (end - start)) * 10_000) / 100;
  return {
    years: Array.from({ length: last - first }, (_, index) => ({
      x: place(yearEnd(first + index)),
      label: String(first + index + 1),
    })),
    cutOff: place(asOf),
    deadlines: deadlines.map(({ label, on }) => ({ label, x: place(on) })),
    rows: projects.map((progress) => ({
      id: progress.project.id,
      name: progress.project.name,
      place: progress.project.areaName,
      text: rowText(progress),
      marks: progress.milestones.flatMap((milestone) => markOf(milestone, asOf, place) ?? []),
    })),
  };
}

function markOf(
  milestone: Milestone,
  asOf: PeriodEnd,
  place: (day: PeriodEnd) => number,
): TimelineMark | null {
  const { stage, plannedOn, doneOn, state } = milestone;
  const day = doneOn ?? (state === 'overdue' ? asOf : plannedOn);
  if (day === null) return null;
  const shape: MarkShape =
    doneOn !== null
      ? 'done'
      : state === 'overdue'
        ? 'overdue'
        : state === 'due_soon'
          ? 'due'
          : 'ahead';
  return {
    shape,
    x: place(day),
    plannedX: plannedOn === null || plannedOn === day ? null : place(plannedOn),
    isDecisive: stage === decisiveStage,
    text: milestoneText(milestone),
  };
}

/** `验收：计划2025年9月12日，逾期383天`. */
export function milestoneText({ stage, plannedOn, doneOn, state, slip }: Milestone): string {
  const planned = plannedOn === null ? '没有计划日' : `计划${dayText(plannedOn)}`;
  if (doneOn !== null) {
    const by = isAbsent(slip) ? '' : `，${slipText(slip)}`;
    return `${stage}：${planned}，${dayText(doneOn)}完成${by}`;
  }
  if (state === 'overdue' && !isAbsent(slip)) return `${stage}：${planned}，逾期${slip}天`;
  return `${stage}：${planned}，${milestoneWords(state).text}`;
}

function rowText({ project, state, next }: ProjectProgress): string {
  const { text } = projectStateWords(state);
  const rest = next === null ? '' : `；下一阶段${milestoneText(next)}`;
  return `${project.name}（${project.areaName}）：${text}${rest}`;
}
