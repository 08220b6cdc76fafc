import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chartsAreLive, finding, headlines, reach, visit } from './browser-visit.ts';

// Every view is an address; what the page does not bring along is asked of the engine.

const search = (page: Page) => new URL(page.url()).search;
const periodChoice = (page: Page) => page.getByLabel('看哪一期');
const areaLink = (page: Page, name: string) =>
  page.getByRole('table', { name: /按一年增速/ }).getByRole('link', { name });
const cards = (page: Page) => page.locator('.card').allInnerTexts();

test('a period: sentence, figures, cards and address follow, without the engine; back restores them', async () => {
  const page = await visit('');
  await reach(page, 1);
  const first = { finding: await finding(page), cards: await cards(page) };

  await periodChoice(page).selectOption('2025-12-31');
  await expect.poll(() => finding(page)).toMatch(/^2025年末/);
  expect(search(page)).toBe('?period=2025-12-31');
  expect(await headlines(page)).toEqual(['23.14', '23.14']);
  expect(await cards(page)).not.toEqual(first.cards);
  expect(await cards(page)).toHaveLength(first.cards.length);

  await page.goBack();
  await expect.poll(() => finding(page)).toBe(first.finding);
  expect(search(page)).toBe('');
  expect(await cards(page)).toEqual(first.cards);
  expect(await periodChoice(page).inputValue()).toBe('2026-09-30');

  await page.goForward();
  await expect.poll(() => finding(page)).toMatch(/^2025年末/);
  await page.getByRole('table', { name: /高技能人才按等级（人），2025年末/ }).waitFor();
  expect(await page.locator('html').getAttribute('data-stage')).toBe('1');
});

test('an area, by keyboard: its chart appears and the address names it', async () => {
  const page = await visit('');
  await chartsAreLive(page);
  const link = areaLink(page, '新泰');
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('figure', { name: /^新泰市高技能人才总量/ }).waitFor();
  expect(search(page)).toBe('?area=370982');
  await chartsAreLive(page, 2);
  expect(await page.locator('tr[aria-current="true"]').innerText()).toMatch(/^新泰/);
  await page.getByRole('table', { name: /^新泰市高技能人才按等级/ }).waitFor();

  await page.getByRole('link', { name: /回到全市/ }).click();
  await chartsAreLive(page, 1);
  expect(search(page)).toBe('');
});

test('a deep link opens its view directly', async () => {
  const page = await visit('?data=demo&period=2025-12-31&area=370982');
  await page.getByRole('figure', { name: /^新泰市高技能人才总量/ }).waitFor();
  expect(await finding(page)).toMatch(/^2025年末/);
  expect(await periodChoice(page).inputValue()).toBe('2025-12-31');
});

test('without a network every filter works on once the engine is ready', async () => {
  // The browser asks for the icon anew with every address.
  const page = await visit('', { tolerates: /ERR_INTERNET_DISCONNECTED .*icon\.svg/, alone: true });
  const cube = page.waitForEvent('requestfinished', (request) =>
    /packs\/pool-/.test(request.url()),
  );
  await page.getByRole('button', { name: /载入数据引擎/ }).click();
  await reach(page, 2);
  await cube;
  await page.context().setOffline(true);
  await periodChoice(page).selectOption('2024-12-31');
  await expect.poll(() => finding(page)).toMatch(/^2024年末全市高技能人才21\.83万人/);
  await areaLink(page, '肥城').click();
  await page.getByRole('figure', { name: /^肥城市/ }).waitFor();
  await page.getByRole('table', { name: /^肥城市高技能人才按等级/ }).waitFor();
});
