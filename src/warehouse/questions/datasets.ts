import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** The datasets of this edition, with the day their data end and the day they were released. */
export const datasets = defineQuestion({
  name: 'datasets',
  pack: 'core',
  row: v.object({
    id: v.string(),
    name: v.string(),
    mark: v.nullable(v.string()),
    is_demo: v.boolean(),
    cut_off: v.string(),
    released_on: v.string(),
    note: v.string(),
  }),
  sql: (_: Record<string, never>) => sql`
SELECT id, name, mark, is_demo, cut_off::VARCHAR AS cut_off,
       released_on::VARCHAR AS released_on, note
FROM dataset
ORDER BY is_demo DESC, id`,
});
