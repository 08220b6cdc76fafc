/** Monthly uplift figures beyond anything that the area has reported before. */
import type { FaultLog } from '../fault.ts';
import type { UpliftRow } from '../files/uplift.ts';
import type { Reading } from '../reading.ts';
import { upliftSteps } from '../words.ts';

/** So many months have to lie before, or there is nothing to be held against. */
const leastBefore = 3;
/** A class that begins may be several times the usual; fewer persons than this are never a slip. */
const remarkable = { times: 5, persons: 50 } as const;
const impossible = { times: 100, persons: 1000 } as const;

const columns = { enrolled: '入学', finished: '毕业' } as const;

export function checkUpliftJumps(reading: Reading, log: FaultLog): void {
  for (const { uplift } of reading.counties) {
    for (const [from, to] of upliftSteps) {
      const rows = uplift.rows
        .filter(({ from_level, to_level }) => from_level === from && to_level === to)
        .sort((a, b) => (a.month_end < b.month_end ? -1 : 1));
      for (const column of ['enrolled', 'finished'] as const) checkColumn(rows, column, log);
    }
  }
}

function checkColumn(
  rows: readonly UpliftRow[],
  column: keyof typeof columns,
  log: FaultLog,
): void {
  let most: UpliftRow | undefined;
  for (const [index, row] of rows.entries()) {
    const value = row[column];
    const before = most?.[column] ?? 0;
    if (most && index >= leastBefore && exceeds(value, before, impossible)) {
      const message = `${said(most)}，相差 ${impossible.times} 倍以上，疑似单位有误或填错了列`;
      log.error({ ...row.at, column, found: String(value), message, rule: 'uplift.jump' });
      continue;
    }
    if (most && index >= leastBefore && exceeds(value, before, remarkable)) {
      const message = `${said(most)}，达到它的 ${remarkable.times} 倍以上，请核实`;
      log.warning({ ...row.at, column, found: String(value), message, rule: 'uplift.jump' });
    }
    if (!most || value > before) most = row;
  }

  function said(row: UpliftRow): string {
    const month = row.month_end.slice(0, 7);
    return `以前各月${columns[column]}最多的是 ${month} 的 ${row[column]} 人`;
  }
}

function exceeds(value: number, before: number, limit: typeof remarkable | typeof impossible) {
  return value >= limit.persons && value >= limit.times * Math.max(1, before);
}
