import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/**
 * The files that the build has written for a dataset, and those of the policy and the lists of
 * codes, which belong to none (`dataset` null). Addresses start at the root of the site.
 */
export const downloads = defineQuestion({
  name: 'downloads',
  packs: ['core'],
  row: v.pipe(
    v.object({
      dataset: v.nullable(v.string()),
      table_name: v.string(),
      format: v.picklist(['csv', 'xlsx', 'json']),
      path: v.string(),
      period_path: v.string(),
      bytes: v.number(),
      row_count: v.number(),
      covers_from: v.nullable(v.string()),
      covers_to: v.nullable(v.string()),
    }),
    v.transform((row) => ({
      dataset: row.dataset,
      table: row.table_name,
      format: row.format,
      path: row.path,
      /** The same file at the address that keeps the day the data end. */
      periodPath: row.period_path,
      bytes: row.bytes,
      rows: row.row_count,
      /** First and last period of the rows, a day or a year; null where they have no time. */
      coversFrom: row.covers_from,
      coversTo: row.covers_to,
    })),
  ),
  sql: (dataset: string) => sql`
SELECT dataset, table_name, format, path, period_path, bytes, row_count, covers_from, covers_to
FROM download
WHERE dataset = ${dataset} OR dataset IS NULL
ORDER BY dataset NULLS LAST, table_name, format`,
});
