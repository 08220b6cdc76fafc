import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { boundaryFor } from '../../scripts/site/boundary.ts';
import { internalEdition } from '../../scripts/site/boundary-plugin.ts';
import { findBoundaries } from '../../scripts/site/boundary-search.ts';
import { bundle } from '../../scripts/site/bundle.ts';

// The public site holds no boundary: every built file is searched, and the same search finds one
// where there is one.

const project = join(import.meta.dirname, '../..');
const dist = join(project, 'dist');
const data = join(project, 'data');
const folder = mkdtempSync(join(tmpdir(), 'boundary-'));
afterAll(() => rmSync(folder, { recursive: true }));

const outlined = boundaryFor(data, true);
const [outline] = outlined?.outlines ?? [];
const written = readFileSync(join(data, 'geo/counties.json'), 'utf8');

/** A site of one file. */
function siteOf(name: string, content: string | Uint8Array): string {
  const site = mkdtempSync(join(folder, 'site-'));
  const path = join(site, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return site;
}

const found = (site: string) => findBoundaries(site, data).map(({ file }) => file);

test('the built files hold no boundary', () => {
  expect(boundaryFor(data, false), 'the site has no approval number').toBeNull();
  expect(findBoundaries(dist, data)).toEqual([]);
});

test('the scripts of the internal edition do, and the search finds it in them', async () => {
  const before = process.env[internalEdition];
  process.env[internalEdition] = '1';
  const internal = join(folder, 'internal');
  try {
    await bundle(internal, join(folder, 'manifest/vite.json'));
  } finally {
    if (before === undefined) delete process.env[internalEdition];
    else process.env[internalEdition] = before;
  }
  const files = found(internal);
  expect(files.length).toBeGreaterThan(0);
  expect(files.every((file) => /^assets\/.*\.js$/.test(file))).toBe(true);
  // What is found are all outlines, not a likeness of one.
  const text = files.map((file) => readFileSync(join(internal, file), 'utf8')).join();
  for (const { path } of outlined?.outlines ?? []) expect(text).toContain(path);
});

describe('a boundary would be found', () => {
  const page = readFileSync(join(dist, 'counties/index.html'), 'utf8');
  const drawn = page.replace('</main>', `<svg><path d="${outline?.path}"></path></svg></main>`);
  const workbook = zipSync({ 'xl/worksheets/sheet1.xml': new TextEncoder().encode(written) });
  // Another drawing of the same city, finer than ours and written otherwise.
  const finer = written.replace(/\[(\d+\.\d+),(\d+\.\d+)\]/g, '[ $1417, $2089 ]');
  const turned = written.replace(/\[(\d+\.\d+),(\d+\.\d+)\]/g, '$2,$1 ');

  test.each<readonly [string, string, string | Uint8Array]>([
    ['drawn in a page', 'counties/index.html', drawn],
    ['drawn in the compressed twin of a page', 'counties/index.html.gz', gzipSync(drawn)],
    ['as it stands in the data', 'downloads/latest/reference/geo.json', written],
    ['spread over lines', 'geo.json', JSON.stringify(JSON.parse(written), null, 2)],
    ['in a workbook', 'downloads/latest/reference/geo.xlsx', workbook],
    ['in a pack', 'packs/core-1.bin', gzipSync(written)],
    ['finer than ours', 'assets/a.js', finer],
    ['with latitude first', 'assets/b.js', turned],
    ['a piece of it', 'a.csv', written.slice(500, 700)],
  ])('%s', (_, name, content) => {
    expect(found(siteOf(name, content))).toContain(name);
  });

  test('and what is none is not taken for one', () => {
    const site = mkdtempSync(join(folder, 'site-'));
    cpSync(join(dist, 'counties/index.html'), join(site, 'index.html'));
    writeFileSync(join(site, 'a.csv'), '120.15,30.28\n每万人 437.6,269.3\n36.25,117.16\n');
    expect(found(site)).toEqual([]);
  });
});
