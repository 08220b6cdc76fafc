import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import {
  type Assessment,
  byDepartment,
  periodEnd,
  promiseText,
  quantityText,
  statusOf,
  statusText,
  verdictText,
} from '../../src/model/index.ts';
import { finding, htmlOf, notices, reach, visit } from './browser-visit.ts';
import { type CityState, cityState } from './city-state.ts';

// Whose duty it is: the overview by department, and the way from there to each commitment.

let city: CityState;
let quantified: readonly Assessment[];
beforeAll(async () => {
  city = await cityState();
  quantified = city.assessments.filter(({ commitment }) => commitment.kind !== 'qualitative');
});

const section = (page: Page) => page.locator('section[aria-labelledby="commitments"]');
const choice = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '承诺的排列' }).getByRole('link', { name, exact: true });
const search = (page: Page) => new URL(page.url()).search;

/** Path of the page of a commitment on this host. */
const pageOf = ({ commitment }: Assessment) => `/targets/${commitment.id}/`;
const path = (href: string | null) => new URL(href ?? '', inject('siteUrl')).pathname;

/** Captions of the departments' tables in their order. */
const captions = async (page: Page) => {
  const all = await section(page).locator('caption').allInnerTexts();
  return all.map((caption) => caption.replace(/\s*示例数据$/, ''));
};

const wantedCaptions = () =>
  byDepartment(quantified).map(
    ({ department, assessments, lagging }) =>
      `${department ?? '文件未列责任单位'}：${assessments.length}项，${lagging > 0 ? `${lagging}项落后或未完成` : '没有落后'}`,
  );

test('every card leads to the page of its commitment, without scripts too', async () => {
  const html = await htmlOf('');
  const links = [...html.matchAll(/<h3><a href="([^"]*)">([^<]*)<\/a><\/h3>/g)].map(
    ([, href = '', name]) => [path(href), name],
  );
  const wanted = quantified.map((each) => [pageOf(each), each.commitment.name]);
  expect(links.sort()).toEqual(wanted.sort());
  expect(html.match(/<li class="card /g)).toHaveLength(wanted.length);
});

test('from a card to the page of the commitment and back', async () => {
  const page = await visit('');
  await reach(page, 1);
  await page.locator('.card h3 a').first().click();
  await expect.poll(() => page.url()).toMatch(/\/targets\/[^/]+\/$/);
  await reach(page, 1);
  await page.getByRole('heading', { name: /^怎么算的/ }).waitFor();
  await page.getByRole('link', { name: '← 总览' }).click();
  await expect.poll(() => page.url()).toBe(inject('siteUrl'));
  await reach(page, 1);
});

test('by click: the tables, the address, and back again', async () => {
  const page = await visit('');
  await reach(page, 1);
  const found = await finding(page);
  expect(await choice(page, '按轻重').getAttribute('aria-current')).toBe('true');
  await choice(page, '按责任单位').click();
  await expect.poll(() => captions(page)).toEqual(wantedCaptions());
  expect(search(page)).toBe('?group=department');
  expect(await choice(page, '按责任单位').getAttribute('aria-current')).toBe('true');
  expect(await choice(page, '按轻重').getAttribute('aria-current')).toBeNull();
  expect(await page.locator('.card').count()).toBe(0);
  // Another order of the same facts.
  expect(await finding(page)).toBe(found);
  await page.goBack();
  await expect.poll(() => page.locator('.card').count()).toBe(quantified.length);
  expect(search(page)).toBe('');
});

test('by address: each row with its verdict and the link to its page', async () => {
  const page = await visit('?group=department');
  await expect.poll(() => captions(page)).toEqual(wantedCaptions());
  const tables = await section(page).getByRole('table').all();
  const departments = byDepartment(quantified);
  expect(tables).toHaveLength(departments.length);
  for (const [index, { assessments }] of departments.entries()) {
    const rows = (await tables[index]?.locator('tbody tr').all()) ?? [];
    const shown = await Promise.all(
      rows.map(async (row) => [
        path(await row.getByRole('link').getAttribute('href')),
        ...(await row.locator('th, td').allInnerTexts()),
      ]),
    );
    expect(shown).toEqual(
      assessments.map((each) => [
        pageOf(each),
        each.commitment.name,
        `${statusOf(each.status).shape} ${statusText(each)}`,
        promiseText(each.commitment),
        quantityText(each.value, each.commitment.unit),
        verdictText(each),
      ]),
    );
  }
  expect(await notices(page)).toEqual([]);
});

test('the departments with most laggards come first, and no commitment is left out', async () => {
  const page = await visit('?group=department');
  await expect.poll(() => captions(page)).toEqual(wantedCaptions());
  const all = await captions(page);
  const lagging = all.map((caption) => Number(/，(\d+)项落后/.exec(caption)?.[1] ?? 0));
  expect(lagging[0]).toBeGreaterThan(0);
  expect(lagging).toEqual([...lagging].sort((a, b) => b - a));
  const links = await section(page).locator('tbody a').all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(new Set(hrefs.map(path))).toEqual(new Set(quantified.map(pageOf)));
  // A commitment stands with each of its departments, or once with none.
  expect(hrefs).toHaveLength(
    quantified.reduce((sum, { commitment }) => sum + (commitment.departments.length || 1), 0),
  );
});

test('by keyboard: choose, then follow a row', async () => {
  const page = await visit('');
  await reach(page, 1);
  await choice(page, '按轻重').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('按责任单位');
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page)).toBe('?group=department');
  // The focus stays where it was; the first table, its department and its first row come next.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('按责任单位');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    wantedCaptions()[0],
  );
  await page.keyboard.press('Tab');
  const [duty] = byDepartment(quantified);
  const first = duty?.assessments[0];
  if (!first) throw new Error('no department answers for anything');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(duty?.department);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    first.commitment.name,
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toBe(pageOf(first));
  await reach(page, 1);
  expect(await finding(page)).toContain(first.commitment.name);
});

test('the rows lead on with the same data and period', async () => {
  const page = await visit('?group=department&period=2025-12-31');
  const first = section(page).locator('tbody a').first();
  await expect
    .poll(async () => new URL((await first.getAttribute('href')) ?? '', page.url()).search)
    .toBe('?period=2025-12-31');
  const then = await cityState('demo', periodEnd('2025-12-31'));
  await section(page).getByRole('link', { name: '高技能人才总量' }).first().click();
  await expect.poll(() => search(page)).toBe('?period=2025-12-31');
  await expect
    .poll(() => page.locator('.verdict').innerText())
    .toContain(verdictText(then.assessmentOf(/targets\/([^/]+)\//.exec(page.url())?.[1] ?? '')));
});

test('an unknown grouping gives a notice and the usual order', async () => {
  const page = await visit('?group=colour');
  await reach(page, 1);
  await expect
    .poll(() => notices(page))
    .toEqual(['网址里的分组方式“colour”不存在，现在按轻重排列。']);
  expect(await page.locator('.card').count()).toBe(quantified.length);
});

test.each([320, 390])('%d px: the tables scroll in their frames, not the page', async (width) => {
  const page = await visit('?group=department', { viewport: { width, height: 800 } });
  await expect.poll(() => captions(page)).toEqual(wantedCaptions());
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
});
