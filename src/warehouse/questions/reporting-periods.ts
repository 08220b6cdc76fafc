import * as v from 'valibot';
import { day } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** Period ends for which the city's high-skilled stock is known, by dataset, newest first. */
export const reportingPeriods = defineQuestion({
  name: 'reporting-periods',
  packs: ['core'],
  row: v.pipe(
    v.object({ dataset: v.string(), period_end: day }),
    v.transform(({ dataset, period_end }) => ({ dataset, periodEnd: period_end })),
  ),
  sql: () => sql`
SELECT DISTINCT o.dataset, o.period_end::VARCHAR AS period_end
FROM observation o JOIN area a ON a.code = o.area AND a.role = 'city'
WHERE o.indicator = 'pool.high_skilled' AND o.level IS NULL AND o.value IS NOT NULL
ORDER BY 1, 2 DESC`,
});
