import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPacks } from '../../../scripts/packs/index.ts';
import { openWriter, type Writer } from '../../../src/warehouse/native.ts';
import { smallCity } from '../intake/edited-city.ts';

// The downloads of the small city of the tests: what is on the disk, in the list and in the metadata.

const outDir = mkdtempSync(join(tmpdir(), 'downloads-'));
const site = (path: string) => join(outDir, path);
const registerPath = join(import.meta.dirname, '../packs/register.csv');

interface Listed {
  readonly dataset: string | null;
  readonly table_name: string;
  readonly format: string;
  readonly path: string;
  readonly period_path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly row_count: number;
  readonly covers_from: string | null;
  readonly covers_to: string | null;
}

let list: readonly Listed[];
let writer: Writer;

const build = (folder: string) =>
  buildPacks({ dataFolder: smallCity, registerPath, outDir: folder, progress: () => undefined });

beforeAll(async () => {
  await build(outDir);
  writer = await openWriter();
  await writer.run(`ATTACH '${join(outDir, 'core.duckdb')}' AS built (READ_ONLY)`);
  list = (await writer.query('FROM built.download')) as unknown as Listed[];
});

afterAll(() => {
  writer?.close();
  rmSync(outDir, { recursive: true, force: true });
});

const csv = (path: string): Record<string, string>[] =>
  parse(readFileSync(site(path)), { bom: true, columns: true, record_delimiter: '\r\n' });

test('every file in the list is there twice, as long and with the hash that the list says', () => {
  expect(list.length).toBeGreaterThan(30);
  for (const { path, period_path, bytes, sha256 } of list) {
    const content = readFileSync(site(path));
    expect(content.length, path).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex'), path).toBe(sha256);
    expect(content.equals(readFileSync(site(period_path))), path).toBe(true);
  }
  const there = readdirSync(site('downloads'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'datapackage.json',
  );
  expect(there).toHaveLength(list.length * 2);
});

test('addresses name the dataset and, by period, the day its data end', () => {
  const find = (dataset: string | null, table: string) =>
    list.find(
      (file) => file.dataset === dataset && file.table_name === table && file.format === 'csv',
    );
  expect(find('demo', 'observation')).toMatchObject({
    path: 'downloads/latest/demo/observation.csv',
    period_path: 'downloads/2023-03-31/demo/observation.csv',
    covers_to: '2023-03-31',
  });
  expect(find('published', 'observation')?.period_path).toBe(
    'downloads/2024-12-31/published/observation.csv',
  );
  expect(find(null, 'area')?.path).toBe('downloads/latest/reference/area.csv');
  expect(find('demo', 'subsidy_paid')?.covers_from).toMatch(/^20\d\d$/);
  // What has no rows has no file.
  expect(find('published', 'uplift')).toBeUndefined();
});

test('a file holds the rows of its dataset, every one marked where that has a mark', () => {
  const demo = csv('downloads/latest/demo/observation.csv');
  expect(demo.length).toBe(
    list.find(({ path }) => path === 'downloads/latest/demo/observation.csv')?.row_count,
  );
  for (const row of demo) expect(row).toMatchObject({ dataset: 'demo', mark: '示例数据' });
  const published = csv('downloads/latest/published/observation.csv');
  expect(published.length).toBeGreaterThan(0);
  for (const row of published) {
    expect(row.dataset).toBe('published');
    expect(row).not.toHaveProperty('mark');
  }
});

test('codes stand beside their names, and keep the order of the table', async () => {
  const areas = csv('downloads/latest/reference/area.csv');
  const zone = areas.find(({ code }) => code === 'SL-GXQ');
  const host = areas.find(({ code }) => code === zone?.host);
  expect(zone?.host_name).toBe(host?.name);
  expect(zone?.kind_name).toBe('功能区');
  const order = (await writer.query('SELECT code FROM built.area ORDER BY sort')).map(
    ({ code }) => code,
  );
  expect(areas.map(({ code }) => code)).toEqual(order);
});

test('the cube is added up over what is not told apart', async () => {
  await writer.run(`ATTACH '${join(outDir, 'pool.duckdb')}' AS cube (READ_ONLY)`);
  const rows = csv('downloads/latest/demo/pool.csv');
  const [whole] = await writer.query('SELECT sum(persons)::INTEGER AS persons FROM cube.pool');
  expect(rows.reduce((sum, { persons }) => sum + Number(persons), 0)).toBe(whole?.persons);
  const key = rows.map(({ period_end, level, area, chain }) => [period_end, level, area, chain]);
  expect(new Set(key.map(String)).size).toBe(rows.length);
  expect(Object.keys(rows[0] ?? {})).not.toContain('sex');
});

test('the metadata describe every column of every file, its source and what is not decided', () => {
  const folder = 'downloads/latest/demo';
  const metadata = JSON.parse(readFileSync(site(`${folder}/datapackage.json`), 'utf8'));
  expect(metadata).toMatchObject({
    name: 'demo-2023-03-31',
    mark: '示例数据',
    cutOff: '2023-03-31',
    releasedOn: '2023-04-20',
    sources: [{ title: '测试用例' }],
    licenceNote: '测试用许可',
  });
  for (const resource of metadata.resources) {
    expect(existsSync(site(`${folder}/${resource.path}`)), resource.path).toBe(true);
    if (resource.format !== 'csv') continue;
    const [first] = csv(`${folder}/${resource.path}`);
    const fields: { name: string; description: string }[] = resource.schema.fields;
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(first ?? {}));
    for (const { name, description } of fields)
      expect(description, name).toMatch(/[\u4e00-\u9fff]/);
  }
  const reference = JSON.parse(
    readFileSync(site('downloads/latest/reference/datapackage.json'), 'utf8'),
  );
  expect(reference.licenceNote).toContain('尚未填写');
});

test('a second build of the same data gives the same bytes, and leaves nothing of an older one', async () => {
  const again = mkdtempSync(join(tmpdir(), 'downloads-'));
  try {
    await build(again);
    await build(again);
    const files = (folder: string) =>
      readdirSync(join(folder, 'downloads'), { recursive: true, encoding: 'utf8' }).sort();
    expect(files(again)).toEqual(files(outDir));
    for (const { path } of list) {
      expect(readFileSync(join(again, path)).equals(readFileSync(site(path))), path).toBe(true);
    }
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});
