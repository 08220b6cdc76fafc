/** Areas: exactly one city; a zone names the district whose figures may include it. */
import type { FaultLog } from '../fault.ts';
import type { Reading } from '../reading.ts';

/** As many rows and columns as the tile map has. */
const mostPlaces = 20;

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
  checkNames(reading, log);
  checkTiles(reading, log);
  const parts = new Set(rows.map(({ code }) => code));
  for (const { code, at } of reading.comparators.rows) {
    if (!parts.has(code)) continue;
    const message = '本市地区不能同时作为对比地区';
    log.error({ ...at, column: 'code', found: code, message, rule: 'area' });
  }
}

/** Two areas of one name could not be told apart in any table. */
function checkNames({ areas }: Reading, log: FaultLog): void {
  for (const column of ['name', 'short_name'] as const) {
    const seen = new Map<string, string>();
    for (const { at, code, [column]: name } of areas.rows) {
      const other = seen.get(name);
      if (other === undefined) seen.set(name, code);
      else
        log.error({ ...at, column, found: name, message: `与 ${other} 同名`, rule: 'area.name' });
    }
  }
}

/** Every part of the city has a place of its own on the tile map, the city none. */
function checkTiles({ areas }: Reading, log: FaultLog): void {
  const taken = new Map<string, string>();
  for (const { at, kind, short_name, tile_row, tile_col } of areas.rows) {
    const complain = (column: string, found: number | string | null, message: string) =>
      log.error({ ...at, column, found: String(found ?? ''), message, rule: 'tile' });
    for (const [column, place] of Object.entries({ tile_row, tile_col })) {
      if (kind === 'city') {
        if (place !== null) complain(column, place, '全市不在瓦片图上，应留空');
      } else if (place === null) {
        complain(column, null, '应填它在瓦片图上的位置，行从北向南、列从西向东，从 1 数起');
      } else if (place < 1 || place > mostPlaces) {
        complain(column, place, `应在 1 与 ${mostPlaces} 之间`);
      }
    }
    if (kind === 'city' || tile_row === null || tile_col === null) continue;
    const place = `${tile_row} ${tile_col}`;
    const other = taken.get(place);
    if (other === undefined) taken.set(place, short_name);
    else complain('tile_row+tile_col', place, `与${other}在瓦片图的同一位置`);
  }
}
