import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface PoolByLevelAt {
  readonly periodEnd: string;
}

/** Persons of the talent pool by area and highest level at one period end, from the cube. */
export const poolByLevel = defineQuestion({
  name: 'pool-by-level',
  pack: 'pool',
  row: v.object({ area: v.string(), level: v.string(), persons: v.number() }),
  sql: ({ periodEnd }: PoolByLevelAt) => sql`
SELECT area::VARCHAR AS area, level::VARCHAR AS level, sum(persons)::DOUBLE AS persons
FROM pool
WHERE period_end = ${periodEnd}::DATE
GROUP BY ALL
ORDER BY 1, 2`,
});
