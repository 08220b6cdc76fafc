import * as v from 'valibot';
import {
  type PeriodEnd,
  type Project,
  type ProjectStage,
  periodEnd,
  projectKinds,
  type StageName,
  stageNames,
} from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface ProjectsOf {
  readonly dataset: string;
  /** What was done after this day is not done yet. */
  readonly upTo: string;
  /** Only those of one part of the city; of all parts if left out. */
  readonly area?: string;
}

const listedStage = v.object({
  stage: v.picklist(stageNames),
  planned: v.string(),
  done: v.string(),
  evidence: v.string(),
});

const dateOrNull = (text: string): PeriodEnd | null => (text === '' ? null : periodEnd(text));

/** Rows separated by U+001E, cells by U+001F: signs that no file can hold within a cell. */
function stagesOf(listed: string | null): readonly ProjectStage[] {
  return (listed?.split('\u001e') ?? []).map((row) => {
    const [stage, planned, done, evidence] = row.split('\u001f');
    const read = v.parse(listedStage, { stage, planned, done, evidence });
    return {
      stage: read.stage satisfies StageName,
      plannedOn: dateOrNull(read.planned),
      doneOn: dateOrNull(read.done),
      evidence: read.evidence,
    };
  });
}

/**
 * Every project with its stages in their order, as they stood on a day. The plan is the one
 * that is known now: the ledger keeps no earlier plans.
 */
export const projects = defineQuestion({
  name: 'projects',
  packs: ['core'],
  row: v.pipe(
    v.object({
      id: v.string(),
      kind: v.picklist(projectKinds),
      name: v.string(),
      area: v.string(),
      area_name: v.string(),
      parent_name: v.nullable(v.string()),
      note: v.nullable(v.string()),
      stages: v.nullable(v.string()),
    }),
    v.transform(
      (row): Project => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        area: row.area,
        areaName: row.area_name,
        parentName: row.parent_name,
        note: row.note ?? '',
        stages: stagesOf(row.stages),
      }),
    ),
  ),
  sql: ({ dataset, upTo, area = '' }: ProjectsOf) => sql`
SELECT p.id, p.kind, p.name, p.area, a.short_name AS area_name,
       parent.name AS parent_name, p.note,
       (SELECT string_agg(concat_ws(chr(31), s.stage,
                 coalesce(s.planned_on::VARCHAR, ''),
                 CASE WHEN s.done_on <= ${upTo}::DATE THEN s.done_on::VARCHAR ELSE '' END,
                 CASE WHEN s.done_on <= ${upTo}::DATE THEN coalesce(s.evidence, '') ELSE '' END),
               chr(30) ORDER BY s.sort)
          FROM stage s WHERE s.project = p.id AND s.dataset = p.dataset) AS stages
FROM project p
JOIN area a ON a.code = p.area
LEFT JOIN project parent ON parent.id = p.parent AND parent.dataset = p.dataset
WHERE p.dataset = ${dataset} AND (${area} = '' OR p.area = ${area})
ORDER BY p.kind, p.id`,
});
