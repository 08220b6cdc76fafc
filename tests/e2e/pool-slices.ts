import type { Page } from 'playwright-core';
import type { SqlText } from '../../src/warehouse/index.ts';
import { connectToBuilt } from './built-packs.ts';

// What 人才结构 ought to say below its linked views, counted in plain SQL by the native engine from
// the built packs, and what it does say.

/** The section about who made the growth. */
export const movers = (page: Page) => page.locator('section[aria-labelledby="movers"]');
/** The section with two dimensions crossed. */
export const pivot = (page: Page) => page.locator('section[aria-labelledby="pivot"]');
export const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** Rows of a statement in plain SQL. */
export async function count(statement: string): Promise<readonly Record<string, unknown>[]> {
  const native = await connectToBuilt();
  try {
    await native.open('core');
    await native.open('pool');
    return await native.query(statement as SqlText);
  } finally {
    await native.close();
  }
}

export interface Slice {
  readonly name: string;
  readonly before: number;
  readonly certified: number;
  readonly departed: number;
  readonly moved: number;
  readonly persons: number;
}

const names: Readonly<Record<string, string>> = {
  level: '(SELECT code, name, sort FROM level)',
  age_band: '(SELECT code, name, sort FROM age_band)',
  area: '(SELECT code, name, sort FROM area)',
  chain: '(SELECT code, name, sort FROM chain)',
  sex: "(VALUES ('male', '男', 1), ('female', '女', 2)) AS t(code, name, sort)",
};

interface Asked {
  readonly by: string;
  readonly from?: string;
  readonly to?: string;
  readonly where?: string;
}

/** What every slice had, and what came and went, between two days. */
export async function slices({
  by,
  from = '2025-09-30',
  to = '2026-09-30',
  where = 'true',
}: Asked): Promise<readonly Slice[]> {
  const sums = (table: string, columns: string, condition: string) =>
    `SELECT ${by}::VARCHAR AS code, ${columns} FROM ${table}
     WHERE dataset = 'demo' AND ${condition} AND ${where}`;
  const rows = await count(`
SELECT n.name, sum(before)::INTEGER AS before, sum(certified)::INTEGER AS certified,
       sum(departed)::INTEGER AS departed, sum(moved)::INTEGER AS moved,
       sum(persons)::INTEGER AS persons
FROM (
  ${sums('pool', 'persons AS before, 0 AS certified, 0 AS departed, 0 AS moved, 0 AS persons', `period_end = DATE '${from}'`)}
  UNION ALL
  ${sums('pool', '0, 0, 0, 0, persons', `period_end = DATE '${to}'`)}
  UNION ALL
  ${sums('pool_flow', '0, certified, departed, moved, 0', `period_end > DATE '${from}' AND period_end <= DATE '${to}'`)}
) s JOIN (SELECT * FROM ${names[by]}) n ON n.code = s.code
GROUP BY n.name, n.sort ORDER BY n.sort`);
  return rows as unknown as Slice[];
}

/** A figure of the page as a number. */
export const number = (text: string) =>
  Number(text.replaceAll(',', '').replace('−', '-').replace('+', ''));

/** The body of a table on the page, cell by cell; the sums come first. */
export async function cells(
  section: ReturnType<typeof movers>,
): Promise<readonly (readonly string[])[]> {
  const rows = await section.locator('table tbody tr').all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('th, td').allInnerTexts()).map((text) => text.trim()),
    ),
  );
}

/** The whole city between the two days that the page shows first. */
export async function wholeCity(): Promise<Slice> {
  const byArea = await slices({ by: 'area' });
  const add = (key: Exclude<keyof Slice, 'name'>) =>
    byArea.reduce((sum, each) => sum + each[key], 0);
  return {
    name: '合计',
    before: add('before'),
    certified: add('certified'),
    departed: add('departed'),
    moved: add('moved'),
    persons: add('persons'),
  };
}
