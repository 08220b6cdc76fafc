import * as v from 'valibot';
import type { PolicyMeasure } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

const listed = (text: string | null): readonly string[] => text?.split(';') ?? [];

/** Rows separated by U+001E, cells by U+001F: signs that no file can hold within a cell. */
function indicatorsOf(text: string | null): PolicyMeasure['indicators'] {
  return (text?.split('\u001e') ?? []).map((row) => {
    const [id = '', name = '', unit = ''] = row.split('\u001f');
    return { id, name, unit };
  });
}

/** The numbered measures of the document in its order, each with its departments by their short names. */
export const measures = defineQuestion({
  name: 'measures',
  packs: ['core'],
  row: v.pipe(
    v.object({
      clause: v.string(),
      title: v.string(),
      summary: v.string(),
      departments: v.nullable(v.string()),
      projects: v.nullable(v.string()),
      indicators: v.nullable(v.string()),
    }),
    v.transform(
      (row): PolicyMeasure => ({
        clause: row.clause,
        title: row.title,
        summary: row.summary,
        departments: listed(row.departments),
        projects: listed(row.projects),
        indicators: indicatorsOf(row.indicators),
      }),
    ),
  ),
  sql: () => sql`
SELECT m.clause, m.title, m.summary,
       (SELECT string_agg(d.short_name, ';' ORDER BY md.sort)
          FROM measure_department md JOIN department d ON d.name = md.department
         WHERE md.clause = m.clause) AS departments,
       m.projects,
       (SELECT string_agg(concat_ws(chr(31), i.id, i.name, i.unit), chr(30) ORDER BY i.id)
          FROM indicator i
         WHERE list_contains(string_split(m.indicators, ';'), i.id)) AS indicators
FROM measure m
ORDER BY m.sort`,
});
