import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface FindingsOf {
  readonly dataset: string;
  /** Only of this rule; all of them if empty. */
  readonly rule: string;
  readonly limit: number;
  readonly offset: number;
}

/** The quality list of the build, a page of it, by file and line. */
export const findings = defineQuestion({
  name: 'findings',
  packs: ['core'],
  row: v.pipe(
    v.object({
      rule: v.string(),
      severity: v.string(),
      file: v.string(),
      line: v.nullable(v.number()),
      column_name: v.nullable(v.string()),
      found: v.nullable(v.string()),
      message: v.string(),
    }),
    v.transform(({ column_name, ...row }) => ({ ...row, column: column_name })),
  ),
  sql: ({ dataset, rule, limit, offset }: FindingsOf) => sql`
SELECT rule, severity, file, line, column_name, found, message
FROM finding
WHERE (dataset = ${dataset} OR dataset IS NULL) AND (${rule} = '' OR rule = ${rule})
ORDER BY file, line NULLS FIRST, column_name NULLS FIRST, rule, message, found
LIMIT ${limit} OFFSET ${offset}`,
});
