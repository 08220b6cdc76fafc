import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { count } from './pool-slices.ts';

// The eight linked views of 人才结构: what they say, and what they ought to say by plain SQL.

/** The views that show persons by one column, and the table that names its codes. */
export const columns = {
  area: "(SELECT code, name, sort FROM area WHERE role = 'part')",
  level: '(SELECT code, name, sort FROM level WHERE high_skilled)',
  chain: '(SELECT code, name, sort FROM chain)',
  occupation_group: '(SELECT code, name, sort FROM occupation_group)',
  channel: '(SELECT code, name, sort FROM channel)',
} as const;

export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];

export const view = (page: Page, id: string): Locator =>
  page.locator(`figure[aria-labelledby="view-${id}"]`);
export const options = (page: Page, id: string): Locator =>
  view(page, id).locator('[role="option"]');
export const option = (page: Page, id: string, name: string): Locator =>
  view(page, id).locator(`[role="option"][aria-label^="${name}："]`);
export const said = (page: Page): Promise<string> => page.locator('.selection-said').innerText();
export const chosen = (page: Page, id: string): Promise<readonly string[]> =>
  view(page, id)
    .locator('[role="option"][aria-selected="true"]')
    .evaluateAll((all) => all.map((each) => (each.getAttribute('aria-label') ?? '').split('：')[0]))
    .then((names) => names.map(String));

export const grouped = (value: number) => value.toLocaleString('en-US');

/** Waits until the sentence speaks of so many persons. */
export async function speaksOf(page: Page, persons: number): Promise<void> {
  await expect
    .poll(() => page.locator('.selection-said strong').innerText())
    .toBe(`${grouped(persons)}人`);
}

export const total = async (where: string, at = '2026-09-30'): Promise<number> => {
  const [row] = await count(`
SELECT coalesce(sum(persons), 0)::INTEGER AS persons FROM pool
WHERE dataset = 'demo' AND period_end = DATE '${at}' AND ${where}`);
  return Number(row?.persons);
};

/** Persons by the names of a column, none among them. */
export async function expectedBars(column: Column, where: string, at = '2026-09-30') {
  const rows = await count(`
SELECT n.name, coalesce(sum(p.persons), 0)::INTEGER AS persons
FROM ${columns[column]} n LEFT JOIN pool p ON p.${column}::VARCHAR = n.code
  AND p.dataset = 'demo' AND p.period_end = DATE '${at}' AND ${where}
GROUP BY n.name, n.sort ORDER BY n.sort`);
  return Object.fromEntries(rows.map(({ name, persons }) => [name, grouped(Number(persons))]));
}

/** What the bars of a view say; bars that are none are left out. */
export async function shownBars(page: Page, column: Column) {
  const rows = await view(page, column)
    .locator('[role="option"]:has(.choice-value)')
    .evaluateAll((all) =>
      all.map((each) => [
        each.querySelector('.choice-name')?.textContent ?? '',
        each.querySelector('.choice-value')?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(rows);
}

/** Men and women by age band. */
export async function expectedPyramid(where: string) {
  const rows = await count(`
SELECT n.name, coalesce(sum(p.persons) FILTER (p.sex = 'male'), 0)::INTEGER AS men,
       coalesce(sum(p.persons) FILTER (p.sex = 'female'), 0)::INTEGER AS women
FROM (SELECT code, name, sort FROM age_band) n LEFT JOIN pool p ON p.age_band::VARCHAR = n.code
  AND p.dataset = 'demo' AND p.period_end = DATE '2026-09-30' AND ${where}
GROUP BY n.name, n.sort ORDER BY n.sort`);
  return Object.fromEntries(
    rows.map(({ name, men, women }) => [name, [grouped(Number(men)), grouped(Number(women))]]),
  );
}

export async function shownPyramid(page: Page) {
  const rows = await options(page, 'age').evaluateAll((all) =>
    all.map((each) => [
      each.querySelector('.pyramid-name')?.textContent ?? '',
      [...each.querySelectorAll('.choice-value')].map((value) => value.textContent ?? ''),
    ]),
  );
  return Object.fromEntries(rows);
}

/** The stock at every period end, the oldest first. */
export async function expectedStocks(where: string): Promise<readonly string[]> {
  const rows = await count(`
SELECT coalesce(sum(persons) FILTER (${where}), 0)::INTEGER AS persons
FROM pool WHERE dataset = 'demo' GROUP BY period_end ORDER BY period_end`);
  return rows.map(({ persons }) => `${grouped(Number(persons))}人`);
}

export async function shownStocks(page: Page): Promise<readonly string[]> {
  const labels = await options(page, 'stock').evaluateAll((all) =>
    all.map((each) => each.getAttribute('aria-label') ?? ''),
  );
  return labels.map((label) => /：([\d,]+人)/.exec(label)?.[1] ?? label);
}

/** Who came and who went, period by period. */
export async function expectedFlows(where: string): Promise<readonly string[]> {
  const rows = await count(`
SELECT coalesce(sum(certified) FILTER (${where}), 0)::INTEGER AS certified,
       coalesce(sum(departed) FILTER (${where}), 0)::INTEGER AS departed
FROM pool_flow WHERE dataset = 'demo' GROUP BY period_end ORDER BY period_end`);
  return rows.map(
    ({ certified, departed }) =>
      `取证流入${grouped(Number(certified))}人，离册流出${grouped(Number(departed))}人`,
  );
}

export async function shownFlows(page: Page): Promise<readonly string[]> {
  const labels = await options(page, 'flow').evaluateAll((all) =>
    all.map((each) => each.getAttribute('aria-label') ?? ''),
  );
  return labels.map((label) => /取证流入[\d,]+人，离册流出[\d,]+人/.exec(label)?.[0] ?? label);
}
