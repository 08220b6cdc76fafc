import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { finding, notices, reach, visit } from './browser-visit.ts';
import { csvLines } from './downloaded.ts';

// The page of data: every file it links to is there and is what the metadata say; the long lists
// can be filtered and paged by address; without scripts nothing is lost that files do not give.

const dist = join(import.meta.dirname, '../../dist');
const table = (page: Page, name: string | RegExp) => page.getByRole('table', { name });
const bodyRows = (page: Page, name: string | RegExp) => table(page, name).locator('tbody tr');

test('without scripts: the finding, the datasets, the files and the way to the whole list', async () => {
  const page = await visit('data/', { javaScriptEnabled: false });
  expect(await finding(page)).toMatch(
    /^示例数据有\d+张表、[\d,]+行，截至2026年9月30日，都可以下载；更正过\d+个旧数，列出疑点\d+处。$/,
  );
  const names = bodyRows(page, '本站的数据集').getByRole('rowheader');
  expect(await names.allInnerTexts()).toEqual(['示例数据', '已公布数据', '政策与参照']);
  expect(await page.getByRole('navigation', { name: /翻页/ }).count()).toBe(0);
  expect(await page.getByText(/^完整清单：/).innerText()).toMatch(/CSV，\d+处。$/);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^下载质量清单 CSV/ }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('示例数据-2026-09-30-质量清单.csv');
  const lines = csvLines(await readFile(await saved.path()));
  const listed = (await page.locator('#finding').innerText()).match(/疑点(\d+)处/)?.[1];
  expect(lines.length - 1).toBe(Number(listed));
  for (const line of lines.slice(1)) expect(line).toMatch(/,"示例数据"$/);
});

test('every link to a file leads to one, in both datasets, of the size that it says', async () => {
  for (const address of ['data/', 'data/?data=published']) {
    const page = await visit(address, { judged: false });
    await reach(page, 1);
    const links = await page.locator('a[download], a[href$=".json"]').all();
    expect(links.length, address).toBeGreaterThan(40);
    for (const link of links) {
      const href = new URL((await link.getAttribute('href')) ?? '', page.url());
      const path = href.pathname.slice(new URL(inject('siteUrl')).pathname.length);
      const bytes = (await readFile(join(dist, path))).length;
      const said = /(\d+(?:\.\d)?) (kB|MB)/.exec(await link.innerText());
      if (said)
        expect(Number(said[1]) * (said[2] === 'kB' ? 1e3 : 1e6), path).toSatisfy(
          (size: number) => Math.abs(size - bytes) <= Math.max(1000, bytes * 0.05),
        );
    }
  }
});

test('the host serves the addresses with their types, and the metadata are true of them', async () => {
  const metadata = await fetch(
    new URL('downloads/latest/demo/datapackage.json', inject('siteUrl')),
  );
  expect(metadata.headers.get('content-type')).toContain('application/json');
  const { resources, mark } = (await metadata.json()) as {
    mark: string;
    resources: { path: string; format: string; bytes: number; hash: string }[];
  };
  expect(mark).toBe('示例数据');
  for (const { path, bytes, hash } of resources) {
    const response = await fetch(new URL(`downloads/latest/demo/${path}`, inject('siteUrl')));
    expect(response.status, path).toBe(200);
    const content = Buffer.from(await response.arrayBuffer());
    expect(content.length, path).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
  }
});

test('the published figures: what is there, and what nobody has published', async () => {
  const page = await visit('data/?data=published');
  await reach(page, 1);
  expect(await finding(page)).toMatch(/^已公布数据有1张表、21行/);
  await page.getByText(/^尚无公开数据的表：.*人才结构/).waitFor();
  expect(await page.locator('.mark').count()).toBe(0);
  expect(await page.locator('#register').count()).toBe(0);
});

test('findings of one rule, by click and by address; the list turns its pages', async () => {
  const page = await visit('data/', { engine: 'starts' });
  await reach(page, 2);
  const list = bodyRows(page, '逐处列出');
  expect(await list.count()).toBe(25);
  await page.getByRole('navigation', { name: '质量清单翻页' }).getByText('下一页').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('findings')).toBe('2');
  await expect.poll(() => list.count()).toBeLessThan(25);
  await bodyRows(page, '按规则汇总')
    .filter({ hasText: 'report.missing' })
    .getByRole('link')
    .click();
  await expect.poll(() => list.count()).toBe(1);
  expect(new URL(page.url()).search).toBe('?rule=report.missing');
  expect(await list.innerText()).toContain('的报表');
  await page.getByRole('link', { name: '列出全部' }).click();
  await expect.poll(() => list.count()).toBe(25);
});

test('the revision log says from what to what and why, by what became of the figure', async () => {
  const page = await visit('data/', { engine: 'starts' });
  await reach(page, 2);
  const row = bodyRows(page, '修订记录：更正').first();
  const [area, , period, before, after, change, , why] = await row
    .locator('th, td')
    .allInnerTexts();
  expect([area, period, before, after, change]).toEqual([
    '肥城市',
    '2024年末',
    '40,100人（快报）',
    '38,203人（修订）',
    '−1,897',
  ]);
  expect(why).toContain('核减');
  await page.getByRole('link', { name: /^快报定数 \d+/ }).click();
  await expect.poll(() => bodyRows(page, '修订记录：快报定数').count()).toBe(25);
  expect(new URL(page.url()).search).toBe('?revisions=settled');
});

test('an address with pages and rules that do not exist is shown as far as it can be', async () => {
  const page = await visit('data/?findings=99&log=x&revisions=lost&rule=%3Cb%3E', {
    engine: 'starts',
  });
  await reach(page, 2);
  await expect
    .poll(() => notices(page))
    .toEqual([
      '网址里的规则“<b>”不能用，现在列出全部疑点。请在规则表里选择。',
      '网址里的修订类别“lost”不存在，现在显示更正。请用修订记录的按钮选择。',
      '网址里的页码“x”不能用，修订记录从第一页显示。请用列表下方的按钮翻页。',
    ]);
  await page.getByText('这一页没有内容，请翻回前页。').waitFor();
  await page.getByRole('navigation', { name: '质量清单翻页' }).getByText('上一页').waitFor();
});

test('the dictionary opens by keyboard, and a table of the list leads to its entry', async () => {
  const page = await visit('data/', { viewport: { width: 320, height: 640 } });
  await reach(page, 1);
  const entry = page.locator('#dictionary-observation');
  await entry.locator('summary').focus();
  await page.keyboard.press('Enter');
  await entry.getByText('没有数，原因见 absent 列；不等于0').waitFor();
  expect(await page.locator('a[href="#dictionary-observation"]').count()).toBe(1);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
});
