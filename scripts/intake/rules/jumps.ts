/** Figures that differ from the period before by so much that the unit may be wrong. */
import type { FaultLog } from '../fault.ts';
import { levelColumns, type StockRow } from '../files/stock.ts';
import type { Reading } from '../reading.ts';
import { currentRows } from './current.ts';
import { slipMeant } from './unit-slip.ts';

const orderOfMagnitude = 5;
/** A small level may well grow fivefold; from this many persons on it is a slip. */
const worthChecking = 1000;
const remarkableGrowth = 0.3;

interface Point {
  readonly row: StockRow;
  readonly value: number;
}

export function checkJumps(reading: Reading, log: FaultLog): void {
  for (const { stock } of reading.counties) {
    // Only current figures: a slip that has been corrected by a revision may stay in the file.
    const rows = currentRows(stock.rows);
    for (const column of ['total', 'skilled_workers', ...levelColumns] as const) {
      const points = rows.flatMap((row): Point[] => {
        const value = row[column];
        return typeof value === 'number' ? [{ row, value }] : [];
      });
      const isLevel = (levelColumns as readonly string[]).includes(column);
      checkColumn(points, { column, least: isLevel ? worthChecking : 0 }, log);
    }
  }
}

function checkColumn(
  points: readonly Point[],
  { column, least }: { column: string; least: number },
  log: FaultLog,
): void {
  let trusted = points[0];
  let doubted: Point | undefined;
  for (const point of points.slice(1)) {
    if (!trusted) return;
    const jumps = isJump(trusted.value, point.value, least);
    // After one slip the next figure is held against the last good one, so that the slip
    // alone is reported; if it agrees with the doubted figure, that was the good one.
    if (jumps && !(doubted && !isJump(doubted.value, point.value, least))) {
      logJump(trusted, point, column, log);
      doubted = point;
      continue;
    }
    if (!jumps && column === 'total') warnOfGrowth(trusted, point, log);
    trusted = point;
    doubted = undefined;
  }
}

function isJump(before: number, now: number, least: number): boolean {
  if (before === 0 || Math.max(before, now) < least) return false;
  return now >= before * orderOfMagnitude || now * orderOfMagnitude <= before;
}

function logJump(before: Point, now: Point, column: string, log: FaultLog): void {
  const message =
    `上期（${before.row.period_end}）为 ${before.value} 人，` +
    `本期（${now.row.period_end}）为 ${now.value} 人，` +
    `相差 ${orderOfMagnitude} 倍以上，${slipMeant(before.value, now.value)}`;
  log.error({ ...now.row.at, column, found: String(now.value), message, rule: 'jump' });
}

function warnOfGrowth(before: Point, now: Point, log: FaultLog): void {
  const growth = now.value / before.value - 1;
  const isRemarkable = before.value === 0 ? now.value >= worthChecking : growth > remarkableGrowth;
  if (!isRemarkable) return;
  const rate =
    before.value === 0
      ? `多出 ${now.value} 人`
      : `增长 ${(growth * 100).toFixed(1)}%，超过 ${remarkableGrowth * 100}%`;
  const message = `比上期（${before.row.period_end}，${before.value} 人）${rate}，请核实`;
  const found = String(now.value);
  log.warning({ ...now.row.at, column: 'total', found, message, rule: 'growth' });
}
