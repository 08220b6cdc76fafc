import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { engineFails, finding, notices, reach, visit } from './browser-visit.ts';
import { type FaultyHost, startFaultyHost } from './faulty-host.ts';

// What the reader can do when the engine did not come up.

let host: FaultyHost;

beforeAll(async () => {
  host = await startFaultyHost();
});
afterEach(() => host.mends());
afterAll(() => host.close());

const provoked = /Failed to load resource|broken on purpose/;
const retry = { name: '重试' };
const stop = { name: '取消' };
const start = { name: /载入数据引擎/ };

test.each([
  ['the pack was damaged', /packs\/core-/, 'one byte changed'],
  ['the engine was missing', /packs\/engine-/, 'missing'],
  ["the worker's script failed", /assets\/engine-worker-/, 'throws'],
  ["the engine's loader was missing", /assets\/wasm-/, 'missing'],
] as const)('%s and is whole again: 重试 brings the engine up', async (_what, path, fault) => {
  host.breaks(path, fault);
  const options = { engine: 'starts', tolerates: provoked, judged: false } as const;
  const page = await visit('', { at: host.url, ...options });
  await engineFails(page);
  host.mends();
  await page.getByRole('button', retry).click();
  await reach(page, 2);
  await expect.poll(() => notices(page)).toEqual([]);
});

test('重试 also answers the filter that could not be answered', async () => {
  host.breaks(/packs\/core-/, 'one byte changed');
  const page = await visit('?period=2025-12-31&area=370982', { at: host.url, tolerates: provoked });
  await engineFails(page);
  await expect.poll(() => notices(page)).toHaveLength(1);
  // What is shown is the newest state, and the menu says so.
  expect(await finding(page)).toMatch(/^2026年9月末/);
  expect(await page.getByLabel('看哪一期').inputValue()).toBe('2026-09-30');

  host.mends();
  await page.getByRole('button', retry).click();
  await expect.poll(() => finding(page)).toMatch(/^2025年末/);
  await expect.poll(() => notices(page)).toEqual([]);
});

test('取消 stops the download, and it can be started again', async () => {
  host.breaks(/packs\/engine-/, 'stalled');
  const page = await visit('', { at: host.url, engine: 'starts' });
  // The resting button speaks of megabytes too; bytes out of bytes are a download under way.
  await expect.poll(() => page.locator('.engine-status').innerText()).toMatch(/\d \/ [\d.]+ MB/);
  const aborted = page.waitForEvent('requestfailed', (request) => /engine-/.test(request.url()));
  await page.getByRole('button', stop).click();
  expect((await aborted).failure()?.errorText).toBe('net::ERR_ABORTED');
  await page.getByRole('button', start).waitFor();

  host.mends();
  await page.getByRole('button', start).click();
  await reach(page, 2);
});

test('取消 while a filter waits says that nothing was computed, and starting computes it', async () => {
  host.breaks(/packs\/engine-/, 'stalled');
  const page = await visit('?period=2025-12-31&area=370982', { at: host.url });
  await page.getByRole('button', stop).click();
  await expect
    .poll(() => notices(page))
    .toEqual(['已取消载入，所选内容没有计算。请点“载入数据引擎”继续。']);
  expect(await finding(page)).toMatch(/^2026年9月末/);

  host.mends();
  await page.getByRole('button', start).click();
  await expect.poll(() => finding(page)).toMatch(/^2025年末/);
});

test('a filter whose pack is missing keeps the page, says so, and can be asked again', async () => {
  host.breaks(/packs\/pool-/, 'missing');
  const page = await visit('', { at: host.url, tolerates: provoked });
  await reach(page, 1);
  await page
    .getByRole('table', { name: /按一年增速/ })
    .getByRole('link', { name: '新泰' })
    .click();
  const chart = page.getByRole('figure', { name: /^新泰市高技能人才总量/ });
  await expect.poll(() => notices(page)).toEqual([expect.stringMatching(/^数据文件不存在/)]);
  expect(await chart.count()).toBe(0);

  host.mends();
  await page.getByRole('button', retry).click();
  await chart.waitFor();
  await expect.poll(() => notices(page)).toEqual([]);
});
