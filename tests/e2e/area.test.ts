import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { isAbsent, percentText } from '../../src/model/index.ts';
import { areaCodes, sideways } from './area-pages.ts';
import {
  chartsAreLive,
  finding,
  htmlOf,
  notices,
  prefersLarge,
  reach,
  visit,
} from './browser-visit.ts';
import { plainText } from './city-state.ts';
import { comparedAreas } from './compared-areas.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';
import { rowsOf } from './native-rows.ts';

// 一个单位一页: what it says against the packs, on a screen and on one sheet of A4.

let compared: Awaited<ReturnType<typeof comparedAreas>>['comparison'];
beforeAll(async () => {
  compared = (await comparedAreas()).comparison;
});

const rowOf = (code: string) => {
  const row = [...compared.ranked, ...compared.apart].find((area) => area.code === code);
  if (!row) throw new RangeError(`no area ${code}`);
  return row;
};
const textOf = async (code: string) => plainText(await htmlOf(`counties/${code}/`));
const section = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`);
const cells = async (page: Page, id: string, rowHeader: string) =>
  section(page, id)
    .getByRole('row', { name: new RegExp(`^${rowHeader}`) })
    .first()
    .locator('td')
    .allInnerTexts();
const number = (text = '') => Number(text.replaceAll(',', ''));

describe('without scripts', () => {
  test.each(areaCodes)(
    '%s opens with its figure, its place and what it owes a month',
    async (code) => {
      const { name, year, place, value, pace } = rowOf(code);
      const html = await htmlOf(`counties/${code}/`);
      const [, h1 = ''] = /<h1[^>]*>([^<]+)<\/h1>/.exec(html) ?? [];
      expect(h1).toContain(name);
      if (isAbsent(value)) {
        expect(h1).toContain('没有报，最近一期是2026年6月末的');
        expect(h1).toContain('不排位次');
      } else {
        expect(h1).toContain(`高技能人才${value.toLocaleString('en')}人`);
        expect(h1).toContain(`列第${place}`);
        expect(h1).toContain(
          isAbsent(year.rate) ? '年初已经达到' : `（测算）完成${percentText(year.rate)}`,
        );
        const { required, observed } = pace;
        if (isAbsent(required) || isAbsent(observed)) throw new Error('no pace is known');
        expect(h1).toContain(`须每月净增${Math.ceil(required - 1e-9)}人`);
        expect(h1).toContain(`近12个月月均${Math.round(observed)}人`);
      }
      expect(html).toMatch(/<div class="chart-static paper"><svg/);
      expect(html).not.toMatch(/ style="/);
    },
  );

  test('both parts of the promises with their working, marked as 测算', async () => {
    const text = await textOf('370982');
    const targets = await comparedAreas();
    const share = targets.comparison.targets.due.get('370982') ?? 0;
    expect(text).toContain(`2030年末的份额：${share.toLocaleString('en')}人测算`);
    expect(text).toContain('不是下达的任务');
    expect(text).toContain(`(${share.toLocaleString('en')} − 51,777) ÷ 51个月`);
    expect(text).toMatch(/2025年末的份额：[\d,]+人测算/);
    expect(text).toContain('期限已到');
  });

  test('a host says what it shares with its zones, a zone where it lies', async () => {
    const [shared] = await rowsOf<{ persons: number }>(
      `SELECT sum(value)::INTEGER AS persons FROM observation o JOIN area a ON a.code = o.area
       WHERE o.dataset = 'demo' AND indicator = 'pool.counted_in_host'
         AND period_end = '2026-09-30' AND a.host = '370911'`,
    );
    const host = await textOf('370911');
    expect(host).toContain(`其中${shared?.persons.toLocaleString('en')}人在泰安高新区、徂汶景区`);
    expect(host).toContain('＊ 上报数含泰安高新区、徂汶景区也统计的人');
    expect(await textOf('TA-GXQ')).toMatch(/功能区，位于岱岳区。其中[\d,]+人也在岱岳区的上报数里/);
    expect(await textOf('TA-TSJQ')).toContain('人数不在泰山区的上报数里');
  });

  test('the reports that came late, not at all, and corrected', async () => {
    expect(await textOf('370921')).toContain('季报应报23期，按时0期，晚报23期（最多27天）');
    expect(await textOf('370921')).toContain('2026年9月末的限2026年10月30日，还没有报');
    expect(await textOf('370923')).toContain('未报1期（2023年6月末）');
    expect(await textOf('370983')).toContain(
      '更正1次：2024年末由40,100人（快报）改为38,203人（修订），核减此前未退出的退休人员1897人',
    );
    expect(await textOf('370902')).toContain('季报应报24期，全部按时；年报应报6期，全部按时');
  });
});

test('levels, uplift and projects are what the tables hold', async () => {
  const page = await visit('counties/370911/');
  await reach(page, 1);
  const levels = await rowsOf<{ name: string; persons: number }>(
    `SELECT l.name, sum(p.persons)::INTEGER AS persons
     FROM pool p JOIN level l ON l.code = p.level::VARCHAR
     WHERE p.dataset = 'demo' AND p.period_end = '2026-09-30' AND p.area::VARCHAR = '370911'
     GROUP BY l.name`,
  );
  expect(levels).toHaveLength(5);
  for (const { name, persons } of levels) {
    expect(number((await cells(page, 'structure', name))[0])).toBe(persons);
  }
  const [uplift] = await rowsOf<{ year: number; total: number }>(
    `SELECT sum(finished) FILTER (period_end > '2025-12-31')::INTEGER AS year,
            sum(finished)::INTEGER AS total
     FROM uplift WHERE dataset = 'demo' AND area = '370911'`,
  );
  const finished = (await cells(page, 'uplift', '毕业')).map(number);
  expect(finished.slice(0, 2)).toEqual([uplift?.year, uplift?.total]);
  const overdue = await rowsOf<{ name: string; stage: string; days: number }>(
    `SELECT p.name, s.stage, date_diff('day', s.planned_on, DATE '2026-09-30')::INTEGER AS days
     FROM project p JOIN stage s ON s.project = p.id AND s.dataset = p.dataset
     WHERE p.dataset = 'demo' AND p.area = '370911' AND s.done_on IS NULL
       AND s.planned_on < '2026-09-30'
     ORDER BY days DESC`,
  );
  expect(overdue.length).toBeGreaterThan(0);
  const listed = await section(page, 'projects').locator('tbody tr').allInnerTexts();
  expect(listed.map((row) => row.split('\t').slice(0, 3))).toEqual(
    overdue.map(({ name, stage, days }) => [name, stage, `■ 已逾期${days}天`]),
  );
});

test('the place on an indicator is the one by the table, and its row leads to the comparison', async () => {
  const page = await visit('counties/370982/');
  await reach(page, 1);
  const ranked = await rowsOf<{ area: string; value: number; place: number }>(
    `SELECT area, value, rank() OVER (ORDER BY value DESC)::INTEGER AS place
     FROM observation o JOIN area a ON a.code = o.area AND a.role = 'part'
     WHERE dataset = 'demo' AND indicator = 'uplift.finished' AND period_end = '2026-09-30'`,
  );
  const own = ranked.find(({ area }) => area === '370982');
  const [value, , place] = await cells(page, 'places', '一线职工学历提升\\s');
  expect(number(value)).toBe(own?.value);
  expect(place).toMatch(new RegExp(`^${own?.place}/${ranked.length}`));
  await section(page, 'places').getByRole('link', { name: '技师', exact: true }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/counties/');
  const query = new URL(page.url()).searchParams;
  expect([query.get('indicator'), query.get('area')]).toEqual([
    'pool.high_skilled:technician',
    '370982',
  ]);
});

test('what is reported at year ends only leads to the comparison of that year end', async () => {
  const page = await visit('counties/370982/');
  await section(page, 'places').getByRole('link', { name: '技能人才总量', exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('period')).toBe('2025-12-31');
  await expect.poll(() => finding(page)).toContain('2025年末技能人才总量');
});

test('an earlier period: as known then, asked of the engine, and kept on the way to a neighbour', async () => {
  const page = await visit('counties/370923/?period=2023-06-30', { engine: 'starts' });
  await reach(page, 2);
  await expect.poll(() => finding(page)).toContain('东平县2023年6月末的高技能人才数没有报');
  expect(await finding(page)).toContain('到2025年末按测算须每月净增');
  expect(await page.locator('#share-pool\\.total\\.2030').innerText()).toBe('2030年末的份额：没有');
  expect(await section(page, 'share-pool.total.2030').innerText()).toContain('还没有开始计时');
  await page.getByRole('link', { name: /^下一个/ }).click();
  await expect.poll(() => finding(page)).toContain('2023年6月末，新泰市高技能人才');
  await page.getByRole('link', { name: '← 区县比较' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?period=2023-06-30&area=370982');
});

test('before there were targets and monthly reports nobody is blamed for them', async () => {
  const page = await visit('counties/370923/?period=2018-12-31', { engine: 'starts' });
  await reach(page, 2);
  await expect
    .poll(() => finding(page))
    .toMatch(/^2018年末，东平县高技能人才15,099人；比一年前增长/);
  const text = await page.locator('main').innerText();
  expect(text).toContain('这一期没有单位有数的不列：');
  expect(text).toContain('到2018年末还没有按季、按月上报');
  expect(text).not.toContain('未报');
});

test('the published data: the page stands, says what is not published, and shows no nought', async () => {
  const page = await visit('counties/370911/?data=published');
  await reach(page, 1);
  expect(await finding(page)).toBe('岱岳区2024年末的高技能人才数未公布，不排位次。');
  const text = await page.locator('main').innerText();
  for (const part of [
    '没有岱岳区的高技能人才数',
    '全市2024年末为218,300人',
    '不排位次',
    '没有上报记录',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/(^|[^\d,.])0(人|%|\.0%)/);
  expect(text).not.toContain('示例');
});

test('what an address says wrongly is said, and the page is shown', async () => {
  const page = await visit('counties/TA-GXQ/?period=1999-01-01&data=x');
  await reach(page, 1);
  const said = (await notices(page)).join('\n');
  expect(said).toContain('数据集“x”不存在');
  expect(said).toContain('没有网址所指的期次“1999年1月1日”');
  expect(await finding(page)).toContain('泰安高新区');
});

test('the places are taken away with the mark, the reasons and who cannot be told apart', async () => {
  const page = await visit('counties/370983/');
  await reach(page, 1);
  const { name, bytes } = await downloaded(page, '下载位次表（CSV）');
  expect(name).toBe('肥城市各项指标位次_2026-09-30.csv');
  const [mark = '', head = '', first = ''] = csvLines(bytes);
  expect(mark).toContain('示例数据');
  expect(head).toContain('指标,等级,期末,计量单位,数值：本单位,数值：全市,数值：位次／可比单位');
  expect(cellsOf(first).slice(0, 5)).toEqual(['高技能人才总量', '', '2026-09-30', '人', '43107']);
  const all = csvLines(bytes).join('\n');
  expect(all).toContain('2020年普查常住人口未见公布');
  expect(all).toContain('分不出先后）');
});

test.each([
  ['on a phone', { viewport: { width: 390, height: 800 } }],
  ['on a small phone, 长辈版', { viewport: { width: 320, height: 800 }, before: prefersLarge }],
  ['in the dark', { colorScheme: 'dark' as const }],
])('%s: nothing bars anyone, and the page never scrolls sideways', async (_, options) => {
  const page = await visit('counties/370921/', options);
  await chartsAreLive(page);
  await page.getByText('怎么算的').first().click();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});
