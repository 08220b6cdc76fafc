import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  type Assessment,
  kindText,
  percentText,
  roundHalfUp,
  secondReading,
  statuses,
  working,
} from '../../src/model/index.ts';
import { htmlOf, prefersLarge, reach, visit } from './browser-visit.ts';
import { type CityState, cityState, plainText, stockForecast } from './city-state.ts';

// The rules as the reader finds them: the same constants, the same figures, nothing left out.

let city: CityState;
let text: string;
beforeAll(async () => {
  city = await cityState();
  text = plainText(await htmlOf('method/'));
});

/** The first commitment of each kind, in the order of the document. */
function examples(): readonly Assessment[] {
  const kinds = new Map(
    [...city.assessments].reverse().map((each) => [each.commitment.kind, each] as const),
  );
  return [...kinds.values()];
}

const rowsOf = async (page: Page, table: RegExp) => {
  const rows = await page.getByRole('table', { name: table }).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
};

/** What stands beside a name in one of the two lists of the page. */
const listed = async (page: Page, section: string) => {
  const entries = await page.locator(`section[aria-labelledby="${section}"] dl > div`).all();
  return Promise.all(
    entries.map(async (entry) => [
      await entry.locator('dt').innerText(),
      await entry.locator('dd').innerText(),
    ]),
  );
};

test('one worked example a kind, with the actual numbers put in', async () => {
  const page = await visit('method/');
  await reach(page, 1);
  const headings = await page.locator('.example h3').allInnerTexts();
  const wanted = examples().map(
    ({ commitment: { kind, name } }) => `${kindText(kind)}：以“${name}”为例`,
  );
  expect(wanted).toHaveLength(new Set(city.commitments.map(({ kind }) => kind)).size);
  expect([...headings].sort()).toEqual([...wanted].sort());
  for (const assessment of examples()) {
    const { rule, steps, conclusion } = working(assessment);
    expect(text).toContain(`规则：${rule}`);
    expect(text).toContain(`结论：${conclusion}`);
    for (const { label, formula, result } of steps) {
      expect(text).toContain(`${label}：${formula} ＝ ${result}`);
    }
  }
});

test('every status, with shape, text and meaning, the most urgent first', async () => {
  const page = await visit('method/');
  await reach(page, 1);
  expect(await listed(page, 'statuses')).toEqual(
    statuses.map(({ shape, text: name, meaning }) => [`${shape} ${name}`, meaning]),
  );
  expect(new Set(statuses.map(({ shape, text: name }) => shape + name)).size).toBe(statuses.length);
});

test('the constants are those of data/reference/assessment.json', async () => {
  const file = join(import.meta.dirname, '../../data/reference/assessment.json');
  const constants = JSON.parse(readFileSync(file, 'utf8'));
  const { forecast, reporting, sdgRatio, split, tellingApart } = constants;
  const page = await visit('method/');
  await reach(page, 1);
  const shown = Object.fromEntries(await listed(page, 'constants'));
  const numbers = (name: string) =>
    [...(shown[name] ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  expect(numbers('严重滞后')).toEqual([constants.seriouslyBehindPoints]);
  expect(numbers('“左右”的容许范围')).toEqual([constants.aboutTolerance * 100]);
  expect(numbers('观察速度的期间')).toEqual([constants.windowMonths]);
  expect(numbers('数据逾期')).toEqual([constants.staleMonths]);
  expect(numbers('临近到期')).toEqual([constants.dueSoonDays]);
  expect(numbers('进度判断')).toEqual([constants.leastPointsAfterStart]);
  // The first number is the least standard deviation, which is no constant of the file.
  expect(numbers('单位之间分不出先后')).toEqual([1, tellingApart.z]);
  expect(numbers('目标分解的测算')).toEqual([
    split.weights.stock,
    split.weights.residents,
    split.weights.growth,
  ]);
  expect(numbers('按时上报')).toEqual([
    reporting.quarterDays,
    reporting.yearEndDays,
    reporting.monthDays,
  ]);
  expect(numbers('预测')).toEqual([forecast.leastPoints, forecast.seasonYears]);
  expect(numbers('预测区间')).toEqual([forecast.narrowInterval * 100, forecast.wideInterval * 100]);
  expect(numbers('回测')).toEqual([
    forecast.backTestSteps.quarterly,
    forecast.backTestSteps.annual,
  ]);
  expect(numbers('第二读数的门槛')).toEqual([
    sdgRatio.significant,
    sdgRatio.moderate,
    sdgRatio.insufficient,
  ]);
  // A constant that is added to the file is either listed above or named here as one that
  // only the inside of a method needs.
  expect(Object.keys(constants).sort()).toEqual([
    'about',
    'aboutTolerance',
    'dueSoonDays',
    'forecast',
    'leastPointsAfterStart',
    'reporting',
    'sdgRatio',
    'seriouslyBehindPoints',
    'split',
    'staleMonths',
    'tellingApart',
    'windowMonths',
  ]);
  const inside = ['about', 'dampedTrend', 'scenarioYears'];
  expect(
    Object.keys(forecast)
      .filter((key) => !inside.includes(key))
      .sort(),
  ).toEqual(['backTestSteps', 'leastPoints', 'narrowInterval', 'seasonYears', 'wideInterval']);
  // The explanation above the second reading repeats its thresholds in words.
  expect(text).toContain(
    `${sdgRatio.significant}%及以上为显著进展，${sdgRatio.moderate}%及以上为中等`,
  );
});

test('the back-test is the one computed here', async () => {
  const outlook = stockForecast(city, 'pool.total.2030');
  const rate = (share: number | null) => (share === null ? '—' : percentText(share, 0));
  const wanted = outlook.backTest.scores.map(
    ({ methodName, mase, hitRate80, hitRate95, comparisons }) => [
      methodName,
      mase === null ? '—' : roundHalfUp(mase, 3).toFixed(3),
      rate(hitRate80),
      rate(hitRate95),
      String(comparisons),
    ],
  );
  expect(wanted).toHaveLength(3);
  const page = await visit('method/');
  await reach(page, 1);
  expect(await rowsOf(page, /^高技能人才总量：\d+期数据/)).toEqual(wanted);
  expect(text).toContain(`${outlook.n}期数据`);
  expect(text).toContain(`选用${outlook.methodName}`);
});

test('the second reading stands beside ours, with the reason why they differ', async () => {
  const page = await visit('method/');
  await reach(page, 1);
  const wanted = ['pool.total.2025', 'pool.total.2030'].map((id) => {
    const { ours, theirs, explanation } = secondReading(city.assessmentOf(id));
    return [`${id.slice(-4)}年高技能人才总量`, ours, theirs, explanation];
  });
  expect(await rowsOf(page, /^两种方法的结论/)).toEqual(wanted);
  for (const [, , , explanation] of wanted) expect(explanation).toMatch(/。$/);
});

test('the limits are said', async () => {
  const page = await visit('method/');
  await reach(page, 1);
  const limits = page.locator('section[aria-labelledby="limits"] li');
  const said = await limits.allInnerTexts();
  expect(said.length).toBeGreaterThan(4);
  for (const word of ['应达路径', '起点不同', '口径', '区间', '重复']) {
    expect(said.join('')).toContain(word);
  }
});

test('已公布数据: nothing can be forecast from one figure, and the page says so', async () => {
  const page = await visit('method/?data=published');
  await expect.poll(() => page.getByText('示例数据').count()).toBe(1);
  const section = page.locator('section[aria-labelledby="back-test"]');
  await expect.poll(() => section.innerText()).toMatch(/不作预测|至少/);
  expect(await section.getByRole('table').count()).toBe(0);
  const published = await cityState('published');
  const { ours } = secondReading(published.assessmentOf('pool.total.2025'));
  expect(ours).toContain('到期数据未公布');
  await page.getByRole('cell', { name: ours }).waitFor();
});

test.each([
  ['as it opens', {}],
  ['dark', { colorScheme: 'dark' }],
  ['长辈版', { before: prefersLarge }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const)('%s: axe finds no barrier', async (_name, options) => {
  const page = await visit('method/', options);
  await reach(page, 1);
});
