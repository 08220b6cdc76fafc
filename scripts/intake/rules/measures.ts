/** Measures follow the document's own numbering; departments, projects and indicators are known. */
import { isProjectKind, projectKinds } from '../../../src/model/index.ts';
import type { FaultLog } from '../fault.ts';
import type { Measure } from '../files/policy.ts';
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

/** The clauses by their numbers; no document has a hundred. */
const numbers = Array.from({ length: 100 }, (_, n) => (n === 0 ? '' : clauseNumber(n)));

export function checkMeasures(reading: Reading, log: FaultLog): void {
  const departments = knownIn(reading.departments, ({ name }) => name);
  const indicators = knownIn(reading.indicators, ({ id }) => id);
  if (reading.measures.whole) checkNumbering(reading.measures.rows, log);
  for (const row of reading.measures.rows) {
    const { departments: named, at } = row;
    for (const code of named) {
      const list = 'policy/departments.csv';
      const use = { at, column: 'departments', code, what: '部门', list, by: '全称' };
      requireKnown(log, [departments], use);
    }
    for (const code of row.indicators) {
      const use = {
        at,
        column: 'indicators',
        code,
        what: '指标',
        list: 'reference/indicators.csv',
      };
      requireKnown(log, [indicators], use);
    }
    for (const found of row.projects.filter((kind) => !isProjectKind(kind))) {
      const message = `没有这类项目，应为${projectKinds.join('、')}`;
      log.error({ ...at, column: 'projects', found, message, rule: 'code.unknown' });
    }
  }
}

/** A measure is missing or out of place where the numbers do not go on; told once for each place. */
function checkNumbering(rows: readonly Measure[], log: FaultLog): void {
  let before = 0;
  for (const { at, clause } of rows) {
    const number = numbers.indexOf(clause);
    if (number !== before + 1) {
      const expected = clauseNumber(before + 1);
      const message = `条款应连续编号，此处应为 ${expected}`;
      log.error({ ...at, column: 'clause', found: clause, message, rule: 'measure.order' });
    }
    before = number === -1 ? before + 1 : number;
  }
}
