/** Projects and their dated stages. */
import type { FaultLog } from '../fault.ts';
import type { Project, StageRow } from '../files/projects.ts';
import type { Reading } from '../reading.ts';
import type { ProjectKind } from '../words.ts';
import { knownIn, requireKnown } from './known.ts';
import { checkStages } from './stages.ts';

/** What a project may belong to. */
const parentKinds: Partial<Record<ProjectKind, ProjectKind>> = {
  major: 'school',
  technical_major: 'technical_school',
};

export function checkProjects(reading: Reading, log: FaultLog): void {
  const { projects: files, reported } = reading;
  if (files === null || reported === null) return;
  const areas = knownIn(reading.areas, ({ code }) => code);
  const projects = knownIn(files.projects, ({ id }) => id);
  const byId = new Map(files.projects.rows.map((project) => [project.id, project]));
  checkTwins(files.projects.rows, log);
  for (const project of files.projects.rows) {
    const { at, area } = project;
    const list = 'reference/areas.csv';
    requireKnown(log, [areas], { at, column: 'area', code: area, what: '地区', list });
    if (files.projects.whole) checkParent(project, byId.get(project.parent), log);
  }
  const stagesOf = new Map<string, StageRow[]>();
  for (const row of files.stages.rows) {
    const { at, project } = row;
    const list = 'projects/projects.csv';
    requireKnown(log, [projects], { at, column: 'project', code: project, what: '项目', list });
    stagesOf.set(project, [...(stagesOf.get(project) ?? []), row]);
    if (row.done_on !== null && row.done_on > reported.cut_off) {
      const message = `晚于数据截止日 ${reported.cut_off}，未完成的阶段应留空`;
      const found = row.done_on;
      log.error({ ...at, column: 'done_on', found, message, rule: 'date.after_cut_off' });
    }
  }
  for (const rows of stagesOf.values()) checkStages(rows, log);
}

/** The same project under two codes would count twice. */
function checkTwins(projects: readonly Project[], log: FaultLog): void {
  const byCode = new Map<string, Project>();
  const byName = new Map<string, Project>();
  for (const project of projects) {
    const { at, id, kind, name } = project;
    const sameCode = byCode.get(id.toUpperCase());
    if (sameCode !== undefined && sameCode.id !== id) {
      const message = `与第 ${sameCode.at.line} 行的 ${sameCode.id} 只差大小写，请改用一个代码`;
      log.error({ ...at, column: 'id', found: id, message, rule: 'project.twin' });
    }
    const sameName = byName.get(`${kind} ${name}`);
    if (sameName !== undefined && sameName.id !== id) {
      const message = `与第 ${sameName.at.line} 行的 ${sameName.id} 同类同名，请核实是否同一个项目`;
      log.warning({ ...at, column: 'name', found: name, message, rule: 'project.same_name' });
    }
    byCode.set(id.toUpperCase(), sameCode ?? project);
    byName.set(`${kind} ${name}`, sameName ?? project);
  }
}

function checkParent(project: Project, parent: Project | undefined, log: FaultLog): void {
  const expected = parentKinds[project.kind];
  const complain = (message: string, rule: string) =>
    log.error({ ...project.at, column: 'parent', found: project.parent, message, rule });
  if (project.parent === '') {
    if (project.kind === 'major') complain('专业应填所属学校的项目代码', 'project.parent');
    return;
  }
  if (expected === undefined) complain('只有专业填所属学校，此列应留空', 'project.parent');
  else if (!parent) complain('没有这个项目', 'code.unknown');
  else if (parent.kind !== expected) complain(`所属项目的类型应为 ${expected}`, 'project.parent');
}
