import type { PoolSelection, PoolSpan } from '../../model/index.ts';
import { nearlyPassing, withinSpan } from '../pool-cells.ts';
import { courseSums, flowSums, poolSumRow, stockSums } from '../pool-groupings.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface PoolSumsOf {
  readonly dataset: string;
  readonly selection: PoolSelection;
  /** The stock is the one at `to`; flows are those since `from`. */
  readonly span: PoolSpan;
}

/**
 * The sums behind all linked views of the talent pool, in one statement: a view is not filtered
 * by itself, so cells that miss no filter or one are summed by which one they miss.
 */
export const poolSums = defineQuestion({
  name: 'pool-sums',
  packs: ['core', 'pool'],
  row: poolSumRow,
  sql: ({ dataset, selection, span }: PoolSumsOf) => {
    const cells = nearlyPassing(dataset, selection, null);
    return sql`
${stockSums(cells, span, null)}
UNION ALL
${flowSums(cells, withinSpan(span), null)}
UNION ALL
${courseSums(cells, null)}
ORDER BY ALL`;
  },
});
