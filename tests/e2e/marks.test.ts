import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chartsAreLive, finding, notices, reach, visit } from './browser-visit.ts';

// 示例数据 stands on everything that shows it, and on nothing that is real.

const mark = '示例数据';

const places = ['.headline', '.card', 'figure.chart', 'table', '.page-header'];

/** Texts of those that lack the mark. */
async function unmarked(all: Locator): Promise<readonly string[]> {
  expect(await all.count()).toBeGreaterThan(0);
  const texts = await all.allTextContents();
  return texts.filter((text) => !text.includes(mark));
}

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('every headline, card, figure, table and header of the 示例 dataset', async () => {
  const page = await visit('?area=370982', { judged: false });
  await chartsAreLive(page, 2);
  for (const selector of places) expect(await unmarked(page.locator(selector))).toEqual([]);
});

test('the 示例 dataset in print', async () => {
  const page = await visit('');
  await chartsAreLive(page);
  await page.emulateMedia({ media: 'print' });
  for (const selector of places) {
    const shown = page.locator(`${selector}:visible`);
    expect(await unmarked(shown)).toEqual([]);
    for (const each of await shown.all()) {
      expect(await each.getByText(mark).filter({ visible: true }).count()).toBeGreaterThan(0);
    }
  }
});

test('the downloaded table, in the form that Excel and WPS read', async () => {
  const page = await visit('');
  await reach(page, 1);
  const { name, bytes } = await downloaded(page, '下载数据（CSV）');
  expect(name).toBe('全市高技能人才总量.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.subarray(3).toString('utf8');
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  expect(lines[0]).toBe(`${mark}：不代表任何真实情况`);
  expect(lines[1]).toMatch(/^期末,.+（人）,数据状态,/);
  expect(lines).toContainEqual(expect.stringMatching(/^2024-12-31,218300,/));
});

test('the downloaded drawing, whole in itself', async () => {
  const page = await visit('');
  await chartsAreLive(page);
  const { name, bytes } = await downloaded(page, '下载图片（SVG）');
  expect(name).toBe('全市高技能人才总量.svg');
  const text = bytes.toString('utf8');
  expect(text).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect(text).toContain(`>${mark}</text>`);
  expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(text).not.toMatch(/var\(--/);
});

test('已公布: only one figure of the city is public, and no 示例数据 stands anywhere', async () => {
  const page = await visit('');
  await chartsAreLive(page);
  await page.getByRole('link', { name: '已公布数据' }).click();
  await expect.poll(() => finding(page)).toMatch(/^2024年末全市高技能人才21\.83万人/);
  expect(new URL(page.url()).search).toBe('?data=published');
  // The button that leads back to the other dataset bears its name, and nothing else does.
  await expect.poll(() => page.getByText(mark, { exact: false }).allTextContents()).toEqual([mark]);
  expect(await page.locator('.datasets').getByText(mark).count()).toBe(1);
  await page.getByText('县区分解和完成情况都没有公布').waitFor();
  expect(await notices(page)).toEqual([]);
  const { bytes } = await downloaded(page, '下载数据（CSV）');
  const csv = bytes.toString('utf8');
  expect(csv).not.toContain(mark);
  expect(csv.match(/^\d{4}-\d\d-\d\d,/gm)).toHaveLength(1);
  const drawing = await downloaded(page, '下载图片（SVG）');
  expect(drawing.bytes.toString('utf8')).not.toContain(mark);
});
