import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface ReportingPeriodsOf {
  readonly dataset: string;
  readonly area: string;
}

/** Period ends for which the area's high-skilled stock is known, newest first. */
export const reportingPeriods = defineQuestion({
  name: 'reporting-periods',
  pack: 'core',
  row: v.object({ period_end: v.string() }),
  sql: ({ dataset, area }: ReportingPeriodsOf) => sql`
SELECT DISTINCT period_end::VARCHAR AS period_end
FROM observation
WHERE dataset = ${dataset} AND area = ${area} AND level IS NULL
  AND indicator = 'pool.high_skilled' AND value IS NOT NULL
ORDER BY period_end DESC`,
});
