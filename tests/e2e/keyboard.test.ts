import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chartsAreLive, reach, visit } from './browser-visit.ts';

// Everything can be done, and everything read, without a pointer.

interface Stop {
  readonly name: string;
  readonly isVisible: boolean;
  readonly outline: string;
}

const interactive = 'a[href], button, select, input, summary, [tabindex="0"]';

/** The element that has the focus, and whether the reader can see that it has. */
const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height, left, right } = element.getBoundingClientRect();
    return {
      name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`,
      isVisible: width > 0 && height > 0 && right > 0 && left < innerWidth,
      outline: `${outlineStyle} ${outlineWidth}`,
    };
  });

test('the first stop leads past the header', async () => {
  const page = await visit('');
  await reach(page, 1);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toEqual({
    name: 'A 跳到正文',
    isVisible: true,
    outline: 'solid 3px',
  });
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.each(['', '?area=370982'])(
  'Tab reaches everything on %s, and the focus is seen',
  async (address) => {
    const page = await visit(address, { judged: false });
    await chartsAreLive(page, address === '' ? 1 : 2);
    await page.getByText('查看数据表').first().click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const wanted = await page.locator(interactive).filter({ visible: true }).count();
    expect(wanted).toBeGreaterThan(20);

    const stops: Stop[] = [];
    // The click above has moved the point from which Tab goes on; go back to the top.
    await page.locator('.skip-link').focus();
    for (let count = 0; count < wanted; count += 1) {
      stops.push(await focused(page));
      await page.keyboard.press('Tab');
    }
    expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
    expect(stops.slice(1).filter(({ outline }) => outline !== 'solid 3px')).toEqual([]);
    // After the last one the focus leaves the page: none was passed over, none came twice.
    expect((await focused(page)).name).toMatch(/^(BODY|A 跳到正文)/);
  },
);

test('the point reader speaks every point, and shows it in the chart', async () => {
  const page = await visit('');
  await chartsAreLive(page);
  const slider = page.getByRole('slider', { name: '全市高技能人才总量与目标，逐点读数' });
  const read = () => slider.getAttribute('aria-valuetext');
  await slider.focus();
  expect(await read()).toBe('2026年9月末 23.95万人（快报）');
  await page.keyboard.press('Home');
  await expect.poll(read).toBe('2016年末 15.34万人（核定）');
  const spoken = new Set<string | null>();
  for (let step = 0; step < 28; step += 1) {
    spoken.add(await read());
    expect(await page.locator('.point-reader output').innerText()).toBe(await read());
    await page.keyboard.press('ArrowRight');
  }
  expect(spoken.size).toBe(28);
  expect(await read()).toBe('2026年9月末 23.95万人（快报）');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(read).toMatch(/^2026年6月末/);
});
