/** The city's own figure against the sum of its areas, persons counted twice taken out. */
import type { FaultLog } from '../fault.ts';
import type { StockRow } from '../files/stock.ts';
import type { Reading } from '../reading.ts';
import { currentRows } from './current.ts';

/** Compares only periods for which every area has reported; a partial sum proves nothing. */
export function checkCitySum(reading: Reading, log: FaultLog): void {
  const kinds = new Map(reading.areas.rows.map(({ code, kind }) => [code, kind]));
  const city = reading.counties.find(({ area }) => kinds.get(area) === 'city');
  const parts = reading.counties.filter(({ area }) => kinds.get(area) !== 'city');
  if (!city || parts.length === 0) return;
  const current = parts.map(
    ({ stock }) => new Map(currentRows(stock.rows).map((row) => [row.period_end, row])),
  );
  for (const row of currentRows(city.stock.rows)) {
    const own = row.total;
    if (typeof own !== 'number') continue;
    const counts = current.map((rows) => countedOnce(rows.get(row.period_end)));
    if (counts.includes(null)) continue;
    const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    if (sum === own) continue;
    const message =
      `${row.period_end} 全市报 ${own} 人，各地区合计（扣除重复统计）为 ${sum} 人，` +
      `相差 ${Math.abs(own - sum)} 人`;
    log.warning({ ...row.at, column: 'total', found: String(own), message, rule: 'city.sum' });
  }
}

/** Persons of an area that no host district counts as well; null if not known. */
export function countedOnce(row: StockRow | undefined): number | null {
  if (!row || typeof row.total !== 'number' || row.counted_in_host === 'not_reported') return null;
  return row.total - (typeof row.counted_in_host === 'number' ? row.counted_in_host : 0);
}
