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

const notYetOpen = '这一页还没有开放';

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

test.each(routes)(
  'page %s answers, with the finding or the word that it is not open',
  async (route) => {
    const html = await htmlOf(route);
    const isOpen = !html.includes(notYetOpen);
    expect(html.includes('<meta name="robots" content="noindex">')).toBe(!isOpen);
    expect(html).toMatch(isOpen ? /<h1[^>]*>[^<]+/ : /<h1>这一页还没有开放<\/h1>/);
    expect(html).toContain('示例数据');
  },
);

test('no page links to one that is not open', () => {
  const htmlAt = (route: string) => readFileSync(join(dist, route, 'index.html'), 'utf8');
  const closed = new Set(routes.filter((route) => htmlAt(route).includes(notYetOpen)));
  const site = inject('siteUrl');
  const leading = routes.flatMap((route) =>
    [...htmlAt(route).matchAll(/<a [^>]*href="([^"]*)"/g)]
      .map(([, href = '']) => new URL(href, site + route))
      // A page may name itself, as its buttons for the datasets do.
      .map(({ pathname }) => pathname.slice(1))
      .filter((target) => target !== route && closed.has(target))
      .map((target) => `${route} -> ${target}`),
  );
  expect(leading).toEqual([]);
});
