import * as v from 'valibot';
import { day } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/**
 * Each period end at which register and county reports were compared, newest first: how many
 * pairs of area and level could be compared, how many differ, how many differ by more than the
 * rules allow; and the totals over the areas that have reported.
 */
export const reconciledPeriods = defineQuestion({
  name: 'reconciled-periods',
  packs: ['core'],
  row: v.pipe(
    v.object({
      period_end: day,
      compared: v.number(),
      differing: v.number(),
      listed: v.number(),
      registered: v.nullable(v.number()),
      reported: v.nullable(v.number()),
    }),
    v.transform((row) => ({
      periodEnd: row.period_end,
      compared: row.compared,
      differing: row.differing,
      listed: row.listed,
      /** Persons of the register in the areas whose total could be compared; null if none could. */
      registered: row.registered,
      /** Persons reported by the same areas, each counted once. */
      reported: row.reported,
    })),
  ),
  sql: (dataset: string) => sql`
SELECT period_end::VARCHAR AS period_end,
       count(difference) AS compared,
       count(*) FILTER (difference <> 0) AS differing,
       count(*) FILTER (is_listed) AS listed,
       (sum(registered) FILTER (level IS NULL AND reported IS NOT NULL))::DOUBLE AS registered,
       (sum(reported) FILTER (level IS NULL))::DOUBLE AS reported
FROM reconciliation
WHERE dataset = ${dataset}
GROUP BY period_end
ORDER BY period_end DESC`,
});
