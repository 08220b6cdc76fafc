import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { htmlOf, reach, visit } from './browser-visit.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';
import { ask, editor, openConsole, status } from './sql-console.ts';

// The console as a reader uses it. What the engine lets through is tried in sql-locked.test.ts.

const run = (page: Page) => page.getByRole('button', { name: '运行', exact: true });
const table = (page: Page) => page.getByRole('table');
const statement = (page: Page) => new URL(page.url()).searchParams.get('q');

test('the first run starts the engine and answers; NULL and numbers are shown as such', async () => {
  const page = await openConsole();
  expect(await page.locator('html').getAttribute('data-stage')).toBe('1');
  await run(page).click();
  await expect.poll(() => status(page).innerText()).toMatch(/^共 10 行，用时 [\d.]+ (毫秒|秒)。$/);
  expect(await page.locator('html').getAttribute('data-stage')).toBe('2');
  const caption = table(page).locator('caption');
  expect(await caption.innerText()).toMatch(/第 1–10 行，共 10 行\s*示例数据/);
  const first = table(page).locator('tbody tr').first().locator('td');
  expect((await first.allInnerTexts()).slice(0, 2)).toEqual(['2025', '231417']);
  expect(await first.nth(1).getAttribute('class')).toBe('right');
  expect(await table(page).locator('tbody tr').last().innerText()).toContain('NULL');
  // The question is the one of the page itself: nothing to say in the address.
  expect(new URL(page.url()).search).toBe('');
});

test('a statement is an address: Back brings it and its answer back, a link shows it unrun', async () => {
  const page = await openConsole();
  await ask(page, "SELECT '甲' AS x");
  await table(page).getByText('甲').waitFor();
  await ask(page, "SELECT '乙' AS x");
  await table(page).getByText('乙').waitFor();
  expect(statement(page)).toBe("SELECT '乙' AS x");
  await page.goBack();
  await table(page).getByText('甲').waitFor();
  expect(await editor(page).innerText()).toContain('甲');
  await page.goForward();
  await table(page).getByText('乙').waitFor();

  const link = page.url().slice(new URL('/', page.url()).href.length);
  const other = await openConsole(link);
  expect(await editor(other).innerText()).toBe("SELECT '乙' AS x");
  expect(await table(other).count()).toBe(0);
  expect(await other.locator('html').getAttribute('data-engine')).toBe(null);
});

test('an error is shown where it is in the text, in Chinese and in the engine’s words', async () => {
  const page = await openConsole('sql/', { engine: 'runs' });
  await ask(page, "SELECT name,\n  '泰安' AS 市, nmae\nFROM area");
  const error = page.getByRole('alert', { name: '出错说明' });
  await error.waitFor();
  expect(await error.innerText()).toContain('第 2 行第 14 个字：没有“nmae”这一列。相近的列有 name');
  expect(await error.locator('mark').innerText()).toBe('nmae');
  expect(await page.locator('.fault-place').innerText()).toBe('nmae');
  await error.getByText('数据引擎的原话').click();
  await error.getByText(/^Binder Error: Referenced column "nmae" not found/).waitFor();

  await error.getByRole('button', { name: '到出错的地方' }).click();
  await page.keyboard.insertText('code');
  expect(await page.locator('.fault-place').count()).toBe(0);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(() => status(page).innerText()).toMatch(/^共 \d+ 行/);
  expect(await error.count()).toBe(0);
});

test('names are completed by keyboard, with what they mean', async () => {
  const page = await openConsole();
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('SELECT * FROM recon', { delay: 20 });
  const option = page.getByRole('option', { name: /^reconciliation/ });
  await option.waitFor();
  expect(await option.innerText()).toContain('对账');
  expect(await option.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await expect.poll(() => editor(page).innerText()).toBe('SELECT * FROM reconciliation');
  await page.keyboard.type(' WHERE absen', { delay: 20 });
  await page.getByRole('option', { name: /^absent.*reconciliation/ }).waitFor();
  await page.keyboard.press('Escape');
});

test('a long answer has pages, and is taken away whole', async () => {
  const page = await openConsole('sql/', { engine: 'runs' });
  await ask(page, "SELECT range AS n, '=' || range AS t, NULL AS nothing FROM range(120)");
  await table(page).getByText('第 1–50 行，共 120 行').waitFor();
  expect(await page.getByRole('button', { name: '上一页' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByRole('button', { name: '下一页' }).click();
  await table(page).getByText('第 101–120 行，共 120 行').waitFor();
  expect(await page.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true);

  const { name, bytes } = await downloaded(page, '下载结果（CSV）');
  expect(name).toBe('查询结果.csv');
  const lines = csvLines(bytes);
  expect(lines[0]).toContain('示例数据');
  expect(lines[1]).toBe('n,t,nothing');
  expect(cellsOf(lines[121] ?? '')).toEqual(['119', "'=119", '']);
  expect(lines.at(-1)).toContain('查询语句：SELECT range AS n');
  const workbook = await downloaded(page, '下载结果（XLSX）');
  expect(workbook.name).toBe('查询结果.xlsx');
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('more rows than the limit are cut, and that is said', async () => {
  const page = await openConsole('sql/', { engine: 'runs' });
  await ask(page, 'SELECT range AS n FROM range(10001)');
  await expect
    .poll(() => status(page).innerText())
    .toMatch(/^结果超过 10,000 行，只取前 10,000 行/);
});

test('a ready question runs at a press and stands in the editor', async () => {
  const page = await openConsole('sql/?data=published', { engine: 'runs' });
  await page.getByRole('link', { name: '全部承诺：目标、期限和对应指标' }).click();
  await expect.poll(() => status(page).innerText()).toMatch(/^共 15 行/);
  expect(await editor(page).innerText()).toContain('FROM commitment c');
  // Published data bear no mark; an answer may hold rows of the demonstration all the same.
  expect(await table(page).locator('caption').innerText()).toContain('示例数据');
});

test('narrow, and by keyboard alone', async () => {
  const page = await openConsole('sql/', { viewport: { width: 320, height: 700 } });
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('SELECT * FROM area ORDER BY sort');
  await page.keyboard.press('Tab');
  expect(await run(page).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await table(page).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
});

test('a browser without adopted sheets keeps the plain field, which does the same', async () => {
  const page = await visit('sql/', { before: 'delete Document.prototype.adoptedStyleSheets;' });
  await reach(page, 1);
  const field = page.locator('textarea');
  await field.fill('SELECT nme FROM area');
  await field.press('ControlOrMeta+Enter');
  await page.getByRole('alert', { name: '出错说明' }).waitFor();
  await page.getByRole('button', { name: '到出错的地方' }).click();
  const selected = await field.evaluate((each: HTMLTextAreaElement) =>
    each.value.slice(each.selectionStart, each.selectionEnd),
  );
  expect(selected).toBe('nme');
  expect(await page.locator('.cm-content').count()).toBe(0);
});

describe('without what it needs', () => {
  test('no scripts: it says so, and the questions are there to read', async () => {
    const page = await visit('sql/', { javaScriptEnabled: false });
    const html = await htmlOf('sql/');
    expect(html).toContain('运行查询要用浏览器脚本和 WebAssembly');
    expect(await run(page).isDisabled()).toBe(true);
    await page.getByText('看语句').nth(2).click();
    await page.getByText('AS 现在占百分之').waitFor();
    await page.locator('summary', { hasText: 'intake_sum' }).click();
    await page.getByText('rows_left').waitFor();
  });

  test('no engine: one line says why, and a press tries again', async () => {
    const page = await openConsole('sql/', {
      tolerates: /Failed to load resource|manifest/,
      alone: true,
    });
    await page.route('**/manifest.json', (route) => route.abort());
    await run(page).click();
    const notice = page.locator('.notice', { hasText: '网络中断' });
    await notice.waitFor();
    await page.unroute('**/manifest.json');
    await notice.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => status(page).innerText()).toMatch(/^共 10 行/);
  });

  test('a statement too long for an address is refused from one, with a way out', async () => {
    const page = await openConsole(`sql/?q=${'x'.repeat(8001)}`);
    await page.getByText(/网址里的查询语句超过8000个字符.*请把语句直接粘贴到下面/).waitFor();
  });
});
