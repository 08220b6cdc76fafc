/** Reports that are possible, yet look like a slip: listed for a second look, never refused. */
import type { FaultLog } from '../fault.ts';
import { levelColumns, type StockRow } from '../files/stock.ts';
import type { Reading } from '../reading.ts';
import { byPeriod, currentRows } from './current.ts';

/** A stock loses few persons in a quarter: they retire or move, they do not unlearn. */
const remarkableFall = 0.1;
/** A zone's share that its host counts as well is a matter of arrangement and seldom changes. */
const remarkableShift = 0.2;
/** So small a stock may well stand still. */
const worthComparing = 100;

export function checkDoubtful(reading: Reading, log: FaultLog): void {
  for (const { stock } of reading.counties) {
    for (const [, revisions] of byPeriod(stock.rows)) warnOfSameStatus(revisions, log);
    const rows = currentRows(stock.rows);
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      if (!before) continue;
      warnOfFall(before, row, log);
      warnOfCopy(before, row, log);
      warnOfShift(before, row, log);
    }
  }
}

/** A flash or a final report is given once; a second one is a correction and should say so. */
function warnOfSameStatus(revisions: readonly StockRow[], log: FaultLog): void {
  for (const [index, row] of revisions.entries()) {
    const before = revisions[index - 1];
    if (!before || before.status !== row.status || row.status === 'revised') continue;
    const message =
      `${row.period_end} 与第 ${before.at.line} 行状态相同，同一期报了两次：` +
      `原为 ${shown(before.total)}，现为 ${shown(row.total)}；如属更正，status 应填修订`;
    const found = String(row.revision);
    log.warning({ ...row.at, column: 'revision', found, message, rule: 'report.twice' });
  }
}

function warnOfFall(before: StockRow, row: StockRow, log: FaultLog): void {
  if (typeof before.total !== 'number' || typeof row.total !== 'number') return;
  const fall = 1 - row.total / before.total;
  // Five times less is a slip of units, which is an error of its own.
  if (before.total === 0 || fall <= remarkableFall || fall >= 0.8) return;
  const message =
    `比上期（${before.period_end}，${before.total} 人）` +
    `减少 ${(fall * 100).toFixed(1)}%，超过 ${remarkableFall * 100}%，请核实`;
  log.warning({ ...row.at, column: 'total', found: String(row.total), message, rule: 'fall' });
}

/** The same persons at every level as a quarter ago: most likely the old report sent again. */
function warnOfCopy(before: StockRow, row: StockRow, log: FaultLog): void {
  const { total } = row;
  if (typeof total !== 'number' || total < worthComparing || total !== before.total) return;
  const known = levelColumns.filter((column) => typeof row[column] === 'number');
  if (known.length < 2 || known.some((column) => row[column] !== before[column])) return;
  const message = `合计和各等级都与上期（${before.period_end}，${total} 人）相同，疑似重复报送`;
  log.warning({ ...row.at, column: 'total', found: String(total), message, rule: 'report.copied' });
}

function warnOfShift(before: StockRow, row: StockRow, log: FaultLog): void {
  const was = hostShare(before);
  const is = hostShare(row);
  if (was === null || is === null || Math.abs(is - was) <= remarkableShift) return;
  const message =
    `占合计 ${(is * 100).toFixed(1)}%，上期（${before.period_end}，` +
    `${before.counted_in_host} 人）为 ${(was * 100).toFixed(1)}%，统计口径是否改变，请核实`;
  const found = String(row.counted_in_host);
  log.warning({ ...row.at, column: 'counted_in_host', found, message, rule: 'overlap.shift' });
}

function hostShare({ total, counted_in_host }: StockRow): number | null {
  if (typeof total !== 'number' || total === 0) return null;
  return typeof counted_in_host === 'number' ? counted_in_host / total : null;
}

function shown(total: StockRow['total']): string {
  return typeof total === 'number' ? `${total} 人` : '未报';
}
