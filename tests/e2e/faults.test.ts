import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  chartsAreLive,
  engineFails,
  headlines,
  headlinesInHtml,
  htmlOf,
  notices,
  visit,
} from './browser-visit.ts';
import { type Fault, type FaultyHost, startFaultyHost } from './faulty-host.ts';

// Whatever keeps the engine from starting: the figures stay, and one line says what is wrong and
// what to do.

let host: FaultyHost;
let figures: readonly string[];

beforeAll(async () => {
  host = await startFaultyHost();
  figures = headlinesInHtml(await htmlOf(''));
});
afterEach(() => host.mends());
afterAll(() => host.close());

const missing =
  '数据文件不存在（可能刚刚更新过），筛选暂不可用；页面上的数字和图表不受影响。请刷新页面后重试。';
const damaged =
  '数据文件不完整或被改动，校验没有通过，因此没有使用；页面上的数字和图表不受影响。请点“重试”重新下载。';
const offline = '网络中断，数据引擎没有下载完；页面上的数字和图表不受影响。请检查网络后点“重试”。';
const workerFailed =
  '数据引擎没有启动成功，筛选暂不可用；页面上的数字和图表不受影响。请点“重试”，仍不行请刷新页面。';
const noWasm =
  '当前浏览器不能运行数据引擎，筛选暂不可用；页面上的数字和图表不受影响。请换用较新的浏览器。';
const blocked =
  '数据引擎被浏览器或单位的安全策略拦截，筛选暂不可用；页面上的数字和图表不受影响。请联系管理员放行后重试。';

/** [what is broken, its path, how, the line the reader sees] */
const cases: readonly [string, RegExp, Fault, string][] = [
  ['data pack', /packs\/core-/, 'missing', missing],
  ['data pack', /packs\/core-/, 'short', damaged],
  ['data pack', /packs\/core-/, 'broken off', offline],
  ['data pack', /packs\/core-/, 'one byte changed', damaged],
  ['engine', /packs\/engine-/, 'missing', missing],
  ['engine', /packs\/engine-/, 'short', damaged],
  ['engine', /packs\/engine-/, 'broken off', offline],
  ['engine', /packs\/engine-/, 'one byte changed', damaged],
  ['manifest', /manifest\.json/, 'missing', missing],
  ['manifest', /manifest\.json/, 'short', damaged],
  ["engine's loader", /assets\/wasm-/, 'missing', offline],
  ['worker script', /assets\/engine-worker-/, 'missing', workerFailed],
  ['worker script', /assets\/engine-worker-/, 'throws', workerFailed],
  ["DuckDB's worker script", /assets\/duckdb-browser-/, 'missing', workerFailed],
  ["DuckDB's worker script", /assets\/duckdb-browser-/, 'throws', workerFailed],
];

const provoked = /Failed to load resource|broken on purpose/;

test.each(cases)('%s %s %s', async (_what, path, fault, line) => {
  host.breaks(path, fault);
  // The three tests below have axe judge the failed state.
  const options = { engine: 'starts', tolerates: provoked, judged: false } as const;
  const page = await visit('', { at: host.url, ...options });
  await engineFails(page);
  await expect.poll(() => notices(page)).toEqual([line]);
  expect(await page.getByRole('button', { name: '重试' }).isVisible()).toBe(true);
  expect(await headlines(page)).toEqual(figures);
});

test('a browser without WebAssembly', async () => {
  const page = await visit('', { engine: 'starts', before: 'delete globalThis.WebAssembly' });
  await engineFails(page);
  await expect.poll(() => notices(page)).toEqual([noWasm]);
  expect(await headlines(page)).toEqual(figures);
});

test('a policy that forbids WebAssembly', async () => {
  host.sends('Content-Security-Policy', "script-src 'self' 'unsafe-inline'");
  const page = await visit('', { at: host.url, engine: 'starts', tolerates: /wasm|WebAssembly/i });
  await engineFails(page);
  await expect.poll(() => notices(page)).toEqual([blocked]);
  expect(await headlines(page)).toEqual(figures);
});

test('network gone before the engine is asked for', async () => {
  const page = await visit('', { tolerates: provoked, alone: true });
  await chartsAreLive(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /载入数据引擎/ }).click();
  await engineFails(page);
  await expect.poll(() => notices(page)).toEqual([offline]);
  expect(await headlines(page)).toEqual(figures);
});

test("the page's own script is missing", async () => {
  host.breaks(/assets\/main-[^/]*\.js/, 'missing');
  const page = await visit('', { at: host.url, tolerates: provoked });
  const line = page.getByText('页面脚本没有载入');
  await expect.poll(() => line.isVisible()).toBe(true);
  expect(await headlines(page)).toEqual(figures);
});

test('the live chart is missing: the drawing in the HTML stays, another view has none', async () => {
  host.breaks(/assets\/live-chart-/, 'missing');
  const page = await visit('', { at: host.url, tolerates: provoked });
  const line = page.getByText('互动图表没有载入').first();
  await expect.poll(() => line.isVisible()).toBe(true);
  const drawing = page.locator('.chart-static svg');
  expect(await drawing.count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: '已公布数据' }).click();
  // A drawing of demo figures under a published title would be a lie.
  await expect.poll(() => drawing.count()).toBe(0);
});
