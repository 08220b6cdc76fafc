import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chartsAreLive, headlines, prefersLarge, visit } from './browser-visit.ts';

// Small screens and large letters: nothing scrolls sideways, nothing is cut off.

const views = [
  '',
  '?area=370982',
  '?data=published',
  'targets/pool.total.2030/',
  'targets/major.highlevel.2025/',
  'targets/parttime.quota.share/',
  'method/',
  'pool/',
  'sql/',
];

/** How far the page can be scrolled sideways, in pixels. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** Texts that do not lie wholly within the page and within every box that cuts off what juts out. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const cuts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!node.textContent?.trim() || !owner?.checkVisibility()) continue;
      // Meant for ears, or scrolled within a frame of its own.
      if (owner.closest('.visually-hidden, .skip-link, .table-frame, option')) continue;
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      let left = 0;
      let right = document.documentElement.clientWidth;
      for (let box: Element | null = owner; box; box = box.parentElement) {
        const clips = box.tagName === 'svg' || getComputedStyle(box).overflowX !== 'visible';
        if (!clips) continue;
        const edge = box.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
      }
      if (text.left < left - 1 || text.right > right + 1) cuts.push(node.textContent);
    }
    return cuts;
  });

async function open(address: string, width: number, letters: 1 | 2, before?: string) {
  const page = await visit(address, {
    ...{ viewport: { width, height: 800 }, letters, before },
    judged: letters === 1 && before === undefined,
  });
  await chartsAreLive(page, address.includes('area') ? 2 : undefined);
  return page;
}

/** [name, width in px, how many times the usual size of letters, what runs before the page] */
const readers: readonly [string, number, 1 | 2, string?][] = [
  ['320 px', 320, 1],
  ['200 % text', 1280, 2],
  ['200 % text on a phone', 390, 2],
  ['320 px, 长辈版', 320, 1, prefersLarge],
];

describe.each(readers)('%s', (_name, width, letters, before) => {
  test.each(views)('view %s', async (address) => {
    const page = await open(address, width, letters, before);
    expect(await sideways(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    if (address.startsWith('?') || address === '') expect(await headlines(page)).toHaveLength(2);
  });
});

test('200 % text is twice as large', async () => {
  const heightOf = async (letters: 1 | 2) => {
    const page = await open('', 1280, letters);
    return page
      .locator('.card h3')
      .first()
      .evaluate((each) => getComputedStyle(each).fontSize);
  };
  expect(Number.parseFloat(await heightOf(2))).toBeCloseTo(
    2 * Number.parseFloat(await heightOf(1)),
    0,
  );
});
