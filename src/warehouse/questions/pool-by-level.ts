import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface PoolByLevelAt {
  readonly dataset: string;
  readonly periodEnd: string;
  /** Area code; the city's code stands for all of its parts together. */
  readonly area: string;
}

/**
 * Persons of the talent pool by highest level at one period end, from the cube:
 * all high-skilled levels in their order, with null where the cube has no such period.
 *
 * Codes are compared as text only once few rows are left: a cast of each cell costs more than
 * adding up all of them.
 */
export const poolByLevel = defineQuestion({
  name: 'pool-by-level',
  packs: ['core', 'pool'],
  row: v.object({ level: v.string(), name: v.string(), persons: v.nullable(v.number()) }),
  sql: ({ dataset, periodEnd, area }: PoolByLevelAt) => sql`
WITH held AS (
  SELECT area, level, sum(persons) AS persons
  FROM pool
  WHERE dataset = ${dataset} AND period_end = ${periodEnd}::DATE
  GROUP BY ALL
)
SELECT l.code AS level, l.name, sum(h.persons)::DOUBLE AS persons
FROM level l
LEFT JOIN held h ON h.level::VARCHAR = l.code
  AND (h.area::VARCHAR = ${area} OR ${area} IN (SELECT code FROM area WHERE role = 'city'))
WHERE l.high_skilled
GROUP BY l.code, l.name, l.sort
ORDER BY l.sort`,
});
