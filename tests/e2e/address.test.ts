import { expect, inject, test } from 'vitest';
import { barriers } from './barriers.ts';
import {
  finding,
  headlines,
  headlinesInHtml,
  htmlOf,
  notices,
  reach,
  visit,
} from './browser-visit.ts';

// Addresses that name something there is not: the page stays, and a line says what is shown.

/** [address, the lines the reader sees] */
const unknown: readonly [string, readonly string[]][] = [
  [
    '?data=nonsense',
    ['网址里的数据集“nonsense”不存在，现在显示“示例”数据。请用页面上方的按钮选择。'],
  ],
  [
    '?period=2031-12-31',
    ['“示例”数据里没有网址所指的期次“2031年12月31日”，现在显示2026年9月末。请在“看哪一期”里选择。'],
  ],
  [
    '?period=last',
    ['“示例”数据里没有网址所指的期次“last”，现在显示2026年9月末。请在“看哪一期”里选择。'],
  ],
  ['?area=999999', ['网址里的单位代码“999999”不存在，现在显示全市。请在区县表里选择。']],
  [
    '?data=%3Cb%3E&area=%27%22',
    [
      '网址里的数据集“<b>”不存在，现在显示“示例”数据。请用页面上方的按钮选择。',
      '网址里的单位代码“\'"”不存在，现在显示全市。请在区县表里选择。',
    ],
  ],
];

test.each(unknown)('%s', async (address, lines) => {
  const page = await visit(address);
  await reach(page, 1);
  await expect.poll(() => notices(page)).toEqual(lines);
  expect(await headlines(page)).toEqual(headlinesInHtml(await htmlOf('')));
});

test('what is not a filter is left alone', async () => {
  const page = await visit('?utm_source=x#commitments');
  await reach(page, 1);
  expect(await notices(page)).toEqual([]);
  expect(await finding(page)).toMatch(/^2026年9月末/);
});

test.each(['no-such-page', 'no/such/page/', 'counties/999999/'])(
  'the unknown page %s says so, shows the headline and leads back',
  async (path) => {
    const page = await visit(path, { tolerates: /Failed to load resource.*404/ });
    await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(
      /网址可能写错，或者页面已经移走。请回到总览，从那里继续。\s+示例数据.*高技能人才23\.95万人/,
    );
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: '回到总览' }).click();
    await reach(page, 1);
    expect(page.url()).toBe(inject('siteUrl'));
  },
);
