import { beforeAll, expect, test } from 'vitest';
import { htmlOf, prefersLarge, reach, visit } from './browser-visit.ts';
import { plainText } from './city-state.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';
import {
  cells,
  movers,
  number,
  pivot,
  type Slice,
  search,
  slices,
  wholeCity,
} from './pool-slices.ts';

// 人才结构: which slices made the growth, and by how much.

let whole: Slice;

beforeAll(async () => {
  whole = await wholeCity();
});

test('without scripts: the sentence, the balance, the pivot with its totals', async () => {
  const html = await htmlOf('pool/');
  const text = plainText(html);
  const net = (whole.persons - whole.before).toLocaleString('en-US');
  expect(text).toContain(`净增${net}人`);
  expect(text).toMatch(/其中[^，]+占\d+\.\d%、[^，]+占\d+\.\d%/);
  for (const part of [whole.before, whole.certified, whole.departed, whole.persons]) {
    expect(text).toContain(part.toLocaleString('en-US'));
  }
  const levels = await slices({ by: 'level' });
  const [, table = ''] = /aria-labelledby="pivot".*?(<table>.*?<\/table>)/s.exec(html) ?? [];
  for (const { name, persons } of levels) {
    const row = new RegExp(`${name}</th><td[^>]*>${persons.toLocaleString('en-US')}</td>`);
    expect(table).toMatch(row);
  }
  expect(table).not.toContain('学徒工');
  expect(html).not.toMatch(/ style="/);
});

test.each([
  ['level', 'level'],
  ['age_band', 'age_band'],
  ['chain', 'chain'],
  ['sex', 'sex'],
] as const)(
  'movers by %s: every figure is that of the cube, and the parts are the whole',
  async (choice, by) => {
    const page = await visit(`pool/?movers=${choice}`, { engine: 'runs' });
    await reach(page, 1);
    const expected = [...(await slices({ by }))].sort(
      (a, b) => b.persons - b.before - (a.persons - a.before),
    );
    const [sum = [], ...rows] = await cells(movers(page));
    const net = (each: Slice) => each.persons - each.before;
    expect(sum.slice(0, 2)).toEqual(['合计', `+${net(whole).toLocaleString('en-US')}`]);
    // Equal gains may stand either way; names are compared as a set, figures by name.
    expect(rows.map(([name]) => name).sort()).toEqual(expected.map(({ name }) => name).sort());
    const heads = await movers(page).locator('thead th').allInnerTexts();
    const at = (row: readonly string[], title: string) => number(row[heads.indexOf(title)] ?? '');
    for (const row of [sum, ...rows]) {
      const each = row[0] === '合计' ? whole : expected.find(({ name }) => name === row[0]);
      expect(each, row[0]).toBeDefined();
      if (!each) continue;
      expect(at(row, '净增')).toBe(net(each));
      expect(at(row, '2025年9月末')).toBe(each.before);
      expect(at(row, '取证流入')).toBe(each.certified);
      expect(at(row, '离册流出')).toBe(each.departed);
      expect(at(row, '内部变动')).toBe(each.moved);
      expect(at(row, '2026年9月末')).toBe(each.persons);
      expect(row[heads.indexOf('占净增')]).toBe(`${((net(each) / net(whole)) * 100).toFixed(1)}%`);
    }
    const nets = rows.map((row) => at(row, '净增'));
    expect(nets).toEqual([...nets].sort((a, b) => b - a));
  },
);

test('a loss stands on the other side of the axis, and a change that cancels has no shares', async () => {
  // People of three age bands without their neighbours: some grow into them, some out of them.
  const where = "age_band::VARCHAR IN ('25_34', '60_over') AND area::VARCHAR = '370982'";
  const asked = { by: 'age_band', from: '2025-12-31', where };
  const expected = await slices(asked);
  const nets = expected.map(({ persons, before }) => persons - before);
  expect(Math.min(...nets)).toBeLessThan(0);
  const page = await visit('pool/?area=370982&age=25_34,60_over&movers=age_band&from=2025-12-31', {
    engine: 'runs',
  });
  await reach(page, 2);
  const sentence = movers(page).locator('.verdict');
  await expect.poll(() => sentence.innerText()).toMatch(/减少|净减/);
  const text = await movers(page).innerText();
  expect(text).toContain('新泰市');
  const rows = await cells(movers(page));
  expect(
    rows
      .slice(1)
      .map(([, net = '']) => number(net))
      .sort(),
  ).toEqual([...nets].sort());
  const losses = movers(page).locator('.ranking .bar.tone-behind');
  expect(await losses.count()).toBe(nets.filter((net) => net < 0).length);
  // Bars of losses end where those of gains begin.
  const ends = await losses
    .locator('.bar-fill')
    .evaluateAll((bars) =>
      bars.map((bar) => Number(bar.getAttribute('x')) + Number(bar.getAttribute('width'))),
    );
  const starts = await movers(page)
    .locator('.ranking .bar.tone-good .bar-fill')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('x'))));
  for (const end of ends) for (const start of starts) expect(end).toBeCloseTo(start, 6);
});

test('nobody is chosen: both sections say so and nothing breaks', async () => {
  const page = await visit(
    'pool/?level=chief_technician&age=under_25&rows=chain&columns=sex&cells=share',
    {
      engine: 'runs',
    },
  );
  await reach(page, 2);
  await expect.poll(() => movers(page).innerText()).toContain('所选范围里没有人，也没有人进出');
  await expect.poll(() => pivot(page).locator('tbody.pinned td').first().innerText()).toBe('—');
});

test('a bar chosen by keyboard filters the page, and chosen again gives everybody back', async () => {
  const page = await visit('pool/?movers=level', { engine: 'runs' });
  await reach(page, 2);
  const bar = movers(page).locator('.ranking a', { hasText: '技师' }).first();
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page)).toContain('level=');
  await expect.poll(() => movers(page).locator('.ranking a').count()).toBe(1);
  await movers(page).locator('.ranking a').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page)).not.toContain('level=');
});

test('what moved is taken away too, with its sums first', async () => {
  const page = await visit('pool/', { engine: 'runs' });
  await reach(page, 1);
  const { name, bytes } = await downloaded(page, '下载增减表（CSV）');
  expect(name).toBe('人才增量来源_按地区_2025-09-30_2026-09-30.csv');
  const [mark = '', head = '', sums = ''] = csvLines(bytes);
  expect(mark).toContain('示例数据');
  expect(head).toBe(
    '地区,净增,占净增,拉动（百分点）,增长,2025年9月末,取证流入,离册流出,内部变动,2026年9月末',
  );
  expect(cellsOf(sums)[1]).toBe(String(whole.persons - whole.before));
});

test.each(['light', 'dark'] as const)(
  'in %s and in 长辈版 nothing bars anyone',
  async (colorScheme) => {
    const page = await visit('pool/?movers=age_band&rows=age_band&columns=sex&cells=net', {
      colorScheme,
      before: prefersLarge,
      engine: 'runs',
    });
    await reach(page, 2);
    await expect.poll(async () => (await cells(pivot(page))).length).toBe(7);
  },
);
