import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  countText,
  isAbsent,
  periodEnd,
  quantityText,
  type Series,
  upliftFinding,
  verdictText,
} from '../../src/model/index.ts';
import { finding, htmlOf, notices, reach, visit } from './browser-visit.ts';
import { type CityState, cityState, plainText } from './city-state.ts';
import { cellsOf, csvLines, downloaded } from './downloaded.ts';

// 学历提升: what counts and what does not, by month, area and step.

const id = 'uplift.workers.2025';
let city: CityState;
let enrolled: Series;
beforeAll(async () => {
  city = await cityState();
  enrolled = city.observationsOf('uplift.enrolled');
});

const due = periodEnd('2025-12-31');
const valueAt = (series: Series, day: string): number => {
  const value = series.find(({ periodEnd: end }) => end === day)?.value;
  if (value === undefined || isAbsent(value)) throw new Error(`no figure for ${day}`);
  return value;
};
const tableOf = (page: Page, caption: RegExp) => page.getByRole('table', { name: caption });
const numbersOf = async (page: Page, caption: RegExp, column: number) => {
  const cells = await tableOf(page, caption)
    .locator(`tbody tr > :nth-child(${column})`)
    .allInnerTexts();
  return cells.map((text) => Number(text.replaceAll(',', '')));
};
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test('without scripts: both measures, which one counts and why, and what came too late', async () => {
  const text = plainText(await htmlOf('uplift/'));
  const assessment = city.assessmentOf(id);
  const atDue = valueAt(enrolled, due);
  expect(text).toContain(upliftFinding(assessment, 'finished', atDue));
  expect(text).toContain(`${quantityText(assessment.value, '人')} ${verdictText(assessment)}`);
  expect(text).toContain('计入：毕业；不计入：入学。理由：');
  expect(text).toContain(quantityText(atDue, '人'));
  const newest = valueAt(city.seriesOf(id), city.dataset.cutOff);
  expect(text).toContain(`累计${quantityText(newest, '人')}，不改变到期的判断`);
});

test('months, areas and steps add up to the figure that is judged', async () => {
  const page = await visit('uplift/');
  await reach(page, 1);
  const finished = valueAt(city.seriesOf(id), due);
  expect(sum(await numbersOf(page, /^各层次人数/, 2))).toBe(finished);
  expect(sum(await numbersOf(page, /^各层次人数/, 3))).toBe(valueAt(enrolled, due));
  expect(sum(await numbersOf(page, /^各单位人数/, 2))).toBe(finished);
  expect(sum(await numbersOf(page, /^各单位人数/, 3))).toBe(valueAt(enrolled, due));
  const year = finished - valueAt(city.seriesOf(id), '2024-12-31');
  expect(sum(await numbersOf(page, /^2025年逐月毕业/, 14))).toBe(year);
  expect(sum(await numbersOf(page, /^泰安市2025年逐月/, 2))).toBe(year);
  // Least first.
  const areas = await numbersOf(page, /^各单位人数/, 2);
  expect(areas).toEqual([...areas].sort((a, b) => a - b));
});

test('area, year and step stand in the address', async () => {
  const page = await visit('uplift/', { engine: 'starts' });
  await reach(page, 2);
  await page.getByRole('combobox', { name: '年份' }).selectOption('2026');
  await expect.poll(() => new URL(page.url()).search).toBe('?year=2026');
  await expect.poll(() => tableOf(page, /^2026年逐月毕业/).count()).toBe(1);
  // What lies after the period shown is not there yet, and not 未报.
  const october = tableOf(page, /^2026年逐月毕业/).locator('tbody tr > :nth-child(11)');
  expect(new Set(await october.allInnerTexts())).toEqual(new Set(['—']));
  await page.getByRole('combobox', { name: '层次' }).selectOption('大专');
  await expect
    .poll(() =>
      tableOf(page, /^各层次人数/)
        .locator('tbody tr')
        .count(),
    )
    .toBe(1);
  const whole = sum(await numbersOf(page, /^各层次人数/, 2));
  expect(sum(await numbersOf(page, /^各单位人数/, 2))).toBe(whole);
  await page.getByRole('combobox', { name: '单位' }).selectOption('370982');
  await expect.poll(() => page.url()).toContain('area=370982');
  await expect.poll(() => page.locator('#months').innerText()).toBe('逐月：新泰市');
  const own = tableOf(page, /^各单位人数/).locator('tr[aria-current="true"] > :nth-child(2)');
  const [step] = await numbersOf(page, /^各层次人数/, 2);
  expect(await own.innerText()).toBe(countText(step ?? Number.NaN));
  // The verdict stays that of the whole city.
  expect(await finding(page)).toContain(`${countText(valueAt(city.seriesOf(id), due))}人`);
});

test('before the deadline nothing is late, and nothing is said to come after it', async () => {
  const page = await visit('uplift/?period=2024-12-31', { engine: 'starts' });
  const then = await cityState('demo', periodEnd('2024-12-31'));
  const other = valueAt(then.observationsOf('uplift.enrolled'), '2024-12-31');
  const wanted = upliftFinding(then.assessmentOf(id), 'finished', other);
  await expect.poll(() => finding(page)).toBe(wanted);
  expect(await page.getByText('期限以后').count()).toBe(0);
});

test('every table can be taken away, and an unknown year is named', async () => {
  const page = await visit('uplift/?year=1999');
  await reach(page, 1);
  await expect
    .poll(() => notices(page))
    .toContain('网址里的年份“1999”没有数据，现在显示默认的年份。请在“年份”里选择。');
  const { bytes } = await downloaded(page, '下载逐月数据（CSV）');
  const [title, head, ...lines] = csvLines(bytes).map(cellsOf);
  expect(title?.[0]).toContain('示例数据');
  const column = head?.indexOf('毕业 中专→大专') ?? -1;
  const months = lines.filter(([month = '']) => /^\d{4}-\d\d-\d\d$/.test(month));
  expect(months).toHaveLength(69);
  const late = months.filter(([, when]) => when === '期限以后');
  expect(late.map(([month]) => month)).toEqual(
    months.map(([month = '']) => month).filter((month) => month > due),
  );
  expect(sum(months.map((cells) => Number(cells[column])))).toBeGreaterThan(0);
});

test('已公布数据: nothing is published, and 900 stands with its verdict', async () => {
  const page = await visit('uplift/?data=published', { engine: 'starts' });
  const published = await cityState('published');
  const wanted = upliftFinding(published.assessmentOf(id), 'finished', {
    absent: 'not_published',
  });
  await expect.poll(() => finding(page)).toBe(wanted);
  expect(wanted).toContain('未公布');
  expect(await page.getByRole('table').count()).toBe(0);
});
