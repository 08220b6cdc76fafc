import {
  chosenSums,
  isChosenIn,
  type PoolSelection,
  type PoolSpan,
  type PoolSum,
  type PoolTile,
  poolTile,
  poolViews,
  spanSums,
  withoutView,
} from '../../model/index.ts';
import { atEnd, nearlyPassing, withinSpan } from '../pool-cells.ts';
import { courseSums, flowSums, poolSumRow, stockSums } from '../pool-groupings.ts';
import { defineQuestion, type Look } from '../question.ts';
import { sql } from '../sql.ts';
import { poolSumsBy } from './pool-sums-by.ts';

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
${stockSums(cells, atEnd(span), null)}
UNION ALL
${flowSums(cells, withinSpan(span), null)}
UNION ALL
${courseSums(cells, null)}
ORDER BY ALL`;
  },
  derive: fromTile,
});

/** The answer from a tile of any one view, if the book has one for the rest of the selection. */
function fromTile(
  { dataset, selection, span }: PoolSumsOf,
  look: Look,
): readonly PoolSum[] | undefined {
  for (const active of poolViews) {
    const open = withoutView(selection, active);
    const sums = look(poolSumsBy({ dataset, selection: open, span, active }));
    if (sums) return chosenSums(tileOf(active, sums), isChosenIn(active, selection));
  }
  const sums = look(poolSumsBy({ dataset, selection, span, active: 'time' }));
  return sums && spanSums(tileOf('time', sums), span);
}

/** Tiles by the answer they are made of, since a drag asks for the same one at every step. */
const tiles = new WeakMap<readonly PoolSum[], PoolTile>();

function tileOf(active: PoolTile['active'], sums: readonly PoolSum[]): PoolTile {
  const known = tiles.get(sums);
  if (known) return known;
  const tile = poolTile(active, sums);
  tiles.set(sums, tile);
  return tile;
}
