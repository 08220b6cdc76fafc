/** Decided targets beside what the areas have already: a target below it asks for nothing. */
import type { FaultLog } from '../fault.ts';
import type { StockRow } from '../files/stock.ts';
import type { CountyReading, Reading } from '../reading.ts';
import { currentRows } from './current.ts';

const stockIndicator = 'pool.high_skilled';

export function checkShareFigures(reading: Reading, log: FaultLog): void {
  const onStock = new Set(
    reading.commitments.rows
      .filter(({ indicator, kind }) => indicator === stockIndicator && kind === 'stock_at_least')
      .map(({ id }) => id),
  );
  const series = new Map(
    reading.counties.map((county): [string, readonly StockRow[]] => [county.area, newest(county)]),
  );
  for (const { at, commitment, area, year, target } of reading.shares.rows) {
    if (!onStock.has(commitment)) continue;
    // What was there before the year began: that a target is passed in its own year is its purpose.
    const row = series
      .get(area)
      ?.findLast(({ total, period_end }) => typeof total === 'number' && period_end < `${year}`);
    if (!row) continue;
    const own = ownPersons(row, area, reading, series);
    if (own === null || target >= own) continue;
    const message = `小于 ${row.period_end} 已有的 ${own} 人（不含功能区），这项分解没有要求增加，请核实`;
    const found = String(target);
    log.warning({ ...at, column: 'target', found, message, rule: 'share.below_current' });
  }
}

function newest({ stock }: CountyReading): readonly StockRow[] {
  return currentRows(stock.rows);
}

/** The figure of an area less what its zones count as well; null where they do not say. */
function ownPersons(
  { total, period_end }: StockRow,
  area: string,
  { areas }: Reading,
  series: ReadonlyMap<string, readonly StockRow[]>,
): number | null {
  if (typeof total !== 'number') return null;
  const zones = areas.rows.filter(({ host }) => host === area);
  const shared = zones.map(
    ({ code }) =>
      series.get(code)?.find((row) => row.period_end === period_end)?.counted_in_host ?? null,
  );
  if (shared.some((count) => typeof count !== 'number')) return null;
  return shared.reduce<number>((rest, count) => rest - Number(count), total);
}
