import {
  isAbsent,
  milestoneWords,
  type ProjectProgress,
  projectKindText,
  projectStateWords,
} from '../../model/index.ts';
import type { Sheet } from '../../ui/index.ts';

/** The board as a table of stages, one a row, so that it can be sorted and filtered. */
export function boardSheet(
  name: string,
  projects: readonly ProjectProgress[],
  notes: readonly string[],
): Sheet {
  return {
    name: `${name}阶段台账`,
    columns: [
      ...['项目代码', '类型', '项目', '单位', '所属学校', '项目状态'],
      ...['阶段', '计划日', '完成日', '阶段状态', '偏差（天）', '凭证', '说明'],
    ],
    rows: projects.flatMap(({ project, state, milestones }) =>
      milestones.map((milestone) => [
        project.id,
        projectKindText(project.kind),
        project.name,
        project.areaName,
        project.parentName ?? '',
        projectStateWords(state).text,
        milestone.stage,
        milestone.plannedOn ?? '',
        milestone.doneOn ?? '',
        milestoneWords(milestone.state).text,
        isAbsent(milestone.slip) ? '' : milestone.slip,
        milestone.evidence,
        project.note,
      ]),
    ),
    notes: [...notes, '偏差为正是晚于计划，为负是早于计划；逾期未完成的算到数据截止日。'],
  };
}
