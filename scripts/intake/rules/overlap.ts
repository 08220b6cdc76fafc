/** Figures of one period that must fit into those of a larger whole: host district, city, residents. */
import type { FaultLog } from '../fault.ts';
import type { StockRow } from '../files/stock.ts';
import type { Reading } from '../reading.ts';
import { currentRows } from './current.ts';

/**
 * An area cannot have more persons than its city, nor than it has residents; the persons
 * that zones say their host counts as well cannot be more than the host has. A whole
 * series in the wrong unit passes the comparison with its own past, but not this one.
 */
export function checkOverlap(reading: Reading, log: FaultLog): void {
  const kinds = new Map(reading.areas.rows.map((area) => [area.code, area]));
  const current = new Map(
    reading.counties.map(({ area, stock }) => [
      area,
      new Map(currentRows(stock.rows).map((row) => [row.period_end, row])),
    ]),
  );
  const city = reading.areas.rows.find(({ kind }) => kind === 'city');
  const parts = [...current].flatMap(([code, rows]) => {
    const area = kinds.get(code);
    return area && area.kind !== 'city' ? [{ area, code, rows }] : [];
  });
  for (const whole of (city && current.get(city.code))?.values() ?? []) {
    const rows = parts.flatMap(({ area, rows }) => {
      const row = rows.get(whole.period_end);
      return row ? [{ name: area.short_name, row }] : [];
    });
    checkCity(whole, rows, log);
  }
  for (const { area, code, rows } of parts) {
    for (const row of rows.values()) {
      const residents = area.population_2020_zones_included ?? area.population_2020_zones_apart;
      // That nobody lives there is a fault of areas.csv, and is named there.
      if (residents !== 0) complainAbove(row, '2020年普查常住人口', residents, log);
    }
    const zones = reading.areas.rows.filter(({ host }) => host === code);
    for (const row of rows.values()) {
      const parts = zones.flatMap((zone) => current.get(zone.code)?.get(row.period_end) ?? []);
      checkHost(row, parts, log);
    }
  }
}

interface NamedRow {
  readonly name: string;
  readonly row: StockRow;
}

/** One area above the city is that area's slip; several are the city's. */
function checkCity(city: StockRow, areas: readonly NamedRow[], log: FaultLog): void {
  const most = city.total;
  if (typeof most !== 'number') return;
  const above = areas.filter(({ row: { total } }) => typeof total === 'number' && total > most);
  const [first] = above;
  if (!first) return;
  if (above.length === 1) {
    complainAbove(first.row, '全市', most, log);
    return;
  }
  const list = above.map(({ name, row }) => `${name} ${row.total} 人`).join('、');
  const message = `${city.period_end} 小于各地区所报：${list}`;
  log.error({
    ...city.at,
    column: 'total',
    found: String(most),
    message,
    rule: 'stock.above_whole',
  });
}

function complainAbove(row: StockRow, what: string, most: unknown, log: FaultLog): void {
  const { total, at, period_end } = row;
  if (typeof total !== 'number' || typeof most !== 'number' || total <= most) return;
  const message = `${period_end} 大于${what} ${most} 人`;
  log.error({ ...at, column: 'total', found: String(total), message, rule: 'stock.above_whole' });
}

/** `zones`: the reports of the zones within the host for the same period. */
function checkHost(host: StockRow, zones: readonly StockRow[], log: FaultLog): void {
  const counted = zones.flatMap(({ counted_in_host }) =>
    typeof counted_in_host === 'number' ? [counted_in_host] : [],
  );
  const sum = counted.reduce((all, each) => all + each, 0);
  const { total, at, period_end } = host;
  if (typeof total !== 'number' || sum <= total) return;
  const message = `${period_end} 小于功能区所报“已计入属地”的合计 ${sum} 人`;
  log.error({ ...at, column: 'total', found: String(total), message, rule: 'stock.host' });
}
