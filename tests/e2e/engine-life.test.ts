import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import type { RunningServer } from '../../scripts/serve.ts';
import { servePage } from './agreement/host.ts';
import type { Bench } from './agreement/page.ts';

// The real engine cancelled, killed and started again: nothing stays pending, nothing stays broken.

declare const bench: Bench;

let server: RunningServer;
let browser: Browser;
let page: Page;

/** Would take minutes if nobody stopped it. */
const endless =
  'SELECT count(*) AS n FROM range(100000000) a, range(1000) b WHERE (a.range * b.range) % 7 = 3';

beforeAll(async () => {
  server = await servePage();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const levels = () => page.evaluate(() => bench.run('SELECT count(*) AS n FROM level'));

test.each([0, 1, 20, 300])('a statement cancelled after %i ms ends at once', async (after) => {
  expect(await levels()).toEqual([{ n: 8 }]);
  const { ended, milliseconds } = await page.evaluate(
    ([statement, wait]) => bench.cancel(statement, wait),
    [endless, after] as const,
  );
  expect(ended).toBe('aborted');
  expect(milliseconds).toBeLessThan(2000);
  expect(await levels()).toEqual([{ n: 8 }]);
});

test('a statement that is cancelled leaves the next in line alone', async () => {
  const results = await page.evaluate(async (statement) => {
    const cancelled = bench.cancel(statement, 50);
    const next = bench.run('SELECT 42 AS n');
    return { ended: (await cancelled).ended, next: await next };
  }, endless);
  expect(results).toEqual({ ended: 'aborted', next: [{ n: 42 }] });
});

test('a worker that dies rejects what is pending and what comes, and a new one works', async () => {
  await page.evaluate((statement) => {
    bench.leavePending(statement);
    bench.leavePending('SELECT 1');
  }, endless);
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed');
    });
  });
  expect(await page.evaluate(() => bench.ends())).toEqual(['worker_failed', 'worker_failed']);
  await page.evaluate(() => bench.leavePending('SELECT 1'));
  expect(await page.evaluate(() => bench.ends())).toEqual(['worker_failed']);

  await page.evaluate(() => bench.forget());
  expect(await levels()).toEqual([{ n: 8 }]);
  // Playwright hears of the end a moment later.
  await expect.poll(() => page.workers().length).toBe(1);
});

test('an engine that is closed rejects what is pending and ends its worker', async () => {
  await page.evaluate((statement) => bench.leavePending(statement), endless);
  await page.evaluate(() => bench.close());
  expect(await page.evaluate(() => bench.ends())).toEqual(['aborted']);
  await expect.poll(() => page.workers().length).toBe(0);
  await page.evaluate(() => bench.forget());
  expect(await levels()).toEqual([{ n: 8 }]);
});
