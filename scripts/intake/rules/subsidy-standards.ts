/** The subsidy standards: amounts that make sense, a unit to count in, a quota that is promised. */
import type { FaultLog } from '../fault.ts';
import type { Subsidy } from '../files/policy.ts';
import type { Reading } from '../reading.ts';
import { knownIn, requireKnown } from './known.ts';

export function checkSubsidyStandards(reading: Reading, log: FaultLog): void {
  const clauses = knownIn(reading.measures, ({ clause }) => clause);
  const commitments = knownIn(reading.commitments, ({ id }) => id);
  for (const row of reading.subsidies.rows) {
    const { at, clause, quota } = row;
    const use = { at, column: 'clause', code: clause, what: '条款', list: 'policy/measures.csv' };
    requireKnown(log, [clauses], use);
    if (quota !== '') {
      const list = 'policy/commitments.csv';
      requireKnown(log, [commitments], { at, column: 'quota', code: quota, what: '目标', list });
    }
    checkAmounts(row, log);
    checkUnit(row, log);
  }
}

function checkAmounts({ at, amount_min, amount_max }: Subsidy, log: FaultLog): void {
  const complain = (message: string) => {
    const found = String(amount_max);
    log.error({ ...at, column: 'amount_max', found, message, rule: 'subsidy.range' });
  };
  if (amount_max < amount_min) complain(`应不小于 amount_min（${amount_min}）`);
  else if (amount_max === 0) complain('标准应大于 0');
}

/** Amounts are in 元 everywhere; what stands under the stroke is what is counted. */
function checkUnit({ at, unit, counted_in }: Subsidy, log: FaultLog): void {
  const [money, per] = unit.split('/');
  if (money !== '元') {
    const message = '金额一律以元为单位，写作“元”或“元/人”的形式';
    log.error({ ...at, column: 'unit', found: unit, message, rule: 'subsidy.unit' });
  } else if (per !== undefined && per !== counted_in) {
    const message = `应与 unit 列的分母“${per}”一致`;
    log.error({ ...at, column: 'counted_in', found: counted_in, message, rule: 'subsidy.unit' });
  }
}
