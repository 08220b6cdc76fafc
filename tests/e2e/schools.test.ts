import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  criticalList,
  type PeriodEnd,
  type Project,
  periodEnd,
  progressOf,
  quantityText,
  rules,
  statusText,
  verdictText,
} from '../../src/model/index.ts';
import { ask, projects } from '../../src/warehouse/index.ts';
import { finding, htmlOf, notices, prefersLarge, reach, visit } from './browser-visit.ts';
import { connectToBuilt } from './built-packs.ts';
import { type CityState, cityState, plainText } from './city-state.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';

// Schools, majors and platforms by their stages, against what is computed here from the packs.

let city: CityState;
let ledger: readonly Project[];
beforeAll(async () => {
  city = await cityState();
  const native = await connectToBuilt();
  ledger = await ask(native, projects({ dataset: 'demo', upTo: city.dataset.cutOff }));
  await native.close();
});

const critical = (asOf: PeriodEnd, of = ledger) =>
  criticalList(
    of.map((project) => progressOf(project, asOf)),
    asOf,
  );
const criticalHeading = (page: Page) => page.locator('#critical').innerText();
const headingOf = ({ overdue, dueSoon }: ReturnType<typeof critical>) =>
  `要紧的：${overdue.length}个阶段逾期，${dueSoon.length}个阶段${rules.dueSoonDays}天内到期`;

test('without scripts: the counts with their rule, the critical list, the board with its evidence', async () => {
  const html = await htmlOf('schools/');
  const text = plainText(html);
  for (const id of ['school.highlevel.2025', 'major.highlevel.2025', 'major.technical.annual']) {
    const assessment = city.assessmentOf(id);
    const { unit } = assessment.commitment;
    expect(text).toContain(`${quantityText(assessment.value, unit)} ${verdictText(assessment)}`);
    expect(text).toContain(statusText(assessment));
  }
  // The demo city is made so that the rule decides.
  expect(text).toContain('计入：中职学校；不计入：技工学校。理由：《职业教育法》');
  expect(text).toContain('若也计入：5所，判断变为“已完成”。');
  expect(text).toContain(headingOf(critical(city.dataset.cutOff)));
  const schools = ledger.filter(({ kind }) => kind === 'school');
  for (const { name, stages } of schools) {
    expect(text).toContain(name);
    for (const { plannedOn, doneOn, evidence } of stages) {
      expect(text).toContain(`计划 ${plannedOn}`);
      if (doneOn) expect(text).toContain(evidence);
    }
  }
  expect(html.match(/<li class="timeline-row"/g)).toHaveLength(schools.length);
});

test('an earlier state: what was done later is not done yet', async () => {
  const asOf = periodEnd('2025-06-30');
  const native = await connectToBuilt();
  const then = await ask(native, projects({ dataset: 'demo', upTo: asOf }));
  await native.close();
  const wanted = critical(asOf, then);
  expect(wanted.overdue.length).toBeGreaterThan(0);
  const page = await visit(`schools/?period=${asOf}`, { engine: 'starts' });
  await expect.poll(() => criticalHeading(page)).toBe(headingOf(wanted));
  const board = page.locator('section.board');
  await expect.poll(() => board.innerText()).toContain('6个项目，3个已公布');
  expect(await board.innerText()).not.toMatch(/2025-(07|08|09|1\d)-\d\d\n计划/);
  expect(await page.getByText('2025年6月30日').count()).toBeGreaterThan(0);
});

test('kind, area and state stand in the address, and lead back', async () => {
  const page = await visit('schools/');
  await reach(page, 1);
  await page.getByRole('link', { name: /^中职专业 \d+$/ }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?kind=major');
  await page.getByLabel('状态').selectOption({ label: '有逾期' });
  await expect.poll(() => page.url()).toContain('state=overdue');
  await page.getByLabel('清单和台账看哪个单位').selectOption('370923');
  await expect.poll(() => page.url()).toContain('area=370923');
  const rows = page.locator('section.board tbody tr');
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.innerText()).toContain('示例专业21');
  const here = ledger.filter(({ area }) => area === '370923');
  expect(await criticalHeading(page)).toBe(headingOf(critical(city.dataset.cutOff, here)));
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain('area=');
  await expect.poll(() => rows.count()).toBe(2);
});

test('an address that cannot be followed says so', async () => {
  const page = await visit('schools/?kind=college&state=late&area=1', { judged: false });
  await reach(page, 1);
  await expect
    .poll(() => notices(page).then((all) => all.filter((text) => text.startsWith('网址里的'))))
    .toHaveLength(3);
  expect(await page.locator('.board-title').innerText()).toMatch(/^中职学校：6个项目/);
});

test('the board and the critical list can be taken away, marked', async () => {
  const page = await visit('schools/');
  await reach(page, 1);
  const board = await downloaded(page, '下载中职学校（CSV）');
  expect(board.name).toBe('中职学校阶段台账.csv');
  const [title, head, first] = csvLines(board.bytes);
  expect(title).toContain('示例数据');
  expect(cellsOf(head ?? '')).toContain('偏差（天）');
  expect(cellsOf(first ?? '').slice(0, 3)).toEqual(['SCH06', '中职学校', '示例学校06']);
  const list = await downloaded(page, '下载清单（CSV）');
  const { overdue, dueSoon } = critical(city.dataset.cutOff);
  const days = csvLines(list.bytes)
    .slice(2)
    .map((line) => cellsOf(line)[7])
    .slice(0, overdue.length + dueSoon.length);
  expect(days).toEqual([...overdue, ...dueSoon].map((each) => String(each.days)));
});

test('已公布数据: no ledger is published, and the page says so', async () => {
  const page = await visit('schools/?data=published', { engine: 'starts' });
  await expect.poll(() => finding(page)).toContain('没有学校、专业和平台的项目台账');
  expect(await page.locator('section.board, #critical').count()).toBe(0);
  expect(await page.locator('.card').count()).toBe(3);
});

test.each([
  ['320 px', { viewport: { width: 320, height: 800 } }],
  ['dark, 长辈版', { colorScheme: 'dark', before: prefersLarge } as const],
])('%s: nothing scrolls sideways, axe finds no barrier', async (_name, options) => {
  const page = await visit('schools/?kind=major', { ...options, engine: 'rests' });
  await reach(page, 1);
  await expect.poll(() => page.locator('.timeline-row').count()).toBeGreaterThan(20);
  const over = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await over()).toBe(0);
});
