import * as v from 'valibot';
import type { PoolDimension, PoolSelection, PoolSpan } from '../../model/index.ts';
import { atEnd, passing, withinSpan } from '../pool-cells.ts';
import { defineQuestion } from '../question.ts';
import { sql, sqlName } from '../sql.ts';

export interface PoolPairsOf {
  readonly dataset: string;
  readonly selection: PoolSelection;
  readonly span: PoolSpan;
  readonly rows: PoolDimension;
  readonly columns: PoolDimension;
}

/**
 * Persons who pass all filters, by two dimensions at once: the stock at the end of the span and
 * the flows within it. Pairs without anybody are left out.
 */
export const poolPairs = defineQuestion({
  name: 'pool-pairs',
  packs: ['pool'],
  row: v.object({
    row: v.string(),
    column: v.string(),
    persons: v.number(),
    certified: v.number(),
    departed: v.number(),
    moved: v.number(),
  }),
  sql: ({ dataset, selection, span, rows, columns }: PoolPairsOf) => {
    const cells = passing(dataset, selection);
    return sql`
WITH sums AS (
  SELECT ${sqlName(rows)} AS r, ${sqlName(columns)} AS c, sum(persons) AS persons,
         0 AS certified, 0 AS departed, 0 AS moved
  FROM ${cells('pool', atEnd(span))} GROUP BY ALL
  UNION ALL
  SELECT ${sqlName(rows)}, ${sqlName(columns)}, 0, sum(certified), sum(departed), sum(moved)
  FROM ${cells('pool_flow', withinSpan(span))} GROUP BY ALL
)
SELECT r::VARCHAR AS row, c::VARCHAR AS column, sum(persons)::INTEGER AS persons,
       sum(certified)::INTEGER AS certified, sum(departed)::INTEGER AS departed,
       sum(moved)::INTEGER AS moved
FROM sums GROUP BY r, c ORDER BY r, c`;
  },
});
