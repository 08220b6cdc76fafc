import {
  dimensionsOf,
  isFiltering,
  missedBit,
  type PoolSelection,
  type PoolSpan,
  type PoolView,
  poolViews,
} from '../model/index.ts';
import { type SqlPart, sqlJoin, sqlName, sqlPart } from './sql.ts';

/** The cells of the cube as a subquery. */
export type CellsFrom = (table: 'pool' | 'pool_flow', condition: SqlPart) => SqlPart;

/**
 * Cells that miss one filter at most, with the bit of the one they miss as `missed`: a view is not
 * filtered by itself, so it also counts the cells that miss nothing but its own filter.
 *
 * @param open a view whose filter is left out, or null
 */
export function nearlyPassing(
  dataset: string,
  selection: PoolSelection,
  open: PoolView | null,
): CellsFrom {
  const filtering = poolViews.filter((view) => view !== open && isFiltering(view, selection));
  const bits = filtering.map(
    (view) => sqlPart`CASE WHEN ${passes(view, selection)} THEN 0 ELSE ${missedBit(view)} END`,
  );
  const missed = bits.length === 0 ? sqlPart`0` : sqlJoin(bits, ' + ');
  const kept = sqlJoin([0, ...filtering.map(missedBit)]);
  return (table, condition) => sqlPart`(
  SELECT * FROM (SELECT *, ${missed} AS missed FROM ${sqlName(table)}
    WHERE dataset = ${dataset} AND ${condition}) WHERE missed IN (${kept}))`;
}

/** Cells that pass every filter. */
export function passing(dataset: string, selection: PoolSelection): CellsFrom {
  const tests = poolViews
    .filter((view) => isFiltering(view, selection))
    .map((view) => passes(view, selection));
  return (table, condition) =>
    sqlPart`(SELECT * FROM ${sqlName(table)} WHERE ${sqlJoin(
      [sqlPart`dataset = ${dataset}`, condition, ...tests],
      ' AND ',
    )})`;
}

/** The stock at the end of a span. */
export function atEnd({ to }: PoolSpan): SqlPart {
  return sqlPart`period_end = ${to}::DATE`;
}

/** The newest stock of a dataset. */
export function atNewest(dataset: string): SqlPart {
  return sqlPart`period_end = (SELECT max(period_end) FROM pool WHERE dataset = ${dataset})`;
}

/** Rows of the flows that belong to a span. */
export function withinSpan({ from, to }: PoolSpan): SqlPart {
  return sqlPart`period_end > ${from}::DATE AND period_end <= ${to}::DATE`;
}

/**
 * Codes are compared as text, as an address brings them: a code that no list has chooses nobody,
 * in both engines alike.
 */
function passes(view: PoolView, selection: PoolSelection): SqlPart {
  const tests = dimensionsOf[view]
    .filter((dimension) => selection[dimension].length > 0)
    .map(
      (dimension) => sqlPart`${sqlName(dimension)}::VARCHAR IN (${sqlJoin(selection[dimension])})`,
    );
  return sqlJoin(tests, ' AND ');
}
