import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  barriers,
  chartsAreLive,
  prefersLarge,
  reach,
  type VisitOptions,
  visit,
} from './browser-visit.ts';

// The looks and states of the page. Visits of the other tests end with axe in the state they have
// reached: failed, loading, with notices, on the 404 page.

interface State {
  readonly name: string;
  readonly address?: string;
  readonly options?: VisitOptions;
  readonly charts?: number;
  readonly act?: (page: Page) => Promise<void>;
}

const phone = { width: 390, height: 844 };

const states: readonly State[] = [
  { name: 'as it opens' },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: '长辈版', options: { before: prefersLarge } },
  { name: '长辈版, dark', options: { before: prefersLarge, colorScheme: 'dark' } },
  { name: '已公布数据', address: '?data=published' },
  { name: '已公布数据, dark', address: '?data=published', options: { colorScheme: 'dark' } },
  { name: 'one area', address: '?area=370982', charts: 2 },
  { name: 'one area, dark', address: '?area=370982', charts: 2, options: { colorScheme: 'dark' } },
  { name: 'one commitment', address: 'targets/pool.total.2030/' },
  {
    name: 'one commitment, dark',
    address: 'targets/pool.total.2030/',
    options: { colorScheme: 'dark' },
  },
  { name: 'method', address: 'method/' },
  { name: 'SQL console', address: 'sql/' },
  { name: 'phone', options: { viewport: phone } },
  { name: 'phone, 长辈版', options: { viewport: phone, before: prefersLarge } },
  { name: 'high contrast', options: { contrast: 'more', forcedColors: 'active' } },
  {
    name: 'data table open',
    act: (page) => page.getByText('查看数据表').click(),
  },
  {
    name: 'data table open, phone',
    options: { viewport: phone },
    act: (page) => page.getByText('查看数据表').click(),
  },
];

describe.each(states)('$name', ({ address = '', options = {}, charts, act }) => {
  test('has no barrier that axe can find', async () => {
    const page = await visit(address, { ...options, judged: false });
    await reach(page, 1);
    await chartsAreLive(page, charts);
    await act?.(page);
    expect(await barriers(page)).toEqual([]);
  });
});
