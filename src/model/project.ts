import type { PeriodEnd } from './period.ts';

/** What a project may be: schools, majors and platforms. */
export const projectKinds = [
  'school',
  'major',
  'technical_school',
  'technical_major',
  'station',
  'studio',
] as const;
export type ProjectKind = (typeof projectKinds)[number];

const kindTexts: Record<ProjectKind, string> = {
  school: '中职学校',
  major: '中职专业',
  technical_school: '技工学校',
  technical_major: '技工院校名优专业',
  station: '技师工作站',
  studio: '技能大师工作室',
};

/** The kind of a project in words; a code that is none stays as it is. */
export function projectKindText(kind: string): string {
  return isProjectKind(kind) ? kindTexts[kind] : kind;
}

export function isProjectKind(code: string): code is ProjectKind {
  return (projectKinds as readonly string[]).includes(code);
}

/** The stages of a project, in the order in which they are done. */
export const stageNames = ['申报', '立项', '建设', '中期评估', '验收', '公布'] as const;
export type StageName = (typeof stageNames)[number];

/** The stage that makes a project count. */
export const decisiveStage: StageName = '公布';

export interface ProjectStage {
  readonly stage: StageName;
  /** The day by which the stage shall be done; null where no plan sets one. */
  readonly plannedOn: PeriodEnd | null;
  /** Null while it is not done. */
  readonly doneOn: PeriodEnd | null;
  /** Number of a document, or an address that begins with http; empty if none is given. */
  readonly evidence: string;
}

export interface Project {
  readonly id: string;
  readonly kind: ProjectKind;
  readonly name: string;
  /** Code of the area, and its name as shown. */
  readonly area: string;
  readonly areaName: string;
  /** Name of the school that a major belongs to; null if none. */
  readonly parentName: string | null;
  readonly note: string;
  /** In their order; empty for a project that is only listed. */
  readonly stages: readonly ProjectStage[];
}

/** The least of a project that says whether it counts. */
export interface Countable {
  readonly kind: string;
  readonly announcedOn: string | null;
}

/** How many projects of these kinds had been announced (公布) by the end of a day. */
export function announcedBy(
  projects: readonly Countable[],
  kinds: readonly string[],
  day: string,
): number {
  return projects.filter(
    ({ kind, announcedOn }) => kinds.includes(kind) && announcedOn !== null && announcedOn <= day,
  ).length;
}

/** The day on which a project was announced; null before that. */
export function announcementOf(stages: readonly ProjectStage[]): PeriodEnd | null {
  return stages.find(({ stage }) => stage === decisiveStage)?.doneOn ?? null;
}
