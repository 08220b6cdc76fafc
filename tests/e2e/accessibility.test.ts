import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { chartsAreLive, prefersLarge, reach, type VisitOptions, visit } from './browser-visit.ts';

// The looks of the pages. Visits of the other tests end with axe in the state they have reached:
// failed, loading, with notices, on the 404 page.

const pages = [
  '',
  '?area=370982',
  '?data=published',
  'counties/',
  'counties/split/',
  'counties/370911/',
  'pool/',
  'schools/',
  'uplift/',
  'duties/',
  'policy/',
  'policy/departments/human-resources/',
  'subsidies/',
  'data/',
  'sql/',
];

test.each(pages)('page %s: no barrier by day and by night', async (address) => {
  const page = await visit(address, { judged: false });
  await chartsAreLive(page, address === '?area=370982' ? 2 : undefined);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page), colorScheme).toEqual([]);
  }
});

interface Look {
  readonly name: string;
  readonly options?: VisitOptions;
  readonly act?: (page: Page) => Promise<void>;
}

const phone = { width: 390, height: 844 };
const openTable = (page: Page) => page.getByText('查看数据表').click();

const looks: readonly Look[] = [
  { name: '长辈版', options: { before: prefersLarge } },
  { name: '长辈版, dark', options: { before: prefersLarge, colorScheme: 'dark' } },
  { name: 'phone', options: { viewport: phone } },
  { name: 'phone, 长辈版', options: { viewport: phone, before: prefersLarge } },
  { name: 'high contrast', options: { contrast: 'more', forcedColors: 'active' } },
  { name: 'data table open', act: openTable },
  { name: 'data table open, phone', options: { viewport: phone }, act: openTable },
];

test.each(looks)('$name: no barrier', async ({ options = {}, act }) => {
  const page = await visit('', options);
  await reach(page, 1);
  await chartsAreLive(page);
  await act?.(page);
});
