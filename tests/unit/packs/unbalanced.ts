import type { Writer } from '../../../src/warehouse/native.ts';

/**
 * Slices of a grouping whose stock is not the one of the period end before, changed by the flows.
 * A slice that has no row at a period end has nobody there.
 */
export async function unbalanced(writer: Writer, slice: string): Promise<number> {
  const [row] = await writer.query(`
WITH sums AS (
  SELECT period_end, ${slice}, sum(persons) AS persons FROM pool GROUP BY ALL
), flows AS (
  SELECT period_end, ${slice}, sum(certified) - sum(departed) + sum(moved) AS change
  FROM pool_flow GROUP BY ALL
), course AS (
  SELECT ends.period_end, persons, change,
         lag(coalesce(persons, 0)) OVER (PARTITION BY ${slice} ORDER BY ends.period_end) AS before
  FROM (SELECT DISTINCT period_end FROM pool) ends
  CROSS JOIN (SELECT DISTINCT ${slice} FROM pool UNION SELECT DISTINCT ${slice} FROM pool_flow) slices
  LEFT JOIN sums USING (period_end, ${slice})
  LEFT JOIN flows USING (period_end, ${slice})
)
SELECT count(*)::INTEGER AS n FROM course
WHERE before IS NOT NULL AND before + coalesce(change, 0) <> coalesce(persons, 0)`);
  return Number(row?.n);
}
