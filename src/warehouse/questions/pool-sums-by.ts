import type { ActiveView, PoolSelection, PoolSpan } from '../../model/index.ts';
import { atEnd, atNewest, nearlyPassing, withinSpan } from '../pool-cells.ts';
import { courseSums, flowSums, poolSumRow, stockSums } from '../pool-groupings.ts';
import { defineQuestion } from '../question.ts';
import { sql, sqlPart } from '../sql.ts';

export interface PoolSumsBy {
  readonly dataset: string;
  readonly selection: PoolSelection;
  /** With `time` it has no part: flows are kept apart by period end, the stock is the newest. */
  readonly span: PoolSpan;
  /** The view under the reader's hand: sums are kept apart by its codes, its own filter is left out. */
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
${stockSums(cells, atNewest(dataset), null)}
UNION ALL
${flowSums(cells, sqlPart`true`, 'time')}
ORDER BY ALL`;
    }
    const cells = nearlyPassing(dataset, selection, active);
    return sql`
${stockSums(cells, atEnd(span), active)}
UNION ALL
${flowSums(cells, withinSpan(span), active)}
UNION ALL
${courseSums(cells, active)}
ORDER BY ALL`;
  },
});
