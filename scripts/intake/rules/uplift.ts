/** Monthly uplift reports: steps that exist, months without gaps, nobody who finished without having enrolled. */
import { monthEndAfter, monthEnds } from '../dates.ts';
import type { FaultLog } from '../fault.ts';
import type { UpliftRow } from '../files/uplift.ts';
import type { Reading } from '../reading.ts';
import type { DataFolder } from '../source.ts';
import { upliftSteps } from '../words.ts';
import { checkReportDay } from './report-day.ts';

export function checkUplift(reading: Reading, folder: DataFolder, log: FaultLog): void {
  const { reported } = reading;
  if (reported === null) return;
  const steps = upliftSteps.map(([from, to]) => `${from}→${to}`);
  for (const { area, uplift } of reading.counties) {
    for (const row of uplift.rows) {
      checkReportDay({ ...row, period: 'month_end', end: row.month_end }, reported, log);
      const step = `${row.from_level}→${row.to_level}`;
      if (!steps.includes(step)) {
        const message = `只统计${steps.join('、')}`;
        const column = 'from_level+to_level';
        log.error({ ...row.at, column, found: step, message, rule: 'uplift.step' });
      }
    }
    if (!uplift.whole || uplift.rows.length === 0) continue;
    for (const step of upliftSteps) checkEnrolled(uplift.rows, step, log);
    const file = folder.shown(`counties/${area}/uplift.csv`);
    const upTo =
      monthEndAfter(reported.cut_off, 0) === reported.cut_off
        ? reported.cut_off
        : monthEndAfter(reported.cut_off, -1);
    for (const month of missingMonths(uplift.rows, upTo)) {
      const message = `缺 ${month.slice(0, 7)} 的月报或其中一类`;
      const whole = { file, line: null, column: null, found: null };
      log.warning({ ...whole, message, rule: 'report.missing' });
    }
  }
}

/**
 * Up to any month no more persons can have finished a step than had enrolled. The first month
 * in which they have is listed and not refused: they may have enrolled before the first report.
 */
function checkEnrolled(
  rows: readonly UpliftRow[],
  [from, to]: (typeof upliftSteps)[number],
  log: FaultLog,
): void {
  const own = rows
    .filter(({ from_level, to_level }) => from_level === from && to_level === to)
    .sort((a, b) => (a.month_end < b.month_end ? -1 : 1));
  let enrolled = 0;
  let finished = 0;
  for (const row of own) {
    enrolled += row.enrolled;
    finished += row.finished;
    if (finished <= enrolled) continue;
    const message =
      `到 ${row.month_end.slice(0, 7)}，${from}→${to}累计毕业 ${finished} 人，` +
      `多于累计入学 ${enrolled} 人，有毕业而没有入学记录，请核实，或补报以前的入学数`;
    const found = String(row.finished);
    log.warning({ ...row.at, column: 'finished', found, message, rule: 'uplift.unenrolled' });
    return;
  }
}

interface MonthlyRow {
  readonly month_end: string;
  readonly from_level: string;
}

/** Month ends from the first report to `upTo` for which not every step has a row. */
export function missingMonths(rows: readonly MonthlyRow[], upTo: string): string[] {
  const [first] = rows.map(({ month_end }) => month_end).sort();
  if (first === undefined) return [];
  const given = new Set(rows.map(({ month_end, from_level }) => `${month_end} ${from_level}`));
  return monthEnds(first, upTo, 1).filter((month) =>
    upliftSteps.some(([from]) => !given.has(`${month} ${from}`)),
  );
}
