import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  countText,
  isAbsent,
  periodEnd,
  periodText,
  quantityText,
  whatIf,
} from '../../src/model/index.ts';
import { chartsAreLive, htmlOf, notices, reach, visit } from './browser-visit.ts';
import { type CityState, cityState } from './city-state.ts';

// 测算: a net increase that the reader chooses, what becomes of the target, and its address.

const stock = 'targets/pool.total.2030/';

let city: CityState;
beforeAll(async () => {
  city = await cityState();
});

const slider = (page: Page) => page.getByRole('slider', { name: '每年净增', exact: true });
const field = (page: Page) => page.getByRole('textbox', { name: '每年净增' });
const answer = (page: Page) => page.locator('#what-if ~ .answer').innerText();
const triedPath = (page: Page) =>
  page.locator('.chart-live path[stroke="var(--ochre)"]').first().getAttribute('d');
const search = (page: Page) => new URL(page.url()).search;

/** The answer to a pace, from the newest figure of the stock. */
function expected(pace: number): string {
  const { value, observation } = city.assessmentOf('pool.total.2030');
  if (isAbsent(value) || observation === null) throw new Error('the stock has no figure');
  const due = periodEnd('2030-12-31');
  const { arrival, atDue, inTime, short, perMonth } = whatIf(
    { value, from: observation.periodEnd },
    300_000,
    due,
    pace,
  );
  const reached = arrival.kind === 'at' ? `${periodText(arrival.on)}达到` : '到不了';
  const end = inTime ? '按期' : `到期还差${countText(short)}人`;
  return `每月净增${countText(perMonth)}人，${reached}30万人；2030年末为${quantityText(atDue, '人')}，${end}`;
}

describe('测算', () => {
  test('opens with the pace that is asked for, and tries nothing', async () => {
    const page = await visit(stock);
    await chartsAreLive(page);
    const asked = city.assessmentOf('pool.total.2030').pace?.required?.wholePerYear ?? 0;
    expect(asked).toBeGreaterThan(0);
    expect(await field(page).inputValue()).toBe(String(asked));
    await expect.poll(() => answer(page)).toContain(expected(asked));
    expect(await triedPath(page)).toBe('');
    expect(search(page)).toBe('');
  });

  test('the slider by keyboard: the answer at once, the address once it rests', async () => {
    const page = await visit(stock);
    await chartsAreLive(page);
    const entries = await page.evaluate(() => history.length);
    const before = Number(await field(page).inputValue());
    await slider(page).focus();
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
    const pace = Number(await slider(page).inputValue());
    expect(pace).toBeGreaterThan(before);
    await expect.poll(() => slider(page).getAttribute('aria-valuetext')).toBe(`${pace}人`);
    await expect.poll(() => field(page).inputValue()).toBe(String(pace));
    await expect.poll(() => answer(page)).toContain(expected(pace));
    await expect.poll(() => search(page)).toBe(`?pace=${pace}`);
    // Trying leaves no trail of steps to go back through.
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.keyboard.press('Home');
    await expect.poll(() => answer(page)).toContain('到不了30万人');
    await expect.poll(() => search(page)).toBe('?pace=0');
  });

  test('the number field: path, address, and a reload that restores both', async () => {
    const page = await visit(stock);
    await chartsAreLive(page);
    await field(page).fill('20000');
    await expect.poll(() => answer(page)).toContain(expected(20_000));
    await expect.poll(() => triedPath(page)).toMatch(/^M.*L/);
    await expect.poll(() => search(page)).toBe('?pace=20000');
    await page.reload();
    await chartsAreLive(page);
    await expect.poll(() => field(page).inputValue()).toBe('20000');
    await expect.poll(() => answer(page)).toContain(expected(20_000));
    await expect.poll(() => triedPath(page)).toMatch(/^M.*L/);
    expect(await notices(page)).toEqual([]);
  });

  test('a higher pace arrives earlier', async () => {
    const page = await visit(stock);
    await reach(page, 1);
    const dates: string[] = [];
    for (const pace of [10_000, 14_000, 20_000, 28_000]) {
      await field(page).fill(String(pace));
      await expect.poll(() => answer(page)).toContain(expected(pace));
      const [, year = '', month = '12'] =
        /，(\d{4})年(?:(\d+)月)?末达到/.exec(await answer(page)) ?? [];
      dates.push(`${year}-${month.padStart(2, '0')}`);
    }
    expect(dates).toEqual([...new Set(dates)].sort().reverse());
    expect(dates).toHaveLength(4);
  });

  test.each(['-5', '1.5', 'abc', '', '99999999'])(
    'the wrong number “%s” is said, and the last good one stays',
    async (wrong) => {
      const page = await visit(stock);
      await reach(page, 1);
      const max = await slider(page).getAttribute('max');
      await field(page).fill('15000');
      await expect.poll(() => search(page)).toBe('?pace=15000');
      await field(page).fill(wrong);
      await page.getByRole('alert').getByText(`请填 0 到 ${max} 的整数。`).waitFor();
      expect(await field(page).getAttribute('aria-invalid')).toBe('true');
      await expect.poll(() => answer(page)).toContain(expected(15_000));
      expect(search(page)).toBe('?pace=15000');
      await field(page).fill('16000');
      await expect.poll(() => page.getByRole('alert').count()).toBe(0);
      await expect.poll(() => answer(page)).toContain(expected(16_000));
    },
  );

  test.each(['abc', '-1', '1.5', '99999999'])('?pace=%s gives a notice', async (wrong) => {
    const page = await visit(`${stock}?pace=${wrong}`);
    await reach(page, 1);
    await expect
      .poll(() => notices(page))
      .toEqual([`网址里的年净增“${wrong}”不是不小于0的整数，测算没有采用。请在测算里重新填写。`]);
    const asked = city.assessmentOf('pool.total.2030').pace?.required?.wholePerYear;
    expect(await field(page).inputValue()).toBe(String(asked));
  });

  test.each(['pool.total.2025', 'parttime.quota.share', 'pool.vision.2035'])(
    '%s has nothing left to try',
    async (id) => {
      expect(await htmlOf(`targets/${id}/`)).not.toContain('id="what-if"');
    },
  );
});
