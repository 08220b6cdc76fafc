import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { finding, htmlOf, notices, prefersLarge, reach, visit } from './browser-visit.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';

// What the document pays, what was paid, and what a year's plan costs.

const total = (page: Page) => page.locator('.cost-total strong').innerText();
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const search = (page: Page) => new URL(page.url()).search;

test('without scripts: what was paid, what does not keep to its standard, what is asked for', async () => {
  const html = await htmlOf('subsidies/');
  expect(html).toContain('文件定了22项补贴标准（1项是区间、3项只定上限）');
  expect(html).toContain('2025年全市发放');
  expect(html).toContain('data/counties/370983/subsidy.csv');
  // 2 majors, 1 leader, 40 persons for 12 months, 60 awards.
  expect(html).toContain('1,140,000元');
  expect(html).toContain('40人 × 12个月 × 1,000元 = 480,000元');
});

test('the calculator: counts in the address, low and high, and what cannot be used', async () => {
  const page = await visit('subsidies/');
  await reach(page, 1);
  await page.getByRole('link', { name: '全部清零' }).click();
  await expect.poll(() => total(page)).toBe('0元');
  expect(search(page)).toBe('?plan=0');
  await field(page, '“金蓝领”培训·新获技师（人）').fill('100');
  await field(page, '企业新型学徒制培训（人）').fill('10');
  await field(page, '“订单式”培养·企业（家）').fill('3');
  await expect.poll(() => total(page)).toBe('290,000–460,000元');
  expect(search(page)).toBe('?plan=apprenticeship*10-gold.technician*100-order.enterprise*3');
  await page.getByText('10人 × 4,000元 = 40,000元；10人 × 6,000元 = 60,000元').waitFor();
  await field(page, '“金蓝领”培训·新获技师（人）').fill('许多');
  await page.getByRole('alert').filter({ hasText: '请填 0 到 1000000 的整数' }).waitFor();
  expect(await total(page)).toBe('290,000–460,000元');
});

test('a plan that is sent on costs the same, and can be taken away with its arithmetic', async () => {
  const page = await visit('subsidies/?plan=apprenticeship*10-order.enterprise*3-silver*2', {
    judged: false,
  });
  await reach(page, 1);
  await expect.poll(() => total(page)).toBe('40,000–210,000元');
  expect((await notices(page)).join()).toContain('“silver”不在标准里');
  const { bytes } = await downloaded(page, '下载测算（CSV）');
  const rows = csvLines(bytes).slice(1, -1).map(cellsOf);
  expect(
    rows[0]?.filter((title) => /元/.test(title)).every((title) => title.endsWith('（元）')),
  ).toBe(true);
  expect(rows.find(([, id]) => id === 'order.enterprise')?.slice(3, 10)).toEqual([
    '3',
    '家',
    '1',
    '',
    '50000',
    '0',
    '150000',
  ]);
  expect(rows.at(-1)?.slice(8, 10)).toEqual(['40000', '210000']);
  expect(rows).toHaveLength(24);
});

test('by year, area and item, and what the address cannot mean', async () => {
  const page = await visit('subsidies/?year=2019&item=castle');
  await reach(page, 1);
  const said = (await notices(page)).join();
  expect(said).toContain('没有2019年的发放数');
  expect(said).toContain('“castle”不存在');
  await choice(page, '年份').selectOption({ label: '2025年' });
  await choice(page, '单位').selectOption({ label: '肥城市' });
  await choice(page, '补贴项目').selectOption({ label: '“订单式”培养·企业' });
  const table = page.getByRole('region', { name: /^肥城市2025年按项目发放/ });
  await table.getByText('1笔不符').waitFor();
  expect(await table.locator('tbody tr').count()).toBe(1);
  expect(search(page)).toBe('?year=2025&area=370983&item=order.enterprise');
});

test('an earlier state knows only the years that were over by then', async () => {
  const page = await visit('subsidies/?period=2025-12-31', { engine: 'starts' });
  await reach(page, 2);
  const years = () => choice(page, '年份').locator('option').allInnerTexts();
  await expect.poll(years).toEqual(['2025年', '2024年']);
});

test('with published figures alone: standards and calculator, and no payments', async () => {
  const page = await visit('subsidies/?data=published');
  await expect.poll(() => finding(page)).toContain('没有公布');
  expect(await choice(page, '年份').count()).toBe(0);
  expect(await total(page)).toBe('1,140,000元');
});

test('on a small screen in 长辈版 nothing runs over the edge', async () => {
  const page = await visit('subsidies/', {
    viewport: { width: 320, height: 700 },
    before: prefersLarge,
  });
  await reach(page, 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
