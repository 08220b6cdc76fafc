import { beforeAll, expect, test } from 'vitest';
import {
  dutyPeriodWords,
  gridEnd,
  isRecurring,
  isStanding,
  lackingText,
  owedText,
  periodEnd,
  periodValueText,
  type Streak,
  streakOf,
} from '../../src/model/index.ts';
import { finding, htmlOf, notices, reach, visit } from './browser-visit.ts';
import { type CityState, cityState, plainText } from './city-state.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';

// 年度任务: one row a duty, one cell a period, what the running one still owes.

let city: CityState;
beforeAll(async () => {
  city = await cityState();
});

function streaksOf(state: CityState, isMeant: typeof isRecurring): readonly Streak[] {
  const meant = state.commitments.filter((each) => isRecurring(each) || isStanding(each));
  const { cutOff } = state.context;
  return state.commitments
    .filter(isMeant)
    .map((commitment) =>
      streakOf(commitment, state.seriesOf(commitment.id), state.context, gridEnd(meant, cutOff)),
    );
}

test('without scripts: every period of every recurring commitment, and what is still owed', async () => {
  const text = plainText(await htmlOf('duties/'));
  const streaks = [...streaksOf(city, isRecurring), ...streaksOf(city, isStanding)];
  expect(streaks.length).toBeGreaterThanOrEqual(8);
  for (const streak of streaks) {
    const { commitment, periods } = streak;
    expect(text).toContain(commitment.name);
    expect(text).toContain(owedText(streak));
    for (const period of periods) {
      const { shape, text: told } = dutyPeriodWords(period, commitment.unit);
      expect(text).toContain(`${shape} ${told}${periodValueText(period, commitment.unit)}`);
    }
  }
  expect(text).toContain(`还差：${lackingText(streaks)}。`);
  // The states that the grid is there to tell apart.
  for (const state of ['met', 'short', 'running', 'not_due']) {
    expect(streaks.some(({ periods }) => periods.some((each) => each.state === state))).toBe(true);
  }
});

test('a period of two years takes two columns', async () => {
  const page = await visit('duties/');
  await reach(page, 1);
  const grid = page.getByRole('table', { name: /^周期任务/ });
  const heads = await grid.locator('thead th').allInnerTexts();
  expect(heads).toEqual(['任务', '本期还差什么', '2025年', '2026年', '2027年', '2028年']);
  const wide = grid.locator('td[colspan="2"]');
  expect(await wide.count()).toBe(2);
  expect(await wide.first().innerText()).toContain('还差13人');
});

test('only what is still owed, and by department: in the address', async () => {
  const page = await visit('duties/');
  await reach(page, 1);
  const rows = page.locator('.streak-grid tbody tr');
  const all = await rows.count();
  await page.getByLabel('看哪些').selectOption({ label: '本期还没有完成的' });
  await expect.poll(() => new URL(page.url()).search).toBe('?show=owed');
  const owed = await rows.count();
  expect(owed).toBeGreaterThan(0);
  expect(owed).toBeLessThan(all);
  await page.getByLabel('责任单位').selectOption({ label: '市委组织部' });
  await expect.poll(() => page.url()).toContain('department=');
  await expect.poll(() => rows.count()).toBeLessThan(owed);
  for (const text of await rows.allInnerTexts()) expect(text).toContain('市委组织部');
});

test('an earlier state is judged as of then', async () => {
  const then = await cityState('demo', periodEnd('2025-12-31'));
  const page = await visit('duties/?period=2025-12-31', { engine: 'starts' });
  const grid = page.getByRole('table', { name: /^周期任务/ });
  const next = async () => {
    const cells = await grid.locator('tbody td:nth-child(4)').allInnerTexts();
    return new Set(cells.map((text) => text.trim()));
  };
  await expect.poll(next).toEqual(new Set(['· 未到']));
  const [streak] = streaksOf(then, isRecurring);
  expect(streak && owedText(streak)).toBeTruthy();
  expect(await grid.innerText()).toContain(streak ? owedText(streak) : '');
});

test('已公布数据: nothing has begun there, and the page says so', async () => {
  const page = await visit('duties/?data=published', { engine: 'starts' });
  await expect
    .poll(() => finding(page))
    .toMatch(/^\d+项年度任务从2025年起算，到数据截止日都还没有开始。$/);
});

test('the grid can be taken away, and an unknown department is named', async () => {
  const page = await visit('duties/?department=nobody', { viewport: { width: 320, height: 800 } });
  await reach(page, 1);
  await expect
    .poll(() => notices(page).then((all) => all.join()))
    .toContain('网址里的责任单位“nobody”不存在');
  const { bytes } = await downloaded(page, '下载周期任务逐期完成情况（CSV）');
  const [title, head, ...lines] = csvLines(bytes).map(cellsOf);
  expect(title?.[0]).toContain('示例数据');
  const periods = streaksOf(city, isRecurring).flatMap((streak) => streak.periods);
  expect(lines.slice(0, periods.length).map((cells) => cells[head?.indexOf('期末') ?? -1])).toEqual(
    periods.map(({ window }) => window.end),
  );
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
});
