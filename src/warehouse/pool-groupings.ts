import * as v from 'valibot';
import {
  type ActiveView,
  dimensionsOf,
  type PoolDimension,
  type PoolView,
  poolViews,
} from '../model/index.ts';
import type { CellsFrom } from './pool-cells.ts';
import { type SqlPart, sqlJoin, sqlName, sqlPart } from './sql.ts';

/** One row of the answers about the linked views; its words are those of `PoolSum`. */
export const poolSumRow = v.object({
  part: v.picklist(['stock', 'flow', 'course']),
  view: v.picklist([...poolViews, 'time']),
  code: v.string(),
  active: v.nullable(v.string()),
  missed: v.number(),
  persons: v.number(),
  certified: v.number(),
  departed: v.number(),
  moved: v.number(),
});

/** The stock at one period end by every view, kept apart by the active one. */
export function stockSums(cells: CellsFrom, at: SqlPart, active: PoolView | null): SqlPart {
  return sqlPart`SELECT 'stock' AS part, ${slice(active)}, sum(persons)::INTEGER AS persons,
  0 AS certified, 0 AS departed, 0 AS moved
FROM ${cells('pool', at)} GROUP BY ${groupings(active)}`;
}

/** What changed the stock by every view, kept apart by the active one. */
export function flowSums(cells: CellsFrom, within: SqlPart, active: ActiveView | null): SqlPart {
  return sqlPart`SELECT 'flow', ${slice(active)}, 0, ${flows}
FROM ${cells('pool_flow', within)} GROUP BY ${groupings(active)}`;
}

/** What changed in every period, of those who pass all filters. */
export function courseSums(cells: CellsFrom, active: PoolView | null): SqlPart {
  const by = active === null ? [] : dimensionsOf[active];
  return sqlPart`SELECT 'course', 'time', period_end::VARCHAR, ${codeOf(by)}, missed, 0, ${flows}
FROM ${cells('pool_flow', sqlPart`true`)} WHERE missed = 0
GROUP BY ${sqlJoin(['missed', 'period_end', ...by].map(sqlName))}`;
}

const flows = sqlPart`sum(certified)::INTEGER, sum(departed)::INTEGER, sum(moved)::INTEGER`;

function columnsOf(view: ActiveView): readonly string[] {
  return view === 'time' ? ['period_end'] : dimensionsOf[view];
}

/** Columns joined by spaces, as one text. */
function codeOf(columns: readonly string[]): SqlPart {
  if (columns.length === 0) return sqlPart`NULL::VARCHAR`;
  return sqlJoin(
    columns.map((column) => sqlPart`${sqlName(column)}::VARCHAR`),
    " || ' ' || ",
  );
}

const shown = (active: ActiveView | null) => poolViews.filter((view) => view !== active);

function groupings(active: ActiveView | null): SqlPart {
  const by = active === null ? [] : columnsOf(active);
  const sets = shown(active).map(
    (view) => sqlPart`(${sqlJoin(['missed', ...by, ...columnsOf(view)].map(sqlName))})`,
  );
  return sqlPart`GROUPING SETS (${sqlJoin(sets)})`;
}

/** View, code, active code and missed bit of a grouping set. */
function slice(active: ActiveView | null): SqlPart {
  const choose = (value: (view: PoolView) => SqlPart) =>
    sqlJoin(
      shown(active).map(
        (view) => sqlPart`WHEN grouping(${sqlName(firstOf(view))}) = 0 THEN ${value(view)}`,
      ),
      ' ',
    );
  const by = active === null ? [] : columnsOf(active);
  return sqlPart`CASE ${choose((view) => sqlPart`${view}`)} END AS view,
  CASE ${choose((view) => codeOf(columnsOf(view)))} END AS code, ${codeOf(by)} AS active, missed`;
}

function firstOf(view: PoolView): PoolDimension {
  const [first] = dimensionsOf[view];
  if (!first) throw new RangeError(`the view ${view} shows no dimension`);
  return first;
}
