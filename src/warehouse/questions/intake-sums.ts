import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/**
 * How the certificate register was taken in, step by step: what was read (`read`), what each
 * rule has found and left out, what counts at the cut-off (`counted`). Empty without a register.
 */
export const intakeSums = defineQuestion({
  name: 'intake-sums',
  packs: ['core'],
  row: v.pipe(
    v.object({
      step: v.string(),
      name: v.string(),
      handling: v.nullable(v.picklist(['stop', 'leave_out', 'keep'])),
      stop_above: v.nullable(v.number()),
      found: v.nullable(v.number()),
      left_out: v.nullable(v.number()),
      rows_left: v.number(),
      persons_left: v.number(),
    }),
    v.transform((row) => ({
      step: row.step,
      name: row.name,
      /** What the rule does with a row; null for the first and the last step. */
      handling: row.handling,
      /** Share of all rows above which the rule stops a build; null if it never does. */
      stopAbove: row.stop_above,
      found: row.found,
      leftOut: row.left_out,
      /** Rows and persons that are left after the step. */
      rowsLeft: row.rows_left,
      personsLeft: row.persons_left,
    })),
  ),
  sql: (dataset: string) => sql`
SELECT step, name, handling, stop_above, found, left_out, rows_left, persons_left
FROM intake_sum
WHERE dataset = ${dataset}
ORDER BY sort`,
});
