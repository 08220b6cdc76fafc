import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../src/pages/sql/limits.ts';
import { readyQuestions } from '../../src/pages/sql/ready-questions.ts';
import { type Connector, readAs } from '../../src/warehouse/index.ts';
import { connectToBuilt } from './built-packs.ts';
import { answer, consoleAtWork, outcome } from './sql-console.ts';

// What the console answers: as the native engine does, digit by digit, and no more than a tab can hold.

let native: Connector;

beforeAll(async () => {
  native = await connectToBuilt();
  await native.open('core');
  await native.open('pool');
});

afterAll(() => native?.close());

test('much text is cut, and the tab goes on answering', async () => {
  const page = await consoleAtWork();
  const [cell = ''] = await answer(page, "SELECT repeat('泰', 3000000) AS x");
  expect(cell).toMatch(/^泰{400}…（共 10,001 字，下载可得）$/);
  expect(await page.getByText('有的格子文字太长').count()).toBe(1);
  expect(await outcome(page, "SELECT repeat('x', 9000) AS x FROM range(10000)")).toMatch(
    /^结果超过 2,222 行，只取前 2,222 行/,
  );
  expect(await answer(page, 'SELECT 46 AS x')).toEqual(['46']);
});

test('numbers of more digits than JavaScript knows keep them all', async () => {
  const page = await consoleAtWork();
  const wanted = '9007199254740993, 18446744073709551615, 123456789012345678.25, sum(persons)';
  const [big, biggest, decimal, sum] = await answer(page, `SELECT ${wanted} FROM pool`);
  expect([big, biggest, decimal]).toEqual([
    '9007199254740993',
    '18446744073709551615',
    '123456789012345678.25',
  ]);
  expect(sum).toMatch(/^\d+$/);
});

test('every ready question has an answer, the same from both engines', async () => {
  const page = await consoleAtWork();
  const questions = readyQuestions({ dataset: 'demo', city: '370900' });
  for (const { title, sql } of questions) {
    const expected = await readAs(native, sql, { ...limits.answer, mostRows: 50 });
    expect(expected.rows.length, title).toBeGreaterThan(0);
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { name: '查询结果' }).waitFor();
    await expect
      .poll(
        () =>
          page
            .locator('table')
            .evaluate(cellsShown)
            .catch(() => null),
        { message: title },
      )
      .toEqual({
        names: expected.columns.map(({ name }) => name),
        rows: expected.rows.map((row) =>
          row.map((cell) => (cell === null ? 'NULL' : String(cell))),
        ),
      });
  }
});

function cellsShown(table: Element) {
  const texts = (cells: Iterable<Element>) => [...cells].map((cell) => cell.textContent ?? '');
  const [head, ...body] = [...table.querySelectorAll('tr')];
  return {
    names: texts(head?.children ?? []),
    rows: body.map((row) => texts(row.children)),
  };
}
