import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { headlines, headlinesInHtml, htmlOf, notices, visit } from './browser-visit.ts';

// The HTML itself: what can be read before, or without, any script.

const dist = join(import.meta.dirname, '../../dist');

/** Addresses of all pages of the site, such as `targets/pool.total.2030/`. */
const routes = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => (dirname(file) === '.' ? '' : `${dirname(file)}/`));

test('scripts off: figures, verdicts, chart, table and areas are readable, and one line says so', async () => {
  const page = await visit('', { javaScriptEnabled: false });
  expect(await headlines(page)).toEqual(['23.14', '23.95']);
  expect(await notices(page)).toEqual([
    '没有启用脚本：下面的数字、结论和图表都完整可读，但不能切换数据集、期次和区县。启用脚本后刷新页面即可使用。',
  ]);
  expect(await page.locator('.headline .tag').allInnerTexts()).toEqual(['● 超额完成', '▲ 滞后']);
  expect(await page.locator('.chart svg:visible').count()).toBe(1);
  expect(
    await page
      .getByRole('table', { name: /按一年增速/ })
      .getByRole('row')
      .count(),
  ).toBe(10);
  await page.getByText('查看数据表').click();
  await page.getByRole('table', { name: /^全市高技能人才总量与目标/ }).waitFor();
});

test('the figures and the chart are in the text of the first page', async () => {
  const html = await htmlOf('');
  expect(headlinesInHtml(html)).toHaveLength(2);
  for (const figure of headlinesInHtml(html)) expect(figure).toMatch(/^\d+\.\d\d$/);
  expect(html).toMatch(/<div class="chart-static wide"><svg[^>]*>.*30万人.*<\/svg>/s);
});

/** An attribute as a browser reads it. */
const plain = (text: string) => text.replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

test.each(routes)('page %s answers with its finding and the mark of its data', async (route) => {
  const html = await htmlOf(route);
  expect(html).toMatch(/<h1[^>]*>[^<]+/);
  expect(html).toContain('示例数据');
});

test('every link between pages leads to a page, and to a place on it', () => {
  const htmlOfRoute = new Map(
    routes.map((route) => [`/${route}`, readFileSync(join(dist, route, 'index.html'), 'utf8')]),
  );
  const site = inject('siteUrl');
  const broken = routes.flatMap((route) =>
    [...(htmlOfRoute.get(`/${route}`) ?? '').matchAll(/<a [^>]*href="([^"]*)"/g)]
      .map(([, href = '']) => new URL(plain(href), site + route))
      // Files to be taken away are another test's; documents elsewhere are cited, not ours.
      .filter(({ origin, pathname }) => site.startsWith(origin) && /\/$/.test(pathname))
      .filter(({ pathname, hash }) => {
        const target = htmlOfRoute.get(pathname);
        const id = decodeURIComponent(hash.slice(1));
        return target === undefined || (id !== '' && !target.includes(`id="${id}"`));
      })
      .map((target) => `${route} -> ${target.pathname}${target.hash}`),
  );
  expect([...new Set(broken)]).toEqual([]);
});
