import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { reach, visit } from './browser-visit.ts';
import { search } from './pool-slices.ts';
import {
  chosen,
  expectedBars,
  option,
  options,
  said,
  shownBars,
  speaksOf,
  total,
  view,
} from './pool-views.ts';

// 人才结构 under the reader's hand: brushes by mouse and by keyboard, and the key that gives all back.

async function middle(thing: Locator) {
  await thing.scrollIntoViewIfNeeded();
  const box = await thing.boundingBox();
  if (!box) throw new Error('nothing to point at');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses the mouse on one thing and moves it to another, without letting go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await middle(from);
  const end = await middle(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
}

const young = "age_band::VARCHAR IN ('under_25', '25_34')";

test('a brush over ages: figures follow the hand, the address when it lets go, Back takes it away', async () => {
  const page = await visit('pool/?area=370982', { engine: 'runs' });
  await reach(page, 1);
  await speaksOf(page, await total("area::VARCHAR = '370982'"));
  await drag(page, option(page, 'age', '24岁及以下'), option(page, 'age', '25–34岁'));
  await speaksOf(page, await total(`area::VARCHAR = '370982' AND ${young}`));
  expect(search(page)).toBe('?area=370982');
  expect(await shownBars(page, 'chain')).toEqual(
    await expectedBars('chain', `area::VARCHAR = '370982' AND ${young}`),
  );
  await page.mouse.up();
  await expect.poll(() => search(page)).toBe('?area=370982&age=under_25,25_34');
  expect(await said(page)).toContain('新泰市，34岁及以下，');
  await page.goBack();
  await speaksOf(page, await total("area::VARCHAR = '370982'"));
  expect(await chosen(page, 'age')).toEqual([]);
});

test('Esc in the middle of a brush gives the brush back, and Esc again everything', async () => {
  const page = await visit('pool/?area=370982', { engine: 'runs' });
  await reach(page, 1);
  await speaksOf(page, await total("area::VARCHAR = '370982'"));
  await drag(page, option(page, 'age', '24岁及以下'), option(page, 'age', '25–34岁'));
  await speaksOf(page, await total(`area::VARCHAR = '370982' AND ${young}`));
  await page.keyboard.press('Escape');
  await speaksOf(page, await total("area::VARCHAR = '370982'"));
  await page.mouse.up();
  expect(search(page)).toBe('?area=370982');
  await page.keyboard.press('Escape');
  await speaksOf(page, await total('true'));
  expect(search(page)).toBe('');
});

test('a brush over time: stock and change of the span, the same in both views of time', async () => {
  const page = await visit('pool/?chain=2', { engine: 'runs' });
  await reach(page, 1);
  const where = "chain::VARCHAR = '2'";
  await speaksOf(page, await total(where));
  await drag(page, option(page, 'stock', '2023年末'), option(page, 'stock', '2025年6月末'));
  await speaksOf(page, await total(where, '2025-06-30'));
  await page.mouse.up();
  await expect.poll(() => search(page)).toBe('?period=2025-06-30&chain=2&from=2023-12-31');
  const net = (await total(where, '2025-06-30')) - (await total(where, '2023-12-31'));
  expect(await said(page)).toContain(`净增${net.toLocaleString('en-US')}人`);
  const flows = await chosen(page, 'flow');
  expect(flows).toHaveLength(6);
  expect(flows[0]).toBe('2023年末至2024年3月末');
  expect(flows[5]).toBe('2025年3月末至2025年6月末');
  // The course is not filtered by its own brush: it goes on to the newest period end.
  expect(await options(page, 'stock').count()).toBe(28);
});

test('a brush over time by keyboard, from one column of the flows to another', async () => {
  const page = await visit('pool/', { engine: 'runs' });
  await reach(page, 1);
  await option(page, 'flow', '2024年9月末至2024年末').focus();
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(search(page)).toBe('');
  await page.keyboard.up('Shift');
  await speaksOf(page, await total('true', '2024-12-31'));
  expect(search(page)).toBe('?period=2024-12-31&from=2024-03-31');
  const net = (await total('true', '2024-12-31')) - (await total('true', '2024-03-31'));
  expect(await said(page)).toContain(`净增${net.toLocaleString('en-US')}人`);
});

test('by keyboard alone: every view is one stop, arrows reach every bar, Space and Enter choose', async () => {
  const page = await visit('pool/', { engine: 'runs' });
  await reach(page, 1);
  const stops = await page.locator('[role="option"][tabindex="0"]').count();
  expect(stops).toBe(8);
  for (const id of ['area', 'level', 'age', 'chain', 'occupation_group', 'channel']) {
    await options(page, id).first().focus();
    const count = await options(page, id).count();
    const spoken = new Set<string | null>();
    for (let place = 0; place < count; place += 1) {
      spoken.add(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
      );
      await page.keyboard.press('ArrowDown');
    }
    expect(spoken.size, id).toBe(count);
    for (const text of spoken) expect(text).toMatch(/[\d,]+人|不属于/);
  }
  await option(page, 'level', '高级工').focus();
  // One step down is a rung that is not in the pool: it can be reached and not be chosen.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(search(page)).toBe('');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await speaksOf(page, await total("level::VARCHAR = 'senior_worker'"));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await speaksOf(page, await total("level::VARCHAR IN ('senior_worker', 'technician')"));
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-selected'))).toBe(
    'true',
  );
});

test('a brush by keyboard over the ladder is said as a range; Shift and a click reach as far', async () => {
  const page = await visit('pool/', { engine: 'runs' });
  await reach(page, 1);
  await option(page, 'level', '首席技师').focus();
  await page.keyboard.down('Shift');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await speaksOf(page, await total("level::VARCHAR <> 'senior_worker'"));
  expect(await said(page)).toContain('技师及以上，');
  await option(page, 'age', '45–54岁').click();
  await option(page, 'age', '55–59岁').click({ modifiers: ['Shift'] });
  await speaksOf(
    page,
    await total("level::VARCHAR <> 'senior_worker' AND age_band::VARCHAR IN ('45_54', '55_59')"),
  );
  expect(await said(page)).toContain('45–59岁，');
});

test('everybody brushed is nobody left out', async () => {
  const page = await visit('pool/?channel=school', { engine: 'runs' });
  await reach(page, 1);
  await speaksOf(page, await total("channel::VARCHAR = 'school'"));
  const all = options(page, 'channel');
  await drag(page, all.first(), all.last());
  await page.mouse.up();
  await speaksOf(page, await total('true'));
  expect(search(page)).toBe('');
});

test('what lies below follows: the table of a view, who made the growth, the pivot', async () => {
  const page = await visit('pool/', { engine: 'runs' });
  await reach(page, 1);
  await option(page, 'area', '宁阳县').click();
  const persons = await total("area::VARCHAR = '370921'");
  await speaksOf(page, persons);
  const figure = persons.toLocaleString('en-US');
  const pivot = page.locator('section[aria-labelledby="pivot"] tbody.pinned');
  await expect.poll(() => pivot.innerText()).toContain(figure);
  const movers = page.locator('section[aria-labelledby="movers"]');
  await expect.poll(() => movers.innerText()).toContain('范围：宁阳县');
  const table = view(page, 'chain').locator('details');
  await expect.poll(() => table.textContent()).toContain('全市占比');
});
