/** data/geo/counties.json, where a city has it: outlines of its own areas, light enough, under a licence. */
import * as v from 'valibot';
import type { FaultLog } from '../fault.ts';
import { readJson } from '../files/settings.ts';
import type { Reading } from '../reading.ts';
import type { DataFolder } from '../source.ts';

const relative = 'geo/counties.json';
const licence = 'geo/LICENSE.txt';
const mostBytes = 30_000;

const point = v.tuple([
  v.pipe(
    v.number(),
    v.minValue(70, '经度应在 70 与 140 之间'),
    v.maxValue(140, '经度应在 70 与 140 之间'),
  ),
  v.pipe(
    v.number(),
    v.minValue(3, '纬度应在 3 与 54 之间'),
    v.maxValue(54, '纬度应在 3 与 54 之间'),
  ),
]);
const ring = v.pipe(v.array(point), v.minLength(4, '边界至少有 4 个点'));

const schema = v.object({
  coordinates: v.pipe(v.string('应写明坐标系，如 GCJ-02'), v.nonEmpty('应写明坐标系，如 GCJ-02')),
  features: v.array(
    v.object({
      properties: v.object({ code: v.string('应为地区代码'), labelAt: point }),
      geometry: v.object({
        type: v.literal('Polygon', '只支持 Polygon'),
        coordinates: v.array(ring),
      }),
    }),
  ),
});

export function checkBoundaries(reading: Reading, folder: DataFolder, log: FaultLog): void {
  if (!folder.has(relative)) return;
  const complain = (message: string, found: string | null = null, column: string | null = null) =>
    log.error({ file: folder.shown(relative), line: null, column, found, message, rule: 'geo' });
  if (!folder.has(licence)) complain(`旁边应有许可文件 ${folder.shown(licence)}`);
  const text = folder.read(relative, log);
  const bytes = text === null ? 0 : Buffer.byteLength(text);
  if (bytes > mostBytes) complain(`有 ${bytes} 字节，应不超过 ${mostBytes} 字节，请先简化`);
  const outlines = readJson(folder, relative, schema, log);
  if (outlines === null || !reading.areas.whole) return;
  const parts = reading.areas.rows.filter(({ kind }) => kind !== 'city').map(({ code }) => code);
  const seen = new Set<string>();
  for (const { properties } of outlines.features) {
    const { code } = properties;
    if (!parts.includes(code)) complain('没有这个地区代码', code, 'code');
    if (seen.has(code)) complain('同一地区有两条边界', code, 'code');
    seen.add(code);
  }
}
