import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { areaCodes, sideways } from './area-pages.ts';
import { chartsAreLive, prefersLarge, visit } from './browser-visit.ts';

// 一个单位一页 on paper: one sheet of A4 that can be read and says where it comes from.

const print = (page: Page) => page.pdf({ preferCSSPageSize: true });
const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

test.each(areaCodes)('%s is one sheet of A4', async (code) => {
  const page = await visit(`counties/${code}/`, { judged: false });
  await chartsAreLive(page);
  const pdf = await print(page);
  expect(sheetsOf(pdf)).toBe(1);
  const [, width, height] =
    /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
});

test.each(areaCodes)('%s is one sheet without scripts', async (code) => {
  const page = await visit(`counties/${code}/`, { javaScriptEnabled: false });
  expect(sheetsOf(await print(page))).toBe(1);
});

test('what was chosen for the screen changes nothing on paper', async () => {
  const page = await visit('counties/370983/', {
    ...{ before: prefersLarge, judged: false, colorScheme: 'dark' },
  });
  await chartsAreLive(page);
  expect(sheetsOf(await print(page))).toBe(1);
});

// As wide as the sheet within its margins: what is wider would have all of it shrunk.
test.each(areaCodes)(
  '%s: no letter below 8pt, the mark, the cut-off, the address',
  async (code) => {
    const page = await visit(`counties/${code}/`, {
      ...{ viewport: { width: 725, height: 1050 }, judged: false },
    });
    await chartsAreLive(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await smallerThan(page, (8 * 96) / 72)).toEqual([]);
    const address = `本页网址：${inject('siteUrl')}counties/${code}/`;
    for (const part of ['示例数据', '数据截止 2026年9月30日', address]) {
      const shown = page.getByText(part).filter({ visible: true });
      expect(await shown.count(), part).toBeGreaterThan(0);
    }
    expect(await page.locator('.downloads:visible, nav:visible, details:visible').count()).toBe(0);
  },
);

/** The texts that are printed in letters smaller than so many px, drawings included. */
const smallerThan = (page: Page, least: number) =>
  page.evaluate((px) => {
    const small: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!node.textContent?.trim() || !owner?.checkVisibility()) continue;
      if (owner.closest('.visually-hidden, .skip-link')) continue;
      const drawn = owner.closest('text');
      const scale = drawn instanceof SVGGraphicsElement ? (drawn.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(owner).fontSize) * scale;
      if (size < px - 0.05) small.push(`${size.toFixed(1)} ${node.textContent}`);
    }
    return small;
  }, least);
