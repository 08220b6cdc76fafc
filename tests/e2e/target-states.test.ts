import { beforeAll, describe, expect, test } from 'vitest';
import {
  absentText,
  isAbsent,
  levelStatement,
  paceStatement,
  periodEnd,
  statusText,
  verdictText,
} from '../../src/model/index.ts';
import {
  chartsAreLive,
  finding,
  notices,
  prefersLarge,
  reach,
  type VisitOptions,
  visit,
} from './browser-visit.ts';
import { type CityState, cityState } from './city-state.ts';
import { csvLines, downloaded } from './downloaded.ts';

// The page of one commitment in its looks, with the published figures, and in earlier periods.

const mark = '示例数据';

let city: CityState;
beforeAll(async () => {
  city = await cityState();
});

interface State {
  readonly name: string;
  readonly id: string;
  readonly search?: string;
  readonly options?: VisitOptions;
}

const states: readonly State[] = [
  { name: 'stock', id: 'pool.total.2030' },
  { name: 'stock, dark', id: 'pool.total.2030', options: { colorScheme: 'dark' } },
  { name: 'stock, 长辈版', id: 'pool.total.2030', options: { before: prefersLarge } },
  {
    name: 'stock, phone',
    id: 'pool.total.2030',
    options: { viewport: { width: 390, height: 844 } },
  },
  { name: 'recurring duty', id: 'toptalent.biennial' },
  { name: 'range', id: 'major.highlevel.2025' },
  { name: 'ceiling', id: 'parttime.quota.share' },
  { name: 'no quantity', id: 'pool.vision.2035' },
  { name: '已公布数据', id: 'pool.total.2030', search: '?data=published' },
];

test.each(states)('$name: axe finds no barrier', async ({ id, search = '', options = {} }) => {
  const page = await visit(`targets/${id}/${search}`, options);
  await reach(page, 1);
  if (search !== '') await expect.poll(() => page.getByText(mark).count()).toBe(1);
  await chartsAreLive(page, id === 'pool.vision.2035' ? 0 : 1);
});

describe('已公布数据', () => {
  let published: CityState;
  beforeAll(async () => {
    published = await cityState('published');
  });

  test.each([
    'pool.total.2025',
    'pool.total.2030',
    'competition.annual',
    'school.highlevel.2025',
    'training.frontline.share',
    'parttime.quota.share',
  ])('%s says what is not published, never 0, and bears no mark', async (id) => {
    const assessment = published.assessmentOf(id);
    const page = await visit(`targets/${id}/?data=published`);
    // Only the button that leads back to the other dataset bears its name.
    await expect.poll(() => page.getByText(mark).count()).toBe(1);
    expect(await page.locator('.datasets').getByText(mark).count()).toBe(1);
    const verdict = page.locator('.verdict');
    await expect.poll(() => verdict.innerText()).toContain(statusText(assessment));
    expect(await verdict.innerText()).toContain(verdictText(assessment));
    const main = page.locator('main');
    expect(await main.locator('.statements').innerText()).not.toMatch(/(?<![\d.,])0(?![\d.,年])/);
    if (isAbsent(assessment.value)) {
      expect(absentText(assessment.value)).toMatch(/^(未公布|—)$/);
      expect(await main.locator('.working li').allInnerTexts()).not.toContainEqual(
        expect.stringMatching(/^实际数：0/),
      );
      expect(await page.locator('.chart-live').count()).toBe(0);
    }
    expect(await notices(page)).toEqual([]);
    const { bytes } = await downloaded(page, '下载演算（CSV）');
    const lines = csvLines(bytes);
    expect(lines[0]).toBe('部分,名称,内容,结果或来源');
    expect(lines.join('\n')).not.toContain(mark);
  });

  test('the verdicts are those of a dataset with one figure', () => {
    const statusAt = (id: string) => statusText(published.assessmentOf(id));
    expect(statusAt('pool.total.2025')).toBe('到期数据未公布');
    expect(statusAt('pool.total.2030')).toBe('数据不足');
    expect(statusAt('competition.annual')).toBe('未公布');
  });
});

describe('an earlier period', () => {
  test.each(['2025-03-31', '2025-12-31', '2023-12-31'])(
    'as of %s the verdict on 2025 is the one of then',
    async (day) => {
      const period = periodEnd(day);
      const then = (await cityState('demo', period)).assessmentOf('pool.total.2025');
      const page = await visit(`targets/pool.total.2025/?period=${day}`);
      const verdict = page.locator('.verdict');
      await expect.poll(() => verdict.innerText()).toContain(verdictText(then));
      expect(await verdict.innerText()).toContain(statusText(then));
      const statements = await page.locator('.statements').innerText();
      expect(statements).toContain(levelStatement(then));
      expect(statements).toContain(paceStatement(then));
      expect(await page.getByLabel('看哪一期').inputValue()).toBe(day);
      expect(await finding(page)).toMatch(/^高技能人才总量：.*23万人$/);
      await chartsAreLive(page);
    },
  );

  test('the periods tell different verdicts, so that the test above can fail', async () => {
    const of = async (day: string) =>
      verdictText((await cityState('demo', periodEnd(day))).assessmentOf('pool.total.2025'));
    const verdicts = await Promise.all(['2025-03-31', '2025-12-31', '2023-12-31'].map(of));
    expect(new Set([...verdicts, verdictText(city.assessmentOf('pool.total.2025'))]).size).toBe(3);
  });
});
