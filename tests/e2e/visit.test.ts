import { expect, test } from 'vitest';
import {
  chartsAreLive,
  finding,
  headlines,
  headlinesInHtml,
  htmlOf,
  notices,
  reach,
  visit,
} from './browser-visit.ts';
import { startFaultyHost } from './faulty-host.ts';

// A visit on which nothing goes wrong, stage by stage.

test('the scripts take over the HTML, then the engine starts by itself', async () => {
  const html = await htmlOf('');
  const page = await visit('', { engine: 'starts' });
  await reach(page, 1);
  expect(await headlines(page)).toEqual(headlinesInHtml(html));
  const found = await finding(page);
  expect(html).toContain(found);

  await reach(page, 2);
  await page.getByText('数据引擎已就绪').waitFor();
  expect(await headlines(page)).toEqual(headlinesInHtml(html));
  expect(await finding(page)).toBe(found);
  expect(await notices(page)).toEqual([]);
});

test('what a page without scripts draws is what the live chart replaces', async () => {
  const page = await visit('');
  await chartsAreLive(page);
  expect(await page.locator('.chart-static').count()).toBe(0);
  expect(await page.locator('.chart-live text').allTextContents()).toContain('万人');
});

test('progress is told in bytes while the engine is on its way', async () => {
  const host = await startFaultyHost();
  try {
    host.breaks(/packs\/engine-/, 'stalled');
    const page = await visit('', { at: host.url, engine: 'starts' });
    const status = page.locator('.engine-status');
    await expect.poll(() => status.innerText()).toMatch(/载入数据引擎\s+[34]\.\d \/ [78]\.\d MB/);
    const bar = page.getByRole('progressbar', { name: /载入数据引擎/ });
    const share = await bar.evaluate((element: HTMLProgressElement) => element.position);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  } finally {
    host.close();
  }
});

test('readers who save data start the engine themselves', async () => {
  const page = await visit('', { alone: true });
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await reach(page, 1);
  const start = page.getByRole('button', { name: /载入数据引擎（约8 MB）/ });
  await start.waitFor();
  expect(asked.filter((url) => url.includes('/packs/'))).toEqual([]);
  await start.click();
  await reach(page, 2);
  expect(asked.filter((url) => url.includes('/packs/engine-')).length).toBe(1);
});
