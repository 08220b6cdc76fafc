/** What must hold within one row of stock.csv. */
import { eightLevelsSince, newLevels } from '../../../src/model/index.ts';
import type { Figure } from '../columns.ts';
import { isYearEnd } from '../dates.ts';
import type { FaultLog } from '../fault.ts';
import type { Area, Dataset } from '../files/reference.ts';
import { levelColumns, type StockRow } from '../files/stock.ts';
import type { Reading } from '../reading.ts';
import { checkReportDay } from './report-day.ts';

type FigureColumn = (typeof levelColumns)[number] | 'total' | 'skilled_workers' | 'counted_in_host';

export function checkStockRows(reading: Reading, log: FaultLog): void {
  const { reported } = reading;
  if (reported === null) return;
  const areas = new Map(reading.areas.rows.map((area) => [area.code, area]));
  for (const { area: code, stock } of reading.counties) {
    const area = areas.get(code);
    if (!area) continue;
    for (const row of stock.rows) {
      checkTime(row, reported, log);
      checkColumnsInUse(row, area, log);
      checkSums(row, log);
    }
  }
}

function complainer(row: StockRow, log: FaultLog) {
  return (column: FigureColumn | 'status' | 'revision', message: string, rule: string) =>
    log.error({ ...row.at, column, found: written(row[column]), message, rule });
}

function written(value: Figure | string): string {
  if (value === 'not_reported') return '';
  return value === 'not_applicable' ? '—' : String(value);
}

function checkTime(row: StockRow, dataset: Dataset, log: FaultLog): void {
  checkReportDay({ ...row, period: 'period_end', end: row.period_end }, dataset, log);
  const written = { ...row.at, column: 'status', rule: 'stock.status' };
  if (row.status === 'annual' && !isYearEnd(row.period_end)) {
    const message = '年报只用于年末';
    log.error({ ...written, found: '年报', message });
  }
  if (row.status === 'revised' && row.revision === 0) {
    const message = '修订是对已报数字的更正，revision 应从 1 起';
    log.error({ ...written, found: '修订', message });
  }
}

function checkColumnsInUse(row: StockRow, area: Area, log: FaultLog): void {
  const complain = complainer(row, log);
  for (const column of newLevels) {
    const given = row[column];
    if (row.period_end < eightLevelsSince && given !== 'not_applicable') {
      complain(column, `${eightLevelsSince} 以前没有这一等级，应写“—”`, 'stock.levels');
    }
    if (row.period_end >= eightLevelsSince && given === 'not_applicable') {
      complain(column, `${eightLevelsSince} 起已有这一等级，应填人数，未报留空`, 'stock.levels');
    }
  }
  if (!isYearEnd(row.period_end) && row.skilled_workers !== 'not_reported') {
    complain('skilled_workers', '只在年末填报，其他季末应留空', 'stock.skilled');
  }
  const isZone = area.kind === 'functional_zone';
  if (!isZone && row.counted_in_host !== 'not_applicable') {
    complain('counted_in_host', '只有功能区填此列，其他地区应写“—”', 'stock.host');
  }
  if (isZone && row.counted_in_host === 'not_applicable') {
    complain('counted_in_host', '功能区应填人数，未报留空', 'stock.host');
  }
}

function checkSums(row: StockRow, log: FaultLog): void {
  const complain = complainer(row, log);
  const { total, skilled_workers, counted_in_host } = row;
  if (typeof total !== 'number') return;
  for (const column of levelColumns) {
    const value = row[column];
    if (typeof value === 'number' && value > total) {
      complain(column, `大于合计 total（${total} 人）`, 'stock.level_above_total');
    }
  }
  const levels = levelColumns.map((column) => row[column]);
  const sum = levels.reduce<number>((all, v) => all + (typeof v === 'number' ? v : 0), 0);
  const complete = !levels.includes('not_reported');
  if (complete && sum !== total) {
    complain(
      'total',
      `应等于五个等级之和 ${sum} 人，相差 ${Math.abs(total - sum)} 人`,
      'stock.sum',
    );
  }
  if (!complete && sum > total) {
    complain('total', `小于已报等级之和 ${sum} 人`, 'stock.sum');
  }
  if (typeof skilled_workers === 'number' && total > skilled_workers) {
    complain('total', `大于技能人才总量 skilled_workers（${skilled_workers} 人）`, 'stock.skilled');
  }
  if (typeof counted_in_host === 'number' && counted_in_host > total) {
    complain('counted_in_host', `大于合计 total（${total} 人）`, 'stock.host');
  }
}
