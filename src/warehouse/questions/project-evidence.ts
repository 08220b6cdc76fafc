import * as v from 'valibot';
import type { ProjectEvidence } from '../../model/index.ts';
import { day } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface ProjectEvidenceOf {
  readonly dataset: string;
  /** What was done by the end of this day. */
  readonly upTo: string;
}

/** How many projects of each kind there are, how many have been announced, and the newest stage that was done. */
export const projectEvidence = defineQuestion({
  name: 'project-evidence',
  packs: ['core'],
  row: v.pipe(
    v.object({
      kind: v.string(),
      projects: v.number(),
      announced: v.number(),
      done_on: v.nullable(day),
      project: v.nullable(v.string()),
      stage: v.nullable(v.string()),
      evidence: v.nullable(v.string()),
    }),
    v.transform(
      (row): ProjectEvidence => ({
        kind: row.kind,
        projects: row.projects,
        announced: row.announced,
        newest:
          row.done_on === null
            ? null
            : {
                on: row.done_on,
                project: row.project ?? '',
                stage: row.stage ?? '',
                evidence: row.evidence ?? '',
              },
      }),
    ),
  ),
  sql: ({ dataset, upTo }: ProjectEvidenceOf) => sql`
WITH done AS (
  SELECT p.kind, p.name, s.stage, s.sort, s.done_on, s.evidence
  FROM project p JOIN stage s ON s.dataset = p.dataset AND s.project = p.id
  WHERE p.dataset = ${dataset} AND s.done_on <= ${upTo}::DATE
), newest AS (
  SELECT *
  FROM done
  QUALIFY row_number() OVER (PARTITION BY kind ORDER BY done_on DESC, sort DESC, name) = 1
)
SELECT p.kind, count(*)::INTEGER AS projects,
       (SELECT count(*)::INTEGER FROM done d WHERE d.kind = p.kind AND d.stage = '公布') AS announced,
       any_value(n.done_on)::VARCHAR AS done_on, any_value(n.name) AS project,
       any_value(n.stage) AS stage, any_value(n.evidence) AS evidence
FROM project p LEFT JOIN newest n ON n.kind = p.kind
WHERE p.dataset = ${dataset}
GROUP BY p.kind
ORDER BY p.kind`,
});
