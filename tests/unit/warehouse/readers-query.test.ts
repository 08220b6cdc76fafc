import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connector, readAs } from '../../../src/warehouse/index.ts';
import { connectNative, openWriter } from '../../../src/warehouse/native.ts';
import { tablesOf } from '../../../src/warehouse/schema.ts';

// A reader's statement over packs that hold a few rows; the cube has its ENUM columns.

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
const paths = { core: join(folder, 'core.duckdb'), pool: join(folder, 'pool.duckdb') };
let connector: Connector;

beforeAll(async () => {
  const writer = await openWriter();
  for (const pack of ['core', 'pool'] as const) {
    await writer.run(`ATTACH '${paths[pack]}' AS p; CREATE TYPE p.level_code AS ENUM ('b', 'a')`);
    for (const [table, definition] of Object.entries(tablesOf[pack])) {
      const columns =
        pack === 'pool' ? definition.replace('level VARCHAR', 'level p.level_code') : definition;
      await writer.run(`CREATE TABLE p.${table} (${columns})`);
    }
    if (pack === 'pool') {
      await writer.run(`INSERT INTO p.pool (period_end, level, persons)
        VALUES ('2026-09-30', 'a', 2), ('2026-09-30', 'b', 3), ('2025-12-31', 'a', 1)`);
    }
    await writer.run('DETACH p');
  }
  writer.close();
  connector = await connectNative(paths);
  await connector.open('core');
  await connector.open('pool');
});
afterAll(async () => {
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

const limits = { mostRows: 10, mostColumns: 12, mostInCell: 100, mostText: 1000 };
const read = (text: string, mostRows = 10) => readAs(connector, text, { ...limits, mostRows });

test('codes and days are text, and the order is the reader’s', async () => {
  expect(await read('SELECT level, period_end, persons FROM pool ORDER BY persons DESC')).toEqual({
    columns: [
      { name: 'level', kind: 'text' },
      { name: 'period_end', kind: 'text' },
      { name: 'persons', kind: 'number' },
    ],
    rows: [
      ['b', '2026-09-30', 3],
      ['a', '2026-09-30', 2],
      ['a', '2025-12-31', 1],
    ],
    isCut: false,
    hasCutCells: false,
  });
});

test.each([
  ['1::TINYINT', 'number', 1],
  ['1.25', 'number', 1.25],
  ['9007199254740991::BIGINT', 'number', 9007199254740991],
  ['9007199254740993::BIGINT', 'number', '9007199254740993'],
  ['(-9223372036854775808)::BIGINT', 'number', '-9223372036854775808'],
  ['18446744073709551615::UBIGINT', 'number', '18446744073709551615'],
  ['1.5000::DECIMAL(10,4)', 'number', 1.5],
  ['0.1::DECIMAL(38,20)', 'number', '0.10000000000000000000'],
  ['sum(range)', 'number', 3],
  ['10::HUGEINT', 'number', 10],
  ['10::UBIGINT', 'number', 10],
  ["'nan'::DOUBLE", 'number', 'NaN'],
  ['true', 'boolean', true],
  ["'1'", 'text', '1'],
  ['NULL', 'number', null],
  ['NULL::VARCHAR', 'text', null],
  ["TIMESTAMP '2026-09-30 08:00:00'", 'text', '2026-09-30 08:00:00'],
  ['INTERVAL 3 DAY', 'text', '3 days'],
  ['[1, 2]', 'text', '[1, 2]'],
  ["{'a': 1}", 'text', "{'a': 1}"],
])('%s is %s %s', async (expression, kind, value) => {
  const { columns, rows } = await read(
    `SELECT ${expression} AS x${expression.includes('range') ? ' FROM range(3)' : ''}`,
  );
  expect(columns).toEqual([{ name: 'x', kind }]);
  expect(rows).toEqual([[value]]);
});

test('columns of one name stay apart', async () => {
  const { columns, rows } = await read('SELECT 1 AS a, 2 AS a');
  expect(columns).toHaveLength(2);
  expect(rows).toEqual([[1, 2]]);
});

test.each([
  [2, 2, true],
  [3, 3, false],
  [4, 3, false],
])('of three rows at most %i', async (most, length, isCut) => {
  const table = await read('SELECT range FROM range(3)', most);
  expect(table.rows).toHaveLength(length);
  expect(table.isCut).toBe(isCut);
});

test('an answer without rows has its columns', async () => {
  expect(await read('SELECT level FROM pool WHERE false')).toEqual({
    columns: [{ name: 'level', kind: 'text' }],
    rows: [],
    isCut: false,
    hasCutCells: false,
  });
});

test.each([
  'DESCRIBE pool',
  'SUMMARIZE pool',
  'SHOW TABLES',
  'FROM pool',
  'VALUES (1)',
  '(SELECT 1);',
  'SELECT 1 -- x',
])('runs %s', async (text) => {
  expect((await read(text, 100)).rows.length).toBeGreaterThan(0);
});

test.each([
  'SELECT 1 AS query',
  'SELECT count(*) AS queries FROM pool WHERE level IN (SELECT level FROM pool)',
  "SELECT 'a' GLOB 'a*' AS x",
  'SELECT 1 AS checkpoints, 2 AS my_setseed',
])('a word that only looks like a refused one is let through: %s', async (text) => {
  expect((await read(text)).rows).toHaveLength(1);
});

describe('keeps within the limits', () => {
  test('of columns', async () => {
    const of = (count: number) => read(`SELECT ${Array.from({ length: count }, () => 1).join()}`);
    expect((await of(12)).columns).toHaveLength(12);
    await expect(of(13)).rejects.toThrow('Too many columns: 13, at most 12');
  });

  test.each([
    [100, 100, false],
    [101, 101, true],
    [1_000_000, 101, true],
  ])('of a cell with %i characters', async (given, length, isCut) => {
    const { rows, hasCutCells } = await read(`SELECT repeat('泰', ${given}) AS x, 1 AS y`);
    const [[text, number] = []] = rows;
    expect([String(text).length, String(text).endsWith('…'), number]).toEqual([length, isCut, 1]);
    expect(hasCutCells).toBe(isCut);
  });

  // 100 characters a row, in two cells.
  test.each([
    [10, 10, false],
    [11, 10, true],
    [1_000_000, 10, true],
  ])('of text in %i rows, in their order', async (given, length, isCut) => {
    const table = await read(
      `SELECT repeat('a', 60) AS a, range AS n, repeat('b', 40) AS b FROM range(${given})`,
      20,
    );
    expect(table.rows.map(([, n]) => n)).toEqual(Array.from({ length }, (_, n) => n));
    expect(table.isCut).toBe(isCut);
  });
});

describe('refuses what does more than read, and nothing comes of it', () => {
  const target = join(folder, 'out.csv');
  test.each([
    'SELECT 1; SELECT 2',
    'SELECT 1; DROP VIEW pool',
    'DROP VIEW pool',
    'CREATE OR REPLACE VIEW pool AS SELECT 1',
    'CREATE TEMP TABLE area AS SELECT 1',
    'INSERT INTO level VALUES (1)',
    'DELETE FROM core_pack.level',
    `COPY pool TO '${target}'`,
    `ATTACH '${join(folder, 'x.duckdb')}' AS x`,
    'PRAGMA database_list',
    'PRAGMA enable_profiling',
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET threads = 4',
    'RESET memory_limit',
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM read_csv('http://127.0.0.1:9/a.csv')",
    "SELECT * FROM query('DROP VIEW pool')",
    "SELECT * FROM query('SELECT 1')",
    "SELECT * FROM query_table('pool')",
    'SELECT * FROM "query" -- x\n(1)',
    'SELECT * FROM enable_logging()',
    'SELECT * FROM system.main."Enable_Logging"()',
    "SELECT 'a'.write_log()",
    'SELECT list_transform([1], x -> write_log(x))',
    'SELECT 1 /* checkpoint */',
    'SELECT setseed(1)',
    `SELECT * FROM read_blob('${paths.core}')`,
    "SELECT 'a\0b'",
    'SELECT 1); DROP VIEW pool; SELECT * FROM (SELECT 1',
    'SELECT 1) /*',
    "SELECT '1",
    '',
    '-- nothing',
  ])('%s', async (text) => {
    await expect(read(text)).rejects.toThrow();
    expect((await read('SELECT count(*) AS n FROM pool')).rows).toEqual([[3]]);
    expect(existsSync(target)).toBe(false);
  });
});

test('a statement that is stopped rejects as such, and the next is answered', async () => {
  const stop = new AbortController();
  const endless =
    'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t';
  const reading = readAs(connector, endless, { ...limits, signal: stop.signal });
  setTimeout(() => stop.abort(), 200);
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect((await read('SELECT 42 AS n')).rows).toEqual([[42]]);
});
