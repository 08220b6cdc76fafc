/** What counts towards a commitment: known codes, one rule an indicator, one source a figure. */
import { isProjectKind } from '../../../src/model/index.ts';
import type { FaultLog } from '../fault.ts';
import type { CountingRow } from '../files/counting.ts';
import type { Commitment } from '../files/policy.ts';
import type { Reading } from '../reading.ts';
import { type Known, knownIn, requireKnown } from './known.ts';

export function checkCountings(reading: Reading, log: FaultLog): void {
  const commitments = knownIn(reading.commitments, ({ id }) => id);
  const indicators = knownIn(reading.indicators, ({ id }) => id);
  const byIndicator = new Map<string, string>();
  for (const row of reading.countings.rows) {
    const { at, commitment: code } = row;
    const list = 'policy/commitments.csv';
    requireKnown(log, [commitments], { at, column: 'commitment', code, what: '目标', list });
    checkCodes(row, indicators, log);
    const commitment = reading.commitments.rows.find(({ id }) => id === code);
    if (!commitment) continue;
    checkIndicator(row, commitment, log);
    const counts = row.counts.join(';');
    const other = byIndicator.get(commitment.indicator);
    if (other !== undefined && other !== counts) {
      complain(log, row, 'counts', `同一指标 ${commitment.indicator} 已按“${other}”计数`);
    }
    byIndicator.set(commitment.indicator, counts);
  }
  checkSingleSource(reading, log);
}

function complain(
  log: FaultLog,
  row: CountingRow,
  column: 'counts' | 'not_counted',
  message: string,
): void {
  log.error({ ...row.at, column, found: row[column].join(';'), message, rule: 'counting' });
}

function checkCodes(row: CountingRow, indicators: Known, log: FaultLog): void {
  const { counts, not_counted } = row;
  for (const column of ['counts', 'not_counted'] as const) {
    for (const code of row[column]) {
      if (isProjectKind(code) || indicators.has(code)) continue;
      complain(log, row, column, `“${code}”既不是项目类型，也不是 reference/indicators.csv 的指标`);
    }
  }
  if (counts.length === 0) complain(log, row, 'counts', '应写明什么计入');
  const both = counts.filter((code) => not_counted.includes(code));
  if (both.length > 0) complain(log, row, 'not_counted', `“${both.join('、')}”已在 counts 中`);
  const kinds = [...counts, ...not_counted].filter(isProjectKind).length;
  if (kinds > 0 && kinds < counts.length + not_counted.length) {
    complain(log, row, 'counts', '项目类型与指标不能混用');
  }
}

/** A reported figure is counted by the indicator of the commitment; the two may not differ. */
function checkIndicator(row: CountingRow, { id, indicator }: Commitment, log: FaultLog): void {
  if (indicator === '') {
    complain(log, row, 'counts', `目标 ${id} 没有指标，无从计数`);
  } else if (isOtherIndicator(row, indicator)) {
    complain(log, row, 'counts', `应为目标 ${id} 的指标 ${indicator}，两处须一致`);
  }
}

function isOtherIndicator({ counts }: CountingRow, indicator: string): boolean {
  return counts.length > 0 && !counts.some(isProjectKind) && counts.join(';') !== indicator;
}

/** A figure that is summed up from the ledger may not be reported as well. */
function checkSingleSource(reading: Reading, log: FaultLog): void {
  const summed = new Set(
    reading.countings.rows.flatMap((row) => {
      const commitment = reading.commitments.rows.find(({ id }) => id === row.commitment);
      const isSummed = commitment?.period === 'point' && row.counts.some(isProjectKind);
      return isSummed ? [commitment.indicator] : [];
    }),
  );
  for (const { at, indicator: found } of reading.projects?.duties.rows ?? []) {
    if (!summed.has(found)) continue;
    const message = '这个指标由项目台账汇总，不应另填';
    log.error({ ...at, column: 'indicator', found, message, rule: 'counting' });
  }
}
