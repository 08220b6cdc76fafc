/** Measures follow the document's own numbering, and name departments that are known. */
import type { FaultLog } from '../fault.ts';
import type { Reading } from '../reading.ts';
import { knownIn, requireKnown } from './known.ts';

const digits = '零一二三四五六七八九';

/** 3 gives （三）, 18 gives （十八）; for 1 to 99. */
export function clauseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  const one = n % 10 === 0 ? '' : digits[n % 10];
  return `（${ten}${one}）`;
}

export function checkMeasures(reading: Reading, log: FaultLog): void {
  const departments = knownIn(reading.departments, ({ name }) => name);
  for (const [index, { clause, departments: named, at }] of reading.measures.rows.entries()) {
    const expected = clauseNumber(index + 1);
    if (reading.measures.whole && clause !== expected) {
      const message = `条款应连续编号，此处应为 ${expected}`;
      log.error({ ...at, column: 'clause', found: clause, message, rule: 'measure.order' });
    }
    for (const code of named) {
      const use = { at, column: 'departments', code, what: '部门', list: 'policy/departments.csv' };
      requireKnown(log, [departments], use);
    }
  }
  const clauses = knownIn(reading.measures, ({ clause }) => clause);
  for (const { clause, at } of reading.subsidies.rows) {
    const use = { at, column: 'clause', code: clause, what: '条款', list: 'policy/measures.csv' };
    requireKnown(log, [clauses], use);
  }
  for (const { amount_min, amount_max, at } of reading.subsidies.rows) {
    if (amount_max >= amount_min) continue;
    const message = `应不小于 amount_min（${amount_min}）`;
    const found = String(amount_max);
    log.error({ ...at, column: 'amount_max', found, message, rule: 'subsidy.range' });
  }
}
