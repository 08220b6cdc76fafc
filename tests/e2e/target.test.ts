import { beforeAll, describe, expect, test } from 'vitest';
import {
  countText,
  dayText,
  isAbsent,
  levelStatement,
  paceStatement,
  percentText,
  periodEnd,
  periodText,
  probabilityText,
  quantityText,
  statusOf,
  statusText,
  verdictHistory,
  verdictText,
  working,
} from '../../src/model/index.ts';
import { chartsAreLive, htmlOf, reach, visit } from './browser-visit.ts';
import { type CityState, cityState, plainText, stockForecast } from './city-state.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';

// The page of one commitment: its verdict, why it may be said, and what can be taken away.

const stock = 'targets/pool.total.2030/';
const mark = '示例数据';

let city: CityState;
beforeAll(async () => {
  city = await cityState();
});

const ids = [
  'pool.total.2025',
  'pool.total.2030',
  'pool.vision.2035',
  'demand.publication',
  'demand.chains',
  'uplift.workers.2025',
  'school.highlevel.2025',
  'major.highlevel.2025',
  'major.technical.annual',
  'competition.annual',
  'leader.annual',
  'toptalent.biennial',
  'expert.annual',
  'training.frontline.share',
  'parttime.quota.share',
];

describe('in the HTML, without scripts', () => {
  test('these are all the commitments there are', () => {
    expect(city.commitments.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test.each(ids)('%s: three statements, who answers for it, and the working', async (id) => {
    const assessment = city.assessmentOf(id);
    const html = await htmlOf(`targets/${id}/`);
    const text = plainText(html);
    for (const heading of ['水平', '进度', '展望', '怎么算的']) {
      expect(html).toMatch(new RegExp(`<h2[^>]*>${heading}[ <]`));
    }
    const { departments } = assessment.commitment;
    expect(text).toContain(`责任单位：${departments.join('、') || '文件未列'}　依据：`);
    expect(text).toContain(`${statusText(assessment)}`);
    expect(text).toContain(verdictText(assessment));
    expect(text).toContain(levelStatement(assessment));
    expect(text).toContain(paceStatement(assessment));
    const { rule, inputs, steps, conclusion } = working(assessment);
    expect(text).toContain(`规则：${rule}`);
    for (const { name, value, source } of inputs) {
      expect(text).toContain(`${name}：${value}（${source}）`);
    }
    for (const { label, formula, result } of steps) {
      expect(text).toContain(`${label}：${formula} ＝ ${result}`);
    }
    expect(text).toContain(`结论：${conclusion}`);
    // Only what is not quantified is judged without arithmetic.
    expect(steps.length > 0).toBe(assessment.status !== 'not_judged');
  });

  test('the outlook of the stock is the forecast computed here', async () => {
    const outlook = stockForecast(city, 'pool.total.2030');
    const due = periodEnd('2030-12-31');
    const end = outlook.points.at(-1);
    const probability = outlook.probabilityOf(300_000, due);
    if (!end || probability === null) throw new Error('the forecast does not reach 2030');
    expect(end.periodEnd).toBe(due);
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThan(1);
    const text = plainText(await htmlOf(stock));
    expect(text).toContain(
      `在${quantityText(end.lower80, '人')}到${quantityText(end.upper80, '人')}之间，达到目标的可能性${probabilityText(probability)}`,
    );
    expect(text).toContain(`按${outlook.methodName}（${outlook.n}期数据）预测`);
    expect(text).toContain(
      `预测2030年末在${countText(end.lower80)}到${countText(end.upper80)}人之间（80%区间）`,
    );
    const hits = outlook.backTest.scores[0]?.hitRate80 ?? null;
    if (hits === null) throw new Error('the forecast was not tested');
    expect(text).toContain(`80%区间命中${percentText(hits, 0)}`);
  });

  test('the drawing in the HTML names both deadlines', async () => {
    const html = await htmlOf(stock);
    const drawing = /<div class="chart-static wide">(<svg.*?<\/svg>)/s.exec(html)?.[1] ?? '';
    expect(drawing).toContain('2025年23万人');
    expect(drawing).toContain('2030年争取30万人');
    expect(drawing).toContain('var(--ochre)');
  });
});

describe('the chart', () => {
  test('shows both deadlines and the fan', async () => {
    const page = await visit(stock);
    await chartsAreLive(page);
    const labels = await page.locator('.chart-live text').allTextContents();
    expect(labels).toContain('2025年23万人');
    expect(labels).toContain('2030年争取30万人');
    const bands = page.locator('.chart-live path[fill-opacity]');
    await expect.poll(() => bands.count()).toBe(2);
    for (const band of await bands.all()) {
      expect((await band.boundingBox())?.width).toBeGreaterThan(50);
    }
  });

  test('a commitment whose date is behind has no fan', async () => {
    const page = await visit('targets/pool.total.2025/');
    await chartsAreLive(page);
    expect(await page.locator('.chart-live path[fill-opacity]').count()).toBe(0);
    await page.getByText('期限已到，或者没有量化目标和期限，不作预测。').waitFor();
  });
});

test('revisions: the first figure and what became of it, newest period first', async () => {
  const log = city.logOf('pool.total.2030');
  const revised = log.flatMap((after, index) => {
    const before = log[index - 1];
    return before?.periodEnd === after.periodEnd ? [[before, after] as const] : [];
  });
  expect(revised.length).toBeGreaterThan(3);
  const page = await visit(stock);
  await reach(page, 1);
  const table = page.getByRole('table', { name: '高技能人才总量的修订记录' });
  const rows = await table.locator('tbody tr').all();
  const shown = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  const texts = revised
    .reverse()
    .map(([before, after]) => [
      periodText(after.periodEnd),
      expect.stringContaining(quantityText(before.value, '人')),
      expect.stringContaining(quantityText(after.value, '人')),
    ]);
  expect(shown.map((cells) => cells.slice(0, 3))).toEqual(texts);
  // The change is that of the whole persons, not of the rounded figures beside it.
  const changes = revised.map(([before, after]) =>
    isAbsent(before.value) || isAbsent(after.value)
      ? '—'
      : countText(Math.abs(after.value - before.value)),
  );
  expect(shown.map((cells) => cells[3]?.replace(/^[+−]/, ''))).toEqual(changes);
});

test('the verdicts of their time, each by what was known then, newest first', async () => {
  const { commitment, context } = city.assessmentOf('pool.total.2025');
  const changes = verdictHistory(commitment, city.logOf('pool.total.2025'), context);
  expect(changes.length).toBeGreaterThan(1);
  const page = await visit('targets/pool.total.2025/');
  await reach(page, 1);
  const rows = await page
    .getByRole('table', { name: /^历次判断/ })
    .locator('tbody tr')
    .all();
  const shown = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  expect(shown).toEqual(
    [...changes]
      .reverse()
      .map(({ on, assessment }) => [
        dayText(on),
        `${statusOf(assessment.status).shape} ${statusText(assessment)}`,
        percentText(assessment.level),
        verdictText(assessment),
      ]),
  );
});

describe('downloads', () => {
  test('the working: the same steps as the page', async () => {
    const page = await visit(stock);
    await reach(page, 1);
    const { name, bytes } = await downloaded(page, '下载演算（CSV）');
    expect(name).toBe('高技能人才总量怎么算的.csv');
    const [first, header, ...rows] = csvLines(bytes);
    expect(first).toBe(`${mark}：不代表任何真实情况`);
    expect(header).toBe('部分,名称,内容,结果或来源');
    const steps = rows.map(cellsOf).filter(([part]) => part === '计算');
    const onPage = await page.locator('.working ol li').allInnerTexts();
    expect(steps.map(([, label, formula, result]) => `${label}：${formula} ＝ ${result}`)).toEqual(
      onPage,
    );
    expect(onPage.length).toBeGreaterThan(3);
  });

  test('the figures of the chart', async () => {
    const page = await visit(stock);
    await reach(page, 1);
    const { name, bytes } = await downloaded(page, '下载数据（CSV）');
    expect(name).toBe('全市高技能人才总量.csv');
    const [first, header, ...rows] = csvLines(bytes);
    expect(first).toBe(`${mark}：不代表任何真实情况`);
    expect(header).toMatch(/^期末,数值（人）,数据状态/);
    const figures = rows.filter((row) => /^\d{4}-/.test(row)).map((row) => cellsOf(row));
    const series = city.seriesOf('pool.total.2030').filter(({ value }) => !isAbsent(value));
    expect(figures.map(([date, value]) => [date, Number(value)])).toEqual(
      series.map(({ periodEnd: date, value }) => [date, value]),
    );
  });
});
