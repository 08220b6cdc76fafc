import { expect, inject, test } from 'vitest';
import { finding, reach, visit } from './browser-visit.ts';

// The same files on any static host, at the root or in a folder.

const hosts = [
  ['a host that caches and compresses', 'siteUrl'],
  ['the plainest host', 'plainUrl'],
  ['a sub-folder of the plainest host', 'subFolderUrl'],
] as const;

test.each(hosts)('%s: from the HTML to an answered filter', async (_name, which) => {
  const at = inject(which);
  const page = await visit('?period=2025-12-31&area=370982', { at, judged: false });
  await expect.poll(() => finding(page)).toMatch(/^2025年末/);
  await reach(page, 2);
  expect(page.url()).toBe(`${at}?period=2025-12-31&area=370982`);
});

test.each(hosts)('%s: a page two folders down finds its way', async (_name, which) => {
  const at = inject(which);
  const page = await visit('targets/pool.total.2030/', { at, judged: false });
  await reach(page, 1);
  await page.getByRole('link', { name: '泰安市高技能人才目标监测平台' }).click();
  await expect.poll(() => page.url()).toBe(at);
  await expect.poll(() => finding(page)).toMatch(/高技能人才/);
});
