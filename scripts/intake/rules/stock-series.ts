/** What must hold, or is worth knowing, over the periods of one area's stock series. */
import { rules } from '../../../src/model/index.ts';
import { daysBetween, isYearEnd, monthEnds, yearOf } from '../dates.ts';
import type { FaultLog } from '../fault.ts';
import type { Dataset } from '../files/reference.ts';
import type { StockRow } from '../files/stock.ts';
import type { CountyReading, Reading } from '../reading.ts';
import type { DataFolder } from '../source.ts';
import { byPeriod } from './current.ts';
import { checkRevisions } from './revisions.ts';

/** From this period on the series is quarterly; before, only year ends exist. */
const quarterlySince = '2020-12-31';
const { quarterDays: daysForQuarter, yearEndDays: daysForYearEnd } = rules.reporting;
/** A final figure that replaces a flash within this share of it is the usual course. */
const usualCorrection = 0.01;

export function checkStockSeries(reading: Reading, folder: DataFolder, log: FaultLog): void {
  const { reported } = reading;
  if (reported === null) return;
  for (const county of reading.counties) {
    const periods = byPeriod(county.stock.rows);
    for (const row of county.stock.rows) warnIfLate(row, log);
    for (const [, revisions] of periods) {
      if (county.stock.whole) checkRevisions(revisions, log);
      warnOfRevisions(revisions, log);
    }
    if (county.stock.whole) {
      const file = folder.shown(`counties/${county.area}/stock.csv`);
      warnOfGaps(county, file, reported, log);
    }
  }
}

/** A correction has no deadline of its own: it is listed as a revision instead. */
function warnIfLate(row: StockRow, log: FaultLog): void {
  if (row.status === 'revised') return;
  if (row.status === 'verified' && row.revision > 0) return;
  const isFinal = isYearEnd(row.period_end) && row.status !== 'flash';
  const allowed = isFinal ? daysForYearEnd : daysForQuarter;
  const days = daysBetween(row.period_end, row.reported_on);
  if (days <= allowed) return;
  const message = `${row.period_end} 期末后 ${days} 天才报，超过 ${allowed} 天`;
  const found = row.reported_on;
  log.warning({ ...row.at, column: 'reported_on', found, message, rule: 'report.late' });
}

function warnOfRevisions(revisions: readonly StockRow[], log: FaultLog): void {
  for (const [index, row] of revisions.entries()) {
    const before = revisions[index - 1];
    if (!before || typeof row.total !== 'number' || row.total === before.total) continue;
    if (isUsual(before, row)) continue;
    const was = typeof before.total === 'number' ? ` ${before.total} 人` : '未报';
    const message = `${row.period_end} 由${was}改为 ${row.total} 人`;
    const found = String(row.total);
    log.warning({ ...row.at, column: 'total', found, message, rule: 'revision.later' });
  }
}

function isUsual(before: StockRow, now: StockRow): boolean {
  if (before.status !== 'flash' || now.status === 'revised') return false;
  if (typeof before.total !== 'number' || typeof now.total !== 'number') return false;
  return Math.abs(now.total - before.total) <= before.total * usualCorrection;
}

function warnOfGaps(county: CountyReading, file: string, dataset: Dataset, log: FaultLog): void {
  const periods = [...new Set(county.stock.rows.map(({ period_end }) => period_end))].sort();
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return;
  const due = [
    ...monthEnds(`${yearOf(first)}-12-31`, last, 12).filter((date) => date < quarterlySince),
    ...monthEnds(first > quarterlySince ? first : quarterlySince, last, 3),
  ];
  const whole = { file, line: null, column: null, found: null };
  for (const date of due.filter((date) => !periods.includes(date))) {
    log.warning({ ...whole, message: `缺 ${date} 的报表`, rule: 'report.missing' });
  }
  const [latest] = monthEnds(quarterlySince, dataset.cut_off, 3).slice(-1);
  if (latest !== undefined && last < latest) {
    const message = `截止日 ${latest} 未报，最近一期为 ${last}`;
    log.warning({ ...whole, message, rule: 'report.not_at_cut_off' });
  }
}
