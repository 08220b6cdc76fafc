/** Published figures: known area and indicator, the indicator's unit, a source not before its period. */
import type { FaultLog } from '../fault.ts';
import type { Reading } from '../reading.ts';
import { knownIn, requireKnown } from './known.ts';

export function checkPublished(reading: Reading, log: FaultLog): void {
  const indicators = knownIn(reading.indicators, ({ id }) => id);
  const areas = [
    knownIn(reading.areas, ({ code }) => code),
    knownIn(reading.comparators, ({ code }) => code),
  ];
  const unitOf = new Map(reading.indicators.rows.map(({ id, unit }) => [id, unit]));
  const areaList = 'reference/areas.csv 或 comparators.csv';
  for (const row of reading.published.rows) {
    const { at, area, indicator, unit, value, period_end, source_date } = row;
    requireKnown(log, areas, { at, column: 'area', code: area, what: '地区', list: areaList });
    const list = 'reference/indicators.csv';
    const use = { at, column: 'indicator', code: indicator, what: '指标', list };
    requireKnown(log, [indicators], use);
    const expected = unitOf.get(indicator);
    if (expected !== undefined && expected !== unit) {
      const message = `应与指标单位“${expected}”一致`;
      log.error({ ...at, column: 'unit', found: unit, message, rule: 'unit' });
    }
    if (unit === '比例' && value > 1) {
      const message = '比例应在 0 与 1 之间';
      log.error({ ...at, column: 'value', found: String(value), message, rule: 'unit' });
    }
    if (source_date < period_end) {
      const message = `来源日期早于数据日期 ${period_end}，两者必有一误，数值照录待核`;
      const found = source_date;
      log.warning({ ...at, column: 'source_date', found, message, rule: 'published.early' });
    }
  }
}
