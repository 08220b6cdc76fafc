import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { isLagging } from '../../src/model/index.ts';
import { finding, htmlOf, notices, reach, visit } from './browser-visit.ts';
import { type CityState, cityState } from './city-state.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';

// The ledger of measures and the pages of the departments: every measure, and whose duty it is.

let city: CityState;
beforeAll(async () => {
  city = await cityState();
});

const measures = (page: Page) => page.locator('details.measure');
const search = (page: Page) => new URL(page.url()).search;
const path = (href: string) => new URL(href, inject('siteUrl')).pathname;

test('all measures can be read without scripts, those without figures as such', async () => {
  const page = await visit('policy/', { javaScriptEnabled: false });
  expect(await measures(page).count()).toBe(18);
  for (const each of await measures(page).all()) {
    expect(await each.getByText('责任单位：').isVisible()).toBe(true);
  }
  const silent = measures(page).filter({ hasText: '只有文字要求' });
  expect(await silent.locator('.clause').allInnerTexts()).toEqual(
    ['七', '九', '十', '十四', '十五', '十六', '十七'].map((number) => `（${number}）`),
  );
  const lagging = new Set(
    city.assessments.filter(isLagging).map(({ commitment }) => commitment.clause),
  );
  lagging.delete('一');
  expect(await finding(page)).toBe(
    `18条措施中，7条有量化任务，其中${lagging.size}条有任务落后或未完成。`,
  );
  const below = await page.locator('.lead').innerText();
  expect(below).toContain('另有4条只有补贴标准，7条没有任何数字');
  for (const clause of lagging) expect(below).toContain(clause);
});

test('by department, status and deadline, in the address and back again', async () => {
  const page = await visit('policy/');
  await reach(page, 1);
  await page
    .getByRole('combobox', { name: '责任单位', exact: true })
    .selectOption({ label: '市教育局' });
  await expect.poll(() => measures(page).count()).toBe(4);
  await page
    .getByRole('combobox', { name: '状态', exact: true })
    .selectOption({ label: '落后或未完成' });
  await expect.poll(() => measures(page).count()).toBe(1);
  await page
    .getByRole('combobox', { name: '期限', exact: true })
    .selectOption({ label: '期限未到' });
  await page.getByText('没有符合条件的措施').waitFor();
  expect(search(page)).toBe('?department=education&status=lagging&due=running');
  await page.goBack();
  await expect.poll(() => measures(page).locator('.clause').allInnerTexts()).toEqual(['（三）']);
});

test('an address that cannot be followed says so and shows everything', async () => {
  const page = await visit('policy/?department=nobody&status=red&due=soon&fold=half');
  await reach(page, 1);
  const said = (await notices(page)).join('');
  for (const word of ['nobody', 'red', 'soon', 'half']) expect(said).toContain(word);
  expect(await measures(page).count()).toBe(18);
});

test('the ledger taken away has every task and standard, money as text with its unit', async () => {
  const page = await visit('policy/?department=trade-unions', { judged: false });
  await reach(page, 1);
  const { name, bytes } = await downloaded(page, '下载台账（CSV）');
  expect(name).toMatch(/^政策台账-2026-09-30\.csv$/);
  const rows = csvLines(bytes).slice(2, -2).map(cellsOf);
  expect(new Set(rows.map(([clause]) => clause))).toEqual(
    new Set(['（二）', '（四）', '（八）', '（十三）', '（十四）', '（十五）']),
  );
  const uplift = city.assessmentOf('uplift.workers.2025');
  const row = rows.find((cells) => cells[5] === uplift.commitment.name);
  expect(row?.slice(3, 5)).toEqual(['市总工会', '任务']);
  expect(row?.[9]).toBe(String(uplift.value));
});

test('whose duty it is: one click from every mark that lags, without scripts too', async () => {
  for (const address of ['', 'targets/school.highlevel.2025/', 'schools/', 'duties/', 'policy/']) {
    expect(await htmlOf(address), address).toMatch(/policy\/departments\/[a-z-]+\//);
  }
  const lagging = city.assessments.filter(isLagging);
  const html = await htmlOf('');
  for (const card of html.split('<li class="card edge-').slice(1)) {
    if (!/^(behind|caution)/.test(card)) continue;
    expect(card.split('</li>')[0]).toMatch(/class="duty-name" href="/);
  }
  expect(lagging.length).toBeGreaterThan(0);

  const page = await visit('');
  await reach(page, 1);
  await page.locator('.card.edge-behind .duty-name').first().click();
  await expect.poll(() => path(page.url())).toMatch(/^\/policy\/departments\/[a-z-]+\/$/);
  await page.getByRole('heading', { name: '落后或未完成', exact: true }).waitFor();
});

test('a department owes what the document says, and no more', async () => {
  const page = await visit('policy/departments/education/');
  await reach(page, 1);
  const owed = city.assessments.filter(({ commitment }) =>
    commitment.departments.includes('市教育局'),
  );
  expect(await finding(page)).toBe(
    `市教育局负责4条措施（1条列在首位）、${owed.length}项量化任务，其中${owed.filter(isLagging).length}项落后或未完成。`,
  );
  const links = await page
    .locator('a[href*="targets/"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')?.split('targets/')[1]));
  expect(links.sort()).toEqual(owed.map(({ commitment }) => `${commitment.id}/`).sort());
});

test('the longest list of duties prints on two pages at most, without navigation', async () => {
  const page = await visit('policy/departments/human-resources/', { judged: false });
  await reach(page, 1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});

test('with published figures alone nothing is called behind', async () => {
  const page = await visit('policy/?data=published');
  await expect.poll(() => finding(page)).toContain('进展都没有公布，暂不能判断');
  expect(await page.locator('.tag.tone-behind').count()).toBe(0);
});
