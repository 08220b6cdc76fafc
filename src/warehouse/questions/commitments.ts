import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** All commitments in the order of the document, each with its departments joined by `;`. */
export const commitments = defineQuestion({
  name: 'commitments',
  pack: 'core',
  row: v.object({
    id: v.string(),
    clause: v.string(),
    measure: v.string(),
    departments: v.nullable(v.string()),
    indicator: v.nullable(v.string()),
    name: v.string(),
    kind: v.string(),
    target_min: v.nullable(v.number()),
    target_max: v.nullable(v.number()),
    unit: v.nullable(v.string()),
    period: v.string(),
    start_on: v.nullable(v.string()),
    base_value: v.nullable(v.number()),
    path: v.nullable(v.string()),
    due: v.nullable(v.string()),
    strength: v.nullable(v.string()),
    note: v.nullable(v.string()),
  }),
  sql: (_: Record<string, never>) => sql`
SELECT c.id, c.clause, c.measure,
       (SELECT string_agg(d.short_name, ';' ORDER BY md.sort)
          FROM measure_department md JOIN department d ON d.name = md.department
         WHERE md.clause = c.clause) AS departments,
       c.indicator, c.name, c.kind, c.target_min, c.target_max, c.unit, c.period,
       c.start_on::VARCHAR AS start_on, c.base_value, c.path, c.due::VARCHAR AS due,
       c.strength, c.note
FROM commitment c
ORDER BY c.sort`,
});
