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
 */
export const poolByLevel = defineQuestion({
  name: 'pool-by-level',
  packs: ['core', 'pool'],
  row: v.object({ level: v.string(), name: v.string(), persons: v.nullable(v.number()) }),
  sql: ({ dataset, periodEnd, area }: PoolByLevelAt) => sql`
SELECT l.code AS level, l.name, sum(p.persons)::DOUBLE AS persons
FROM level l
LEFT JOIN pool p ON p.level::VARCHAR = l.code AND p.dataset::VARCHAR = ${dataset}
  AND p.period_end = ${periodEnd}::DATE
  AND (p.area::VARCHAR = ${area} OR ${area} IN (SELECT code FROM area WHERE role = 'city'))
WHERE l.high_skilled
GROUP BY l.code, l.name, l.sort
ORDER BY l.sort`,
});
