import { expect, test } from 'vitest';
import { finding, htmlOf, notices, prefersLarge, reach, visit } from './browser-visit.ts';
import { plainText } from './city-state.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';
import { startFaultyHost } from './faulty-host.ts';
import { search } from './pool-slices.ts';
import {
  chosen,
  columnNames,
  expectedBars,
  expectedFlows,
  expectedPyramid,
  expectedStocks,
  grouped,
  option,
  said,
  shownBars,
  shownFlows,
  shownPyramid,
  shownStocks,
  speaksOf,
  total,
  view,
} from './pool-views.ts';

// 人才结构: eight views that filter one another, held to figures counted in plain SQL.

test('without scripts: the finding, all eight views and their tables; no nought for who is not in the pool', async () => {
  const html = await htmlOf('pool/');
  const text = plainText(html);
  const persons = await total('true');
  expect(text).toContain(`${(persons / 10_000).toFixed(2)}万人`);
  for (const column of columnNames) {
    for (const [name, figure] of Object.entries(await expectedBars(column, 'true'))) {
      expect(html).toMatch(new RegExp(`aria-label="${name}：${figure}人`));
    }
  }
  for (const name of ['学徒工', '初级工', '中级工']) {
    expect(html).toContain(`aria-label="${name}：不属于高技能人才"`);
  }
  expect(html.match(/role="listbox"/g)).toHaveLength(8);
  expect(html.match(/<details class="chart-data">/g)).toHaveLength(8);
  expect(html).not.toMatch(/ style="/);
});

/** [what is chosen by a click: view and name, how plain SQL says it, how the sentence does] */
const choices = [
  ['area', '新泰市', "area::VARCHAR = '370982'", '新泰市，'],
  ['level', '技师', "level::VARCHAR = 'technician'", '技师，'],
  ['chain', '高端化工', "chain::VARCHAR = '2'", '高端化工，'],
  [
    'occupation_group',
    '信息与数字技能',
    "occupation_group::VARCHAR = 'digital'",
    '信息与数字技能，',
  ],
  ['channel', '院校', "channel::VARCHAR = 'school'", '经院校取证，'],
  ['age', '45–54岁', "age_band::VARCHAR = '45_54'", '45–54岁，'],
] as const;

test('a choice in any view filters all others and not its own', async () => {
  const page = await visit('pool/', { engine: 'runs' });
  await reach(page, 1);
  for (const [id, name, where, words] of choices) {
    await option(page, id, name).click();
    await speaksOf(page, await total(where));
    expect(await said(page)).toContain(words);
    expect(await chosen(page, id)).toEqual([name]);
    for (const column of columnNames) {
      const filter = column === id ? 'true' : where;
      expect(await shownBars(page, column), column).toEqual(await expectedBars(column, filter));
    }
    expect(await shownPyramid(page)).toEqual(await expectedPyramid(id === 'age' ? 'true' : where));
    expect(await shownStocks(page)).toEqual(await expectedStocks(where));
    expect(await shownFlows(page)).toEqual(await expectedFlows(where));
    await page.keyboard.press('Escape');
    await speaksOf(page, await total('true'));
  }
});

test('several values and several views at once; one value given back; Back goes one choice back', async () => {
  const page = await visit('pool/', { engine: 'runs' });
  await reach(page, 1);
  const women = "sex::VARCHAR = 'female'";
  const areas = "area::VARCHAR IN ('370902', '370911')";
  await option(page, 'area', '岱岳区').click();
  await option(page, 'area', '泰山区').click();
  await speaksOf(page, await total(areas));
  await page.getByRole('button', { name: /^女 / }).click();
  await speaksOf(page, await total(`${areas} AND ${women}`));
  expect(await said(page)).toContain('泰山区、岱岳区，女性，2025年9月末至2026年9月末：');
  expect(search(page)).toBe('?area=370902,370911&sex=female');
  expect(await shownBars(page, 'area')).toEqual(await expectedBars('area', women));
  await option(page, 'area', '泰山区').click();
  await speaksOf(page, await total(`area::VARCHAR = '370911' AND ${women}`));
  await page.goBack();
  await speaksOf(page, await total(`${areas} AND ${women}`));
  await page.goBack();
  await speaksOf(page, await total(areas));
  expect(search(page)).toBe('?area=370902,370911');
});

test('an address brings the same view back; each part can be given back; the link can be copied', async () => {
  const address =
    'pool/?period=2024-12-31&area=370982&level=technician,senior_technician,special_grade_technician,chief_technician&from=2022-12-31';
  const where = "area::VARCHAR = '370982' AND level::VARCHAR NOT IN ('senior_worker')";
  const now = await total(where, '2024-12-31');
  const before = await total(where, '2022-12-31');
  const page = await visit(address, { permissions: ['clipboard-read', 'clipboard-write'] });
  await reach(page, 1);
  await speaksOf(page, now);
  const words = await said(page);
  expect(words).toContain('新泰市，技师及以上，2022年末至2024年末：');
  expect(words).toContain(`净增${grouped(now - before)}人`);
  expect(await shownBars(page, 'chain')).toEqual(await expectedBars('chain', where, '2024-12-31'));
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeURIComponent(copied)).toBe(decodeURIComponent(page.url()));
  await page.getByRole('button', { name: '去掉技能等级：技师及以上' }).click();
  await speaksOf(page, await total("area::VARCHAR = '370982'", '2024-12-31'));
  await page.getByRole('button', { name: '去掉时间：2022年末至2024年末' }).click();
  await speaksOf(page, await total("area::VARCHAR = '370982'"));
  expect(search(page)).toBe('?area=370982');
  await page.getByRole('button', { name: '全部恢复' }).click();
  await speaksOf(page, await total('true'));
  expect(search(page)).toBe('');
});

test('share, and difference from the city: within the chosen, beside the whole', async () => {
  const page = await visit('pool/?area=370982&show=share', { engine: 'runs' });
  await reach(page, 1);
  const [own, city] = await Promise.all([total("area::VARCHAR = '370982'"), total('true')]);
  await speaksOf(page, own);
  const [digital, cityDigital] = await Promise.all([
    total("area::VARCHAR = '370982' AND occupation_group::VARCHAR = 'digital'"),
    total("occupation_group::VARCHAR = 'digital'"),
  ]);
  const figure = async () => (await shownBars(page, 'occupation_group')).信息与数字技能;
  expect(await figure()).toBe(`${((digital / own) * 100).toFixed(1)}%`);
  await page.getByRole('link', { name: '与全市之差' }).click();
  const points = (digital / own - cityDigital / city) * 100;
  const sign = points > 0.05 ? '+' : points < -0.05 ? '−' : '';
  await expect.poll(figure).toBe(`${sign}${Math.abs(points).toFixed(1)}`);
  expect(search(page)).toBe('?area=370982&show=difference');
});

test('what an address says wrongly is said, and the rest is shown', async () => {
  const page = await visit(
    'pool/?area=370902,999999&level=junior&sex=x&show=y&rows=z&from=2030-01-01',
    { engine: 'runs' },
  );
  await reach(page, 1);
  await speaksOf(page, await total("area::VARCHAR = '370902'"));
  const told = (await notices(page)).join('\n');
  for (const part of ['“999999”', '“junior”', '“x”', '“y”', '“z”', '“2030-01-01”']) {
    expect(told).toContain(part);
  }
  expect(await said(page)).toContain('泰山区，2025年9月末至2026年9月末：');
});

test('the earliest period: a stock, and not a word of change; levels that did not exist are not nought', async () => {
  const page = await visit('pool/?period=2016-12-31', { engine: 'runs' });
  await reach(page, 1);
  await speaksOf(page, await total('true', '2016-12-31'));
  expect(await said(page)).toContain('没有更早的数，不能说增减');
  expect(await option(page, 'level', '首席技师').innerText()).toContain('当时还没有这一级');
  expect(await page.locator('#view-flow ~ p').innerText()).toContain('说不出增减');
});

test('the published data: no register is said, no figure is shown', async () => {
  const page = await visit('pool/?data=published');
  await reach(page, 1);
  expect(await finding(page)).toBe('已公布数据没有登记库，人才结构未公布。');
  expect(await page.locator('[role="listbox"]').count()).toBe(0);
});

test('an engine that does not come leaves the page whole, and answers once it does', async () => {
  const host = await startFaultyHost();
  try {
    host.breaks(/packs\/core-/, 'missing');
    const page = await visit('pool/', { at: host.url, tolerates: /Failed to load resource/ });
    await reach(page, 1);
    const before = await said(page);
    await option(page, 'area', '东平县').click();
    await page.locator('html[data-engine="failed"]').waitFor({ state: 'attached' });
    // What was chosen is marked; the figures are the ones that are known, and say of whom they are.
    expect(await chosen(page, 'area')).toEqual(['东平县']);
    expect(await said(page)).toBe(before);
    expect((await notices(page)).join()).toContain('数据文件不存在');
    host.mends();
    await page.getByRole('button', { name: '重试' }).first().click();
    await speaksOf(page, await total("area::VARCHAR = '370923'"));
  } finally {
    host.close();
  }
});

test('a view is taken away as a table, with its mark and of whom it speaks', async () => {
  const page = await visit('pool/?sex=female', { engine: 'runs' });
  await reach(page, 1);
  await speaksOf(page, await total("sex::VARCHAR = 'female'"));
  await view(page, 'channel').getByText('查看数据表').click();
  const expected = await expectedBars('channel', "sex::VARCHAR = 'female'");
  const cell = view(page, 'channel').locator('tbody tr', { hasText: '院校' }).locator('td').first();
  await expect.poll(() => cell.innerText()).toBe(expected.院校);
  const { name, bytes } = await downloaded(page, '下载数据（CSV）');
  expect(name).toBe('人才结构_取得途径_2026-09-30.csv');
  const lines = csvLines(bytes);
  expect(lines[0]).toContain('示例数据');
  expect(cellsOf(lines[1] ?? '').slice(0, 3)).toEqual(['取得途径', '人数', '占比']);
  const school = lines.map(cellsOf).find(([first]) => first === '院校');
  expect(grouped(Number(school?.[1]))).toBe(expected.院校);
  expect(lines.join()).toContain('女性');
});

const looks = [
  ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['320 px', { viewport: { width: 320, height: 700 } }],
  ['phone, 长辈版', { viewport: { width: 390, height: 844 }, before: prefersLarge }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { contrast: 'more', forcedColors: 'active' }],
] as const;

test.each(looks)(
  '%s: a choice by touch or click, nothing scrolls sideways, nothing bars anyone',
  async (name, options) => {
    const page = await visit('pool/', { ...options });
    await reach(page, 1);
    const bar = option(page, 'area', '肥城市');
    await (name === 'phone' ? bar.tap() : bar.click());
    await speaksOf(page, await total("area::VARCHAR = '370983'"));
    const [wide, inner] = await page.evaluate<readonly number[]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    );
    expect(wide).toBeLessThanOrEqual(inner ?? 0);
  },
);
