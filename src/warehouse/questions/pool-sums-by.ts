import type { ActiveView } from '../../model/index.ts';
import { nearlyPassing, withinSpan } from '../pool-cells.ts';
import { courseSums, flowSums, poolSumRow, stockSums } from '../pool-groupings.ts';
import { defineQuestion } from '../question.ts';
import { sql, sqlPart } from '../sql.ts';
import type { PoolSumsOf } from './pool-sums.ts';

export interface PoolSumsBy extends PoolSumsOf {
  /**
   * The view under the reader's hand: sums are kept apart by its codes, and its own filter is left
   * out. With `time`, flows are kept apart by period end, whatever the span.
   */
  readonly active: ActiveView;
}

/** The sums of `poolSums` kept apart by one view: for `poolTile` to make any choice in it from. */
export const poolSumsBy = defineQuestion({
  name: 'pool-sums-by',
  packs: ['core', 'pool'],
  row: poolSumRow,
  sql: ({ dataset, selection, span, active }: PoolSumsBy) => {
    if (active === 'time') {
      const cells = nearlyPassing(dataset, selection, null);
      return sql`
${stockSums(cells, span, null)}
UNION ALL
${flowSums(cells, sqlPart`true`, 'time')}
ORDER BY ALL`;
    }
    const cells = nearlyPassing(dataset, selection, active);
    return sql`
${stockSums(cells, span, active)}
UNION ALL
${flowSums(cells, withinSpan(span), active)}
UNION ALL
${courseSums(cells, active)}
ORDER BY ALL`;
  },
});
