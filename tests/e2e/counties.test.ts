import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { finding, htmlOf, notices, reach, visit } from './browser-visit.ts';
import { plainText } from './city-state.ts';
import { comparedAreas } from './compared-areas.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';

// 区县: the comparison says what the packs hold, and everything a reader chooses stands in the address.

const report = (page: Page) => page.locator('section[aria-labelledby="report"]');
const headings = (page: Page) => report(page).locator('tbody:not(.pinned) th[scope="row"]');
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** Names of the areas in the order of the table, without their marks. */
const order = async (page: Page) => {
  const names = await headings(page).allInnerTexts();
  return names.map((name) => name.replace(/（功能区）|[＊†]/g, '').trim());
};

const reportHead = (page: Page, name: string) =>
  report(page).getByRole('columnheader', { name }).getByRole('link');

test('without scripts: the finding, the table with laggards first, who has not reported apart', async () => {
  const { comparison } = await comparedAreas();
  const html = await htmlOf('counties/');
  const text = plainText(html);
  const names = [...comparison.ranked, ...comparison.apart].map(({ name }) => name);
  const [table = ''] = /<table>.*?<\/table>/s.exec(html) ?? [];
  const rows = [...table.matchAll(/scope="row"[^>]*><a [^>]*>([^<]+)<\/a>/g)];
  expect(rows.map(([, name]) => name)).toEqual(names);
  expect(comparison.apart.map(({ name }) => name)).toContain('宁阳县');
  expect(text).toContain('宁阳县未报');
  expect(text).toContain('年度目标（测算）');
  expect(text).toContain('不是下达的任务');
  expect(text).toContain('未作机械调整');
  expect(html).not.toMatch(/ style="/);
});

test('every column sorts both ways, in the address, and who has no figure stays apart', async () => {
  const { comparison } = await comparedAreas();
  const page = await visit('counties/');
  await reach(page, 1);
  const last = comparison.apart.map(({ name }) => name);
  const ranked = comparison.ranked.map(({ name }) => name);
  const place = report(page).getByRole('columnheader', { name: '位次' });
  expect(await place.getAttribute('aria-sort')).toBe('descending');
  await reportHead(page, '位次').click();
  await expect.poll(() => order(page)).toEqual([...[...ranked].reverse(), ...last]);
  expect(search(page)).toBe('?sort=place');
  for (const column of ['单位', '年度目标', '完成率', '序时', '差（百分点）', '状态']) {
    await reportHead(page, column).click();
    const head = report(page).getByRole('columnheader', { name: column });
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    await reportHead(page, column).click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    expect((await order(page)).slice(-last.length)).toEqual(last);
  }
  await page.reload();
  await reach(page, 1);
  await expect.poll(() => search(page)).toBe('?sort=-status');
});

test('per 10,000 residents: the rate, 未公布 with its reason, and zones apart or included', async () => {
  const { comparison } = await comparedAreas({ base: 'residents' });
  const page = await visit('counties/?base=residents');
  await reach(page, 1);
  const names = [...comparison.ranked, ...comparison.apart].map(({ name }) => name);
  await expect.poll(() => order(page)).toEqual(names);
  const text = await report(page).innerText();
  expect(text).toContain('2020年普查常住人口未见公布');
  expect(text).toContain('功能区的普查常住人口未见单独公布');
  await page.getByRole('combobox', { name: '功能区' }).selectOption('included');
  const included = await comparedAreas({ base: 'residents', zones: 'included' });
  await expect
    .poll(() => order(page))
    .toEqual([...included.comparison.ranked, ...included.comparison.apart].map(({ name }) => name));
  expect(search(page)).toBe('?base=residents&zones=included');
});

test('an area pointed at in one view is marked in the others; chosen, it stands in the address', async () => {
  const page = await visit('counties/');
  await reach(page, 1);
  await page.locator('.tile', { hasText: '新泰市' }).hover();
  await expect
    .poll(() => page.locator('.ranking a[data-highlighted]').innerText())
    .toContain('新泰市');
  expect(await report(page).locator('tr[data-highlighted]').innerText()).toContain('新泰市');
  await page.locator('.ranking a', { hasText: '东平县' }).click();
  await expect.poll(() => search(page)).toBe('?area=370923');
  await expect.poll(() => page.locator('.tile[aria-current]').innerText()).toContain('东平县');
  expect(await report(page).locator('tr[aria-current]').innerText()).toContain('东平县');
});

test('another indicator, another date and another earlier date, asked of the engine', async () => {
  const page = await visit(
    'counties/?indicator=uplift.finished&period=2025-12-31&from=2024-12-31',
    {
      engine: 'starts',
    },
  );
  await reach(page, 2);
  await expect.poll(() => finding(page)).toContain('2025年末一线职工学历提升');
  await expect.poll(() => page.locator('#change').innerText()).toContain('2024年末到2025年末');
  await page.getByRole('combobox', { name: '指标' }).selectOption('pool.high_skilled_share');
  await expect.poll(() => finding(page)).toContain('高技能人才占技能劳动者比例');
  await expect
    .poll(() => page.locator('section[aria-labelledby="change"]').innerText())
    .toContain('比例不能相加');
});

test('what an address says wrongly is said, and the rest is shown', async () => {
  const page = await visit('counties/?indicator=nothing&base=luck&sort=x&from=2030-01-01&area=1');
  await reach(page, 1);
  const said = (await notices(page)).join('\n');
  for (const part of ['nothing', 'luck', '“x”', '2030-01-01', '“1”']) expect(said).toContain(part);
  expect(await order(page)).toHaveLength(9);
});

test('by keyboard: a column is sorted and an area chosen; nothing bars anyone', async () => {
  const page = await visit('counties/?target=none', { colorScheme: 'dark' });
  await reach(page, 1);
  expect(await report(page).innerText()).toContain('未分解');
  await reportHead(page, '完成').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page)).toContain('sort=done');
  await page.locator('.ranking a').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page)).toContain('area=');
});

test('the table is taken away with its mark and its notes', async () => {
  const page = await visit('counties/');
  await reach(page, 1);
  const { name, bytes } = await downloaded(page, '下载这张表（CSV）');
  expect(name).toBe('区县比较_高技能人才总量_2026-09-30.csv');
  const [mark = '', head = '', whole = ''] = csvLines(bytes);
  expect(mark).toContain('示例数据');
  expect(head).toBe('单位,年度目标（测算）,完成,完成率,序时,差（百分点）,位次,状态');
  const { comparison } = await comparedAreas();
  expect(cellsOf(whole).slice(0, 3)).toEqual([
    '全市',
    String(comparison.city.year.target),
    String(comparison.city.year.done),
  ]);
  expect(csvLines(bytes).join()).toContain('不是下达的任务');
});

test.each([320, 390])('%i px wide: the page itself never scrolls sideways', async (width) => {
  const page = await visit('counties/?base=pace', { viewport: { width, height: 800 } });
  await reach(page, 1);
  const widths = await page.evaluate<readonly number[]>(
    '[document.documentElement.scrollWidth, innerWidth]',
  );
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
});

test('the published data: what is not published is said, nothing is ranked', async () => {
  const page = await visit('counties/?data=published');
  await reach(page, 1);
  expect(await finding(page)).toContain('只有全市数，各单位的数没有公布');
  const places = await report(page).locator('tbody tr td:nth-last-child(2)').allInnerTexts();
  expect(new Set(places)).toEqual(new Set(['—']));
  expect(new URL(page.url()).host).toBe(new URL(inject('siteUrl')).host);
});
