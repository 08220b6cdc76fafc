/** Whole series in another unit: they agree with their own past, but not with the city. */
import type { FaultLog } from '../fault.ts';
import type { StockRow } from '../files/stock.ts';
import type { Reading } from '../reading.ts';
import { countedOnce } from './city-sum.ts';
import { currentRows } from './current.ts';
import { slipMeant } from './unit-slip.ts';

const factors = [10, 100, 1000, 10_000];
/** Below this part of what an area has on average a figure is worth a second look. */
const tinyPart = 0.01;

export function checkCityUnits(reading: Reading, log: FaultLog): void {
  const kinds = new Map(reading.areas.rows.map(({ code, kind }) => [code, kind]));
  const city = reading.counties.find(({ area }) => kinds.get(area) === 'city');
  const parts = reading.counties.filter(({ area }) => kinds.get(area) !== 'city');
  if (!city || parts.length === 0) return;
  const series = parts.map(({ stock }) => currentRows(stock.rows));
  const newestFirst = currentRows(city.stock.rows).reverse();
  for (const rows of series) warnOfTiny(rows, newestFirst, series.length, log);
  const accused = new Set<readonly StockRow[]>();
  for (const whole of newestFirst) {
    const suspect = oneThatExplains(whole, series);
    // The newest period of an area stands for all of its series.
    if (!suspect || accused.has(suspect.rows)) continue;
    accused.add(suspect.rows);
    complain(suspect, whole, log);
  }
}

interface Suspect {
  readonly rows: readonly StockRow[];
  readonly row: StockRow;
  /** What is left of the city for it, persons that another area counts too taken out. */
  readonly expected: number;
  readonly others: number;
}

/**
 * The area that alone explains why the sum is not the city's: what the others leave for it is
 * what it has written, with the decimal point elsewhere. Null where there is none, or several.
 */
function oneThatExplains(
  whole: StockRow,
  series: readonly (readonly StockRow[])[],
): Suspect | null {
  const own = whole.total;
  if (typeof own !== 'number') return null;
  const parts = series.map((rows) => ({
    rows,
    row: rows.find(({ period_end }) => period_end === whole.period_end),
  }));
  const counts = parts.map(({ row }) => countedOnce(row));
  const sum = counts.reduce<number | null>(
    (all, count) => (all === null || count === null ? null : all + count),
    0,
  );
  if (sum === null || sum === own) return null;
  const suspects = parts.flatMap(({ rows, row }, index): Suspect[] => {
    const count = counts[index] ?? 0;
    const others = sum - count;
    const expected = own - others;
    if (!row || count <= 0 || expected <= 0) return [];
    return isElsewhere(count, expected) ? [{ rows, row, expected, others }] : [];
  });
  return suspects.length === 1 ? (suspects[0] ?? null) : null;
}

/** Whether one is the other with its decimal point moved, as far as rounding has left it. */
function isElsewhere(written: number, expected: number): boolean {
  return factors.some(
    (factor) =>
      Math.abs(expected / factor - written) < 1 || Math.abs(written / factor - expected) < 1,
  );
}

function complain({ row, expected, others }: Suspect, whole: StockRow, log: FaultLog): void {
  const message =
    `${row.period_end} 全市 ${whole.total} 人，其余单位合计（扣除重复统计）${others} 人，` +
    `这里应约为 ${expected} 人，${slipMeant(expected, Number(row.total))}，各期请一并核对`;
  const found = String(row.total);
  log.error({ ...row.at, column: 'total', found, message, rule: 'stock.unit' });
}

/** Not every area has to have reported for this: one figure of the area and one of the city will do. */
function warnOfTiny(
  rows: readonly StockRow[],
  newestFirst: readonly StockRow[],
  areas: number,
  log: FaultLog,
): void {
  const row = rows[rows.length - 1];
  const whole = newestFirst.find(({ period_end }) => period_end === row?.period_end);
  if (!row || typeof row.total !== 'number' || typeof whole?.total !== 'number') return;
  if (row.total >= (whole.total / areas) * tinyPart) return;
  const message =
    `${row.period_end} 全市 ${whole.total} 人，${areas} 个单位，` +
    `这里不到平均数的 ${tinyPart * 100}%，单位是否为人，请核实`;
  const found = String(row.total);
  log.warning({ ...row.at, column: 'total', found, message, rule: 'stock.tiny' });
}
