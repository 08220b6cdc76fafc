/** Areas: exactly one city; a zone names the district whose figures may include it. */
import type { FaultLog } from '../fault.ts';
import type { Reading } from '../reading.ts';

export function checkAreas(reading: Reading, log: FaultLog): void {
  const { rows, whole } = reading.areas;
  const kinds = new Map(rows.map(({ code, kind }) => [code, kind]));
  for (const area of rows) {
    const complain = (column: string, found: string, message: string, rule = 'area') =>
      log.error({ ...area.at, column, found, message, rule });
    if (area.kind !== 'functional_zone') {
      if (area.host !== '') complain('host', area.host, '只有功能区才填属地县区');
      continue;
    }
    const hostKind = kinds.get(area.host);
    if (area.host === '') complain('host', '', '功能区应填属地县区的代码');
    else if (hostKind === undefined && whole) {
      complain('host', area.host, '没有这个地区代码', 'code.unknown');
    } else if (hostKind === 'city' || hostKind === 'functional_zone') {
      complain('host', area.host, '属地应为县、市、区');
    }
  }
  for (const { code, at } of rows.filter(({ kind }) => kind === 'city').slice(1)) {
    log.error({ ...at, column: 'kind', found: code, message: '只能有一个全市', rule: 'area' });
  }
  const parts = new Set(rows.map(({ code }) => code));
  for (const { code, at } of reading.comparators.rows) {
    if (!parts.has(code)) continue;
    const message = '本市地区不能同时作为对比地区';
    log.error({ ...at, column: 'code', found: code, message, rule: 'area' });
  }
}
