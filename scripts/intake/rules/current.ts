/** The current figure of each period: the row with the greatest revision. */
import type { IsoDate } from '../dates.ts';

interface Revised {
  readonly period_end: IsoDate;
  readonly revision: number;
}

/** Rows grouped by period, periods ascending, revisions ascending within each. */
export function byPeriod<R extends Revised>(rows: readonly R[]): [IsoDate, R[]][] {
  const groups = new Map<IsoDate, R[]>();
  for (const row of rows) {
    const group = groups.get(row.period_end);
    if (group) group.push(row);
    else groups.set(row.period_end, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, group]) => [period, group.sort((a, b) => a.revision - b.revision)]);
}

/** One row a period, the current one, periods ascending. */
export function currentRows<R extends Revised>(rows: readonly R[]): R[] {
  return byPeriod(rows).flatMap(([, group]) => group.at(-1) ?? []);
}
