import { readXlsx } from 'hucre';
import { beforeAll, expect, test } from 'vitest';
import { notices, reach, visit } from './browser-visit.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';
import { cells, number, pivot, type Slice, search, slices, wholeCity } from './pool-slices.ts';

// 人才结构: any two dimensions crossed, with their sums.

let whole: Slice;

beforeAll(async () => {
  whole = await wholeCity();
});

test('the pivot: any two dimensions, any content, of whoever is chosen', async () => {
  const page = await visit('pool/?area=370982,TA-GXQ', { engine: 'runs' });
  await reach(page, 2);
  await pivot(page).getByRole('combobox', { name: '行' }).selectOption('chain');
  await pivot(page).getByRole('combobox', { name: '列' }).selectOption('sex');
  await pivot(page).getByRole('combobox', { name: '格内' }).selectOption('net');
  await expect
    .poll(() => search(page))
    .toBe('?area=370982,TA-GXQ&rows=chain&columns=sex&cells=net');
  const area = "area::VARCHAR IN ('370982', 'TA-GXQ')";
  const byChain = await slices({ by: 'chain', where: area });
  const men = await slices({ by: 'chain', where: `${area} AND sex::VARCHAR = 'male'` });
  const net = (each: Slice | undefined) => (each ? each.persons - each.before : 0);
  const expected = byChain.map((each) => [
    each.name,
    net(each),
    net(men.find(({ name }) => name === each.name)),
  ]);
  const shown = async () => {
    const rows = await cells(pivot(page));
    return rows
      .slice(1)
      .map(([name, total = '', male = '']) => [name, number(total), number(male)]);
  };
  await expect.poll(shown).toEqual(expected);
  const [sums = []] = await cells(pivot(page));
  expect(number(sums[1] ?? '')).toBe(byChain.reduce((sum, each) => sum + net(each), 0));
});

test('its rows sort by any column, in the address, by keyboard', async () => {
  const page = await visit('pool/?rows=chain&columns=sex', { engine: 'runs' });
  await reach(page, 2);
  const order = async () =>
    (await cells(pivot(page))).slice(1).map(([, total = '']) => number(total));
  await expect.poll(async () => (await order()).length).toBe(12);
  const head = pivot(page).getByRole('columnheader', { name: '合计' });
  await head.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page)).toContain('sort=-total');
  await expect.poll(order).toEqual([...(await order())].sort((a, b) => b - a));
  await page.reload();
  await reach(page, 2);
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
});

test('an address that asks for what there is not is told so', async () => {
  const page = await visit('pool/?rows=sex&columns=sex&sort=luck&cells=x', { engine: 'runs' });
  await reach(page, 2);
  const said = (await notices(page)).join('\n');
  for (const part of ['“luck”', '“x”']) expect(said).toContain(part);
  expect(await pivot(page).innerText()).toContain('行和列都是性别');
});

test('the pivot is taken away as CSV and as a workbook: mark, sums, who, when, whence', async () => {
  const page = await visit('pool/', { engine: 'runs' });
  await reach(page, 1);
  const levels = await slices({ by: 'level' });
  const csv = await downloaded(page, '下载交叉表（CSV）');
  expect(csv.name).toBe('人才交叉表_技能等级和地区_人数_2026-09-30.csv');
  const lines = csvLines(csv.bytes);
  const [mark = '', head = '', sums = '', ...rest] = lines;
  expect(mark).toContain('示例数据');
  expect(cellsOf(head).slice(0, 3)).toEqual(['技能等级', '合计', '泰山区']);
  expect(cellsOf(sums).slice(0, 2)).toEqual(['合计', String(whole.persons)]);
  expect(rest.slice(0, levels.length).map((line) => cellsOf(line).slice(0, 2))).toEqual(
    levels.map(({ name, persons }) => [name, String(persons)]),
  );
  const notes = rest.slice(levels.length).join('\n');
  for (const part of ['范围：全市', '2026年9月末', '数据截止2026年9月30日', '证书登记库']) {
    expect(notes).toContain(part);
  }
  const xlsx = await downloaded(page, '下载交叉表（XLSX）');
  const { sheets } = await readXlsx(xlsx.bytes);
  const rows = sheets[0]?.rows ?? [];
  expect(String(rows[0]?.[0])).toContain('示例数据');
  expect(rows[2]?.slice(0, 2)).toEqual(['合计', whole.persons]);
  expect(rows.slice(3, 3 + levels.length).map((row) => row.slice(0, 2))).toEqual(
    levels.map(({ name, persons }) => [name, persons]),
  );
});

test('390 px wide: the page stands still, the table scrolls, the names of its rows stay', async () => {
  const page = await visit('pool/?rows=chain&columns=occupation_group', {
    viewport: { width: 390, height: 844 },
    engine: 'runs',
  });
  await reach(page, 2);
  await expect.poll(async () => (await cells(pivot(page))).length).toBe(13);
  const widths = await page.evaluate<readonly number[]>(
    '[document.documentElement.scrollWidth, innerWidth]',
  );
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  const frame = pivot(page).locator('.table-frame');
  const name = pivot(page).locator('tbody th').nth(3);
  const before = await name.boundingBox();
  const figure = pivot(page).locator('tbody tr').nth(3).locator('td').nth(5);
  const far = await figure.boundingBox();
  await frame.evaluate((element) => element.scrollBy(300, 0));
  const after = await name.boundingBox();
  expect(after?.x).toBeCloseTo(before?.x ?? -1, 0);
  expect((await figure.boundingBox())?.x ?? 0).toBeLessThan((far?.x ?? 0) - 200);
});
