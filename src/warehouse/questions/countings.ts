import * as v from 'valibot';
import type { Counting } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

const codes = (listed: string | null): readonly string[] => listed?.split(';') ?? [];

/** What counts towards the commitments for which that has to be said, in the order of the file. */
export const countings = defineQuestion({
  name: 'countings',
  packs: ['core'],
  row: v.pipe(
    v.object({
      commitment: v.string(),
      counts: v.string(),
      not_counted: v.nullable(v.string()),
      reason: v.string(),
    }),
    v.transform(
      (row): Counting => ({
        commitment: row.commitment,
        counts: codes(row.counts),
        notCounted: codes(row.not_counted),
        reason: row.reason,
      }),
    ),
  ),
  sql: () => sql`
SELECT commitment, counts, not_counted, reason
FROM counting
ORDER BY sort`,
});
