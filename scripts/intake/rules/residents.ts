/** Residents by the census: what rates are divided by, so none may be 0 or more than the whole. */
import type { FaultLog } from '../fault.ts';
import type { Area } from '../files/reference.ts';
import type { Reading } from '../reading.ts';

const bases = {
  population_2020_zones_apart: '功能区单列',
  population_2020_zones_included: '功能区并入',
} as const;
type Basis = keyof typeof bases;
const columns = Object.keys(bases) as readonly Basis[];

export function checkResidents({ areas }: Reading, log: FaultLog): void {
  const complain = (area: Area, column: Basis, message: string) =>
    log.error({
      ...area.at,
      column,
      found: String(area[column] ?? ''),
      message,
      rule: 'area.residents',
    });
  const city = areas.rows.find(({ kind }) => kind === 'city');
  for (const area of areas.rows) {
    for (const column of columns) {
      const residents = area[column];
      const whole = city?.[column] ?? null;
      if (residents === 0) complain(area, column, '常住人口应大于 0，没有公布的留空');
      if (residents === null || whole === null || area === city) continue;
      if (residents > whole) complain(area, column, `大于全市 ${whole} 人`);
    }
    const { population_2020_zones_apart: apart, population_2020_zones_included: included } = area;
    if (area.kind === 'functional_zone' || apart === null || included === null) continue;
    if (apart > included) {
      complain(area, 'population_2020_zones_apart', `大于功能区并入时的 ${included} 人`);
    }
  }
  if (city) for (const column of columns) checkSum(areas.rows, city, column);

  function checkSum(rows: readonly Area[], whole: Area, column: Basis): void {
    const limit = whole[column];
    const parts = rows.filter((area) => area !== whole);
    // One that is above the whole by itself has been named already.
    if (limit === null || parts.some((area) => (area[column] ?? 0) > limit)) return;
    const sum = parts.reduce((all, area) => all + (area[column] ?? 0), 0);
    if (sum > limit) {
      complain(whole, column, `小于各地区已公布数（${bases[column]}）之和 ${sum} 人`);
    }
  }
}
