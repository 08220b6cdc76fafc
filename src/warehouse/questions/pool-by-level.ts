import * as v from 'valibot';
import { day } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface PoolByLevelOf {
  readonly dataset: string;
  /** Area code; the city's code stands for all of its parts together. */
  readonly area: string;
}

/**
 * Persons of the talent pool by highest level at every period end of the cube; no row where there
 * are none. All periods at once, so that another has nothing to ask: together they are a hundred
 * or two numbers.
 *
 * Codes are compared as text only once few rows are left: a cast of each cell costs more than
 * adding up all of them.
 */
export const poolByLevel = defineQuestion({
  name: 'pool-by-level',
  packs: ['core', 'pool'],
  row: v.pipe(
    v.object({ period_end: day, level: v.string(), persons: v.number() }),
    v.transform(({ period_end, ...held }) => ({ periodEnd: period_end, ...held })),
  ),
  sql: ({ dataset, area }: PoolByLevelOf) => sql`
WITH held AS (
  SELECT period_end, area, level, sum(persons) AS persons
  FROM pool
  WHERE dataset = ${dataset}
  GROUP BY ALL
)
SELECT period_end::VARCHAR AS period_end, level::VARCHAR AS level, sum(persons)::DOUBLE AS persons
FROM held
WHERE area::VARCHAR = ${area} OR ${area} IN (SELECT code FROM area WHERE role = 'city')
GROUP BY ALL
ORDER BY ALL`,
});
