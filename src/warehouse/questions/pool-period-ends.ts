import * as v from 'valibot';
import { day } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** The period ends at which the talent pool of a dataset is known, oldest first; none without a register. */
export const poolPeriodEnds = defineQuestion({
  name: 'pool-period-ends',
  packs: ['pool'],
  row: v.pipe(
    v.object({ period_end: day }),
    v.transform(({ period_end }) => period_end),
  ),
  sql: ({ dataset }: { readonly dataset: string }) => sql`
SELECT period_end::VARCHAR AS period_end
FROM pool WHERE dataset = ${dataset}
GROUP BY ALL ORDER BY ALL`,
});
