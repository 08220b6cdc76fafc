/** Subsidies paid: items of the policy, years that have begun, amounts that follow the standards. */
import type { FaultLog } from '../fault.ts';
import type { Reading } from '../reading.ts';
import { knownIn, requireKnown } from './known.ts';
import { checkAgainstStandard } from './payments.ts';

export function checkSubsidies(reading: Reading, log: FaultLog): void {
  const { reported, document } = reading;
  if (reported === null) return;
  const standards = new Map(reading.subsidies.rows.map((row) => [row.id, row]));
  const items = knownIn(reading.subsidies, ({ id }) => id);
  for (const row of reading.counties.flatMap(({ subsidies }) => subsidies.rows)) {
    const { at, year, item, reported_on } = row;
    const list = 'policy/subsidies.csv';
    requireKnown(log, [items], { at, column: 'item', code: item, what: '补贴项目', list });
    const complain = (column: string, found: string, message: string, rule: string) =>
      log.error({ ...at, column, found, message, rule });
    if (`${year}-01-01` > reported.cut_off) {
      const message = `晚于数据截止日 ${reported.cut_off}`;
      complain('year', String(year), message, 'date.after_cut_off');
    }
    if (document !== null && year < Number(document.issuedOn.slice(0, 4))) {
      const message = `早于文件印发的 ${document.issuedOn}，那时还没有这些标准，请核实`;
      const found = String(year);
      log.warning({ ...at, column: 'year', found, message, rule: 'subsidy.before_document' });
    }
    if (reported_on < `${year}-01-01`) {
      complain('reported_on', reported_on, `早于所报年份 ${year}`, 'date.before_period_end');
    }
    if (reported_on > reported.released_on) {
      const message = `晚于数据发布日 ${reported.released_on}`;
      complain('reported_on', reported_on, message, 'date.after_release');
    }
    const standard = standards.get(item);
    if (standard !== undefined) checkAgainstStandard(row, standard, log);
  }
}
