import type { PoolSelection, PoolSpan, PoolView } from '../../model/index.ts';
import { atEnd, atNewest, nearlyPassing, withinSpan } from '../pool-cells.ts';
import { courseSums, flowSums, poolSumRow, stockSums } from '../pool-groupings.ts';
import { defineQuestion } from '../question.ts';
import { sql, sqlPart } from '../sql.ts';

interface Common {
  readonly dataset: string;
  readonly selection: PoolSelection;
}

/** The view under the reader's hand: sums are kept apart by its codes, and its own filter is left out. */
interface BySlice extends Common {
  readonly active: PoolView;
  readonly span: PoolSpan;
}

/** Flows are kept apart by period end, and the stock is the newest: enough for any span. */
interface ByTime extends Common {
  readonly active: 'time';
  readonly span: null;
}

export type PoolSumsBy = BySlice | ByTime;

/** The sums of `poolSums` kept apart by one view: for `poolTile` to make any choice in it from. */
export const poolSumsBy = defineQuestion({
  name: 'pool-sums-by',
  packs: ['core', 'pool'],
  row: poolSumRow,
  sql: ({ dataset, selection, span, active }: PoolSumsBy) => {
    if (span === null) {
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
