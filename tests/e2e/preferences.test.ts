import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { reach, visit } from './browser-visit.ts';

// How the reader wants the site to look is kept, and in force before anything is painted.

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Notes the look of the page as soon as there is a body, long before the scripts run. */
const notesEarlyLook = `new MutationObserver((_, observer) => {
  if (!document.body) return;
  observer.disconnect();
  globalThis.earlyLook = JSON.stringify({ ...document.documentElement.dataset });
}).observe(document, { childList: true, subtree: true });`;

const earlyLook = async (page: Page): Promise<unknown> =>
  JSON.parse(await page.evaluate<string>('earlyLook'));

/** [name, button, theme, text, paper once chosen] */
const looks = [
  ['dark', '外观：跟随系统', { stage: '0', theme: 'dark' }, 'rgb(17, 24, 27)', '外观：深色'],
  ['长辈版', '长辈版', { stage: '0', text: 'large' }, 'rgb(251, 250, 246)', '长辈版'],
] as const;

test.each(looks)('%s survives a reload and comes before the first paint', async (...look) => {
  const [, button, dataset, colour, after] = look;
  const page = await visit('', { before: notesEarlyLook });
  await reach(page, 1);
  expect(await earlyLook(page)).toEqual({ stage: '0' });
  await page.getByRole('button', { name: button }).click();
  expect(await paper(page)).toBe(colour);

  await page.reload();
  expect(await earlyLook(page)).toEqual(dataset);
  await reach(page, 1);
  expect(await paper(page)).toBe(colour);
  await page.getByRole('button', { name: after }).waitFor();
});

test('长辈版 has letters of at least 18 px and targets of 60 px; the standard, 44 px', async () => {
  const page = await visit('');
  await reach(page, 1);
  const button = page.getByRole('button', { name: '长辈版' });
  const heights = () =>
    page
      .locator('button:visible, select:visible, .datasets a:visible')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(Math.min(...(await heights()))).toBeGreaterThanOrEqual(44);
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(async () => Math.min(...(await heights()))).toBeGreaterThanOrEqual(60);
  const letters = await page.evaluate(() => getComputedStyle(document.body).fontSize);
  expect(Number.parseFloat(letters)).toBeGreaterThanOrEqual(18);
});

test('a browser that keeps nothing still shows the page', async () => {
  const page = await visit('', {
    before: `Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('refused'); } })`,
    alone: true,
  });
  await reach(page, 1);
  await page.getByRole('button', { name: '长辈版' }).click();
  expect(await page.locator('html').getAttribute('data-text')).toBe('large');
});
