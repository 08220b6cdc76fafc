/** The city's own recurring duties: known indicator, its unit, a period that the duty knows. */
import type { FaultLog } from '../fault.ts';
import type { Commitment } from '../files/policy.ts';
import type { Duty } from '../files/projects.ts';
import type { Indicator } from '../files/reference.ts';
import type { Reading } from '../reading.ts';
import { byPeriod } from './current.ts';
import { knownIn, requireKnown } from './known.ts';
import { checkReportDay } from './report-day.ts';
import { checkRevisions } from './revisions.ts';

export function checkDuties(reading: Reading, log: FaultLog): void {
  const { projects: files, reported } = reading;
  if (files === null || reported === null) return;
  const indicators = knownIn(reading.indicators, ({ id }) => id);
  const byId = new Map(reading.indicators.rows.map((indicator) => [indicator.id, indicator]));
  const seriesOf = new Map<string, Duty[]>();
  for (const duty of files.duties.rows) {
    const { at, indicator: code } = duty;
    const list = 'reference/indicators.csv';
    requireKnown(log, [indicators], { at, column: 'indicator', code, what: '指标', list });
    checkReportDay({ ...duty, period: 'period_end', end: duty.period_end }, reported, log);
    checkValue(duty, byId.get(code), log);
    checkPeriod(
      duty,
      reading.commitments.rows.find(({ indicator }) => indicator === code),
      log,
    );
    seriesOf.set(code, [...(seriesOf.get(code) ?? []), duty]);
  }
  if (!files.duties.whole) return;
  for (const series of seriesOf.values()) {
    for (const [, revisions] of byPeriod(series)) checkRevisions(revisions, log);
  }
}

function checkValue(duty: Duty, indicator: Indicator | undefined, log: FaultLog): void {
  if (typeof duty.value !== 'number' || !indicator) return;
  const isShare = indicator.unit === '比例';
  const fits = isShare ? duty.value <= 1 : Number.isInteger(duty.value);
  if (fits) return;
  const message = isShare
    ? '比例应在 0 与 1 之间，57% 写作 0.57'
    : `应为不小于 0 的整数（${indicator.unit}）`;
  const found = String(duty.value);
  log.error({ ...duty.at, column: 'value', found, message, rule: 'unit' });
}

/** A duty of a year begins on 1 January; one of two years in the years the commitment sets. */
function checkPeriod(duty: Duty, commitment: Commitment | undefined, log: FaultLog): void {
  const { at, period_start, period_end } = duty;
  const complain = (message: string) => {
    const found = period_start;
    log.error({ ...at, column: 'period_start', found, message, rule: 'duty.period' });
  };
  if (period_start > period_end) {
    complain(`晚于期末 ${period_end}`);
    return;
  }
  if (!commitment || commitment.period === 'point' || commitment.start_on === null) return;
  const length = commitment.period === 'year' ? 1 : 2;
  const year = Number(period_end.slice(0, 4));
  const firstYear = Number(commitment.start_on.slice(0, 4)) + 1;
  const offset = (((year - firstYear) % length) + length) % length;
  const expected = `${year - offset}-01-01`;
  if (period_start !== expected) complain(`这一目标的本周期应从 ${expected} 起`);
}
