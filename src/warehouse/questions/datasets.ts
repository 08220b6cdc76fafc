import * as v from 'valibot';
import type { Dataset } from '../../model/index.ts';
import { day } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** The datasets of this edition, with the day their data end and the day they were released. */
export const datasets = defineQuestion({
  name: 'datasets',
  packs: ['core'],
  row: v.pipe(
    v.object({
      id: v.string(),
      name: v.string(),
      mark: v.nullable(v.string()),
      is_demo: v.boolean(),
      cut_off: day,
      released_on: day,
      note: v.string(),
    }),
    v.transform(
      (row): Dataset => ({
        id: row.id,
        name: row.name,
        mark: row.mark,
        isDemo: row.is_demo,
        cutOff: row.cut_off,
        releasedOn: row.released_on,
        note: row.note,
      }),
    ),
  ),
  sql: () => sql`
SELECT id, name, mark, is_demo, cut_off::VARCHAR AS cut_off,
       released_on::VARCHAR AS released_on, note
FROM dataset
ORDER BY is_demo DESC, id`,
});
