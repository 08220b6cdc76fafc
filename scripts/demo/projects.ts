import { addMonths, type Day, dayOf, isoOf, workingCalendar, yearOf } from './calendar.ts';
import { at, type ProjectKind } from './codes.ts';
import type { Cell } from './csv.ts';
import { integerBetween, randomStream } from './random.ts';
import { type Recipe, RecipeError } from './recipe.ts';

export interface Stage {
  readonly name: string;
  readonly plannedOn: Day;
  readonly doneOn: Day | null;
}

export interface Project {
  readonly id: string;
  readonly kind: ProjectKind;
  readonly name: string;
  readonly area: string;
  readonly parent: string;
  readonly note: string;
  readonly stages: readonly Stage[];
}

const parentKind: Partial<Record<ProjectKind, ProjectKind>> = {
  major: 'school',
  technical_major: 'technical_school',
};

/**
 * Gives the projects in the recipe's order with their dated stages. Delay grows
 * evenly from the first stage to the last. Refuses with a RecipeError a project
 * without area or parent, and a stage said to be done that the dates put after
 * the cut-off.
 */
export function demoProjects(recipe: Recipe): Project[] {
  const { kinds, rows, stages, jitterDays } = recipe.projects;
  const calendar = workingCalendar(recipe.holidays);
  const cutOff = dayOf(recipe.cutOff);
  const counters = new Map<ProjectKind, number>();
  const projects: Project[] = [];
  for (const row of rows) {
    const kind = kinds[row.kind];
    if (!kind) throw new RecipeError(`projects.kinds 缺少 ${row.kind}`);
    const number = (counters.get(row.kind) ?? 0) + 1;
    counters.set(row.kind, number);
    const suffix = String(number).padStart(2, '0');
    const id = `${kind.id}${suffix}`;
    const kindOfParent = parentKind[row.kind];
    const parents = projects.filter((project) => project.kind === kindOfParent);
    const parent = row.parent === undefined ? undefined : parents[row.parent - 1];
    const area = row.area ?? parent?.area;
    if (area === undefined) throw new RecipeError(`${id} 缺少地区或所属学校`);
    const random = randomStream(recipe.seed, `projects/${id}`);
    const from = row.plannedFrom === undefined ? null : dayOf(row.plannedFrom);
    const dated = from === null ? [] : kind.months;
    projects.push({
      id,
      kind: row.kind,
      name: `${kind.name}${suffix}`,
      area,
      parent: parent?.id ?? '',
      note: row.note ?? '',
      stages: dated.map((months, index) => {
        const plannedOn = calendar.onOrBefore(addMonths(from ?? 0, months));
        const name = at(stages, index);
        if (index >= (row.done ?? 0)) return { name, plannedOn, doneOn: null };
        const slip = Math.round(((row.slipDays ?? 0) * (index + 1)) / dated.length);
        const doneOn = calendar.onOrBefore(
          plannedOn + slip + integerBetween(random, 0, jitterDays),
        );
        if (doneOn > cutOff) throw new RecipeError(`${id} 的“${name}”完成日晚于截止日`);
        return { name, plannedOn, doneOn };
      }),
    });
  }
  return projects;
}

/** How many projects of a kind were published (公布) in a year, in one area or in all. */
export function publishedIn(
  projects: readonly Project[],
  kind: ProjectKind,
  year: number,
  area?: string,
): number {
  return projects.filter((project) => {
    const doneOn = project.stages.at(-1)?.doneOn ?? null;
    const here = area === undefined || project.area === area;
    return here && project.kind === kind && doneOn !== null && yearOf(doneOn) === year;
  }).length;
}

export const projectHeader = ['id', 'kind', 'name', 'area', 'parent', 'note'] as const;
export const stageHeader = ['project', 'stage', 'planned_on', 'done_on', 'evidence'] as const;

export function projectCells(project: Project): Cell[] {
  const { id, kind, name, area, parent, note } = project;
  return [id, kind, name, area, parent, note];
}

/** Gives the rows of stages.csv; documents are numbered through each year in the order of their dates. */
export function stageRows(recipe: Recipe, projects: readonly Project[]): Cell[][] {
  const done = projects
    .flatMap((project) => project.stages.map((stage) => ({ project, stage, doneOn: stage.doneOn })))
    .filter((entry): entry is typeof entry & { doneOn: Day } => entry.doneOn !== null)
    .sort((a, b) => a.doneOn - b.doneOn);
  const issued = new Map<number, number>();
  const evidence = new Map<Stage, string>();
  for (const { stage, doneOn } of done) {
    const year = yearOf(doneOn);
    const number = (issued.get(year) ?? 0) + 1;
    issued.set(year, number);
    evidence.set(
      stage,
      recipe.projects.evidence.replace('{year}', String(year)).replace('{number}', String(number)),
    );
  }
  return projects.flatMap((project) =>
    project.stages.map((stage) => [
      project.id,
      stage.name,
      isoOf(stage.plannedOn),
      stage.doneOn === null ? '' : isoOf(stage.doneOn),
      evidence.get(stage) ?? '',
    ]),
  );
}
