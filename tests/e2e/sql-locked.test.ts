import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuseWords } from '../../src/warehouse/refused-words.ts';
import { answer, begin, consoleAtWork, ended, outcome, status } from './sql-console.ts';

// What a reader's statement can do through the console: read the tables, and nothing else. The
// other host counts who calls it.

const calls: string[] = [];
const otherHost = createServer((request, response) => {
  calls.push(`${request.method} ${request.url}`);
  response.setHeader('access-control-allow-origin', '*');
  response.end('a,b\n1,2\n');
});
let other = '';

beforeAll(async () => {
  await new Promise<void>((done) => otherHost.listen(0, done));
  other = `http://127.0.0.1:${(otherHost.address() as AddressInfo).port}`;
});

afterAll(() => {
  otherHost.close();
});

const sums =
  'SELECT (SELECT count(*) FROM observation) AS a, (SELECT sum(persons) FROM pool) AS b, (SELECT count(*) FROM area) AS c';

const hostile: readonly (readonly [statement: string, said: RegExp])[] = [
  ['SELECT 1; DROP VIEW observation', /一次只能运行一条语句/],
  ['SELECT 1); DROP VIEW observation; SELECT * FROM (SELECT 1', /一次只能运行一条语句/],
  ['DROP VIEW observation', /不能运行 DROP/],
  ['CREATE OR REPLACE VIEW observation AS SELECT 0 AS value', /不能运行 CREATE/],
  ['CREATE TEMP TABLE observation AS SELECT 0 AS value', /不能运行 CREATE/],
  ['ALTER VIEW observation RENAME TO o', /不能运行 ALTER/],
  ['DELETE FROM core_pack.observation', /不能运行 DELETE/],
  ['UPDATE core_pack.observation SET value = 0', /不能运行 UPDATE/],
  ["INSERT INTO core_pack.level VALUES ('x', 1, 'x', 'x', true)", /不能运行 INSERT/],
  ['WITH x AS (DELETE FROM observation RETURNING *) SELECT * FROM x', /没有运行成功/],
  ["COPY (SELECT 1) TO 'out.csv'", /不能运行 COPY/],
  ["COPY (SELECT 1) TO 'OTHER/out.csv'", /不能运行 COPY/],
  ["ATTACH 'OTHER/x.duckdb' AS x", /不能运行 ATTACH/],
  ['DETACH core_pack', /不能运行 DETACH/],
  ['PRAGMA database_list', /不能运行 PRAGMA/],
  ['SET lock_configuration = false', /不能运行 SET/],
  ['RESET memory_limit', /不能运行 RESET/],
  ['INSTALL httpfs', /不能运行 INSTALL/],
  ["LOAD 'OTHER/json.duckdb_extension.wasm'", /不能运行 LOAD/],
  ["SELECT * FROM read_csv('OTHER/a.csv')", /不能读写文件，也不能访问网络/],
  ["SELECT * FROM 'OTHER/a.csv'", /没有运行成功/],
  ["SELECT * FROM read_text('OTHER/a.csv')", /没有运行成功/],
  ["SELECT * FROM read_parquet('OTHER/a.parquet')", /没有运行成功/],
  ["SELECT * FROM read_csv('/etc/passwd')", /不能读写文件/],
  ["SELECT * FROM glob('/*')", /没有运行成功/],
  ["SELECT getenv('HOME')", /没有“getenv”这个函数/],
  ["SELECT * FROM query('DROP VIEW observation')", /不能用“query”/],
  // These would pass the lock of the engine; the first kind made every later statement fail.
  [
    "SELECT * FROM enable_logging(storage = 'file', storage_config = {'path': '/tmp/x'})",
    /不能用“enable_logging”/,
  ],
  ["SELECT * FROM query('SELECT * FROM enable_' || 'logging()')", /不能用“query”/],
  ['SELECT * FROM query /* */ (getvariable(1))', /不能用“query”/],
  ['FROM system.main."ENABLE_LOGGING"()', /不能用“ENABLE_LOGGING”/],
  ["SELECT 'x'.write_log()", /不能用“write_log”/],
  ['SELECT * FROM checkpoint()', /不能用“checkpoint”/],
  ['SELECT setseed(0.5)', /不能用“setseed”/],
  ["SELECT * FROM read_blob('core.duckdb')", /不能读写文件/],
  ["WITH x AS (FROM sniff_csv('pool.duckdb')) FROM x", /不能读写文件/],
  ['', /还没有写语句/],
  ['-- 只有注释', /还没有写语句/],
  ['/* 没有结束', /引号或注释没有成对/],
  ['SELECT code，name FROM area', /中文标点/],
  [`SELECT ${'('.repeat(100_000)}1${')'.repeat(100_000)}`, /一层套一层/],
  [
    `SELECT ${Array.from({ length: 201 }, (_, index) => index).join()}`,
    /结果有 201 列，查询台最多取 200 列/,
  ],
];

test('a statement reaches no file and no host, and changes no table', async () => {
  const page = await consoleAtWork();
  const before = await answer(page, sums);
  for (const [statement, said] of hostile) {
    expect(await outcome(page, statement.replace('OTHER', other)), statement).toMatch(said);
    expect(await page.locator('.sql-error').count(), statement).toBe(1);
  }
  expect(calls).toEqual([]);
  expect(await answer(page, sums)).toEqual(before);
  // The other host is there to be called.
  await fetch(`${other}/seen`);
  expect(calls).toEqual(['GET /seen']);
});

describe('what would never end', () => {
  const endless =
    'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t';

  test('is stopped by a press, and the engine lives on', async () => {
    const page = await consoleAtWork();
    await answer(page, 'SELECT 1 AS x');
    const [worker] = page.workers();
    await begin(page, endless);
    await page.getByRole('button', { name: '停止' }).click();
    await status(page).getByText('已停止。可以继续查询。').waitFor();
    expect(await answer(page, 'SELECT 42 AS x')).toEqual(['42']);
    expect(page.workers()).toEqual([worker]);
  });

  test('is stopped by another statement', async () => {
    const page = await consoleAtWork();
    await answer(page, 'SELECT 1 AS x');
    await begin(page, endless);
    expect(await answer(page, 'SELECT 43 AS x')).toEqual(['43']);
  });

  test('is stopped after the time that the page states', async () => {
    const page = await consoleAtWork({ alone: true });
    await answer(page, 'SELECT 1 AS x');
    await page.clock.install();
    await begin(page, endless);
    await page.clock.fastForward(19_000);
    expect(await page.getByRole('button', { name: '停止' }).count()).toBe(1);
    await page.clock.fastForward(1_000);
    expect(await ended(page)).toMatch(/^超过 20 秒，已自动停止/);
    expect(await answer(page, 'SELECT 44 AS x')).toEqual(['44']);
  });

  test('in the middle of one long step ends with its engine, and a new one starts', async () => {
    const page = await consoleAtWork({ engine: 'rests' });
    await answer(page, 'SELECT 1 AS x');
    await begin(page, "SELECT repeat('x', 2000000000)");
    await page.getByRole('button', { name: '停止' }).click();
    await status(page).getByText('已停止。数据引擎已重新启动，可以继续查询。').waitFor();
    expect(await answer(page, 'SELECT 45 AS x')).toEqual(['45']);
  });
});

const tooMuch = [
  'SELECT a.range, b.range FROM range(1000000000) a, range(1000000000) b',
  'SELECT list(range) FROM range(1000000000)',
  'SELECT count(DISTINCT a.range * 100000 + b.range) FROM range(100000) a, range(100000) b',
];

test('too much for the memory is refused, and the tab lives on', async () => {
  const page = await consoleAtWork({ engine: 'rests' });
  for (const statement of tooMuch) {
    expect(await outcome(page, statement), statement).toMatch(/内存超过上限|已自动停止/);
    expect(await answer(page, 'SELECT sum(persons) > 0 AS x FROM pool')).toEqual(['true']);
  }
});

test('no function of the engine is unknown here: a new one has to be judged', async () => {
  const page = await consoleAtWork();
  await answer(
    page,
    `SELECT DISTINCT function_name FROM duckdb_functions()
     WHERE (function_type IN ('table', 'table_macro')
         OR (function_type <> 'pragma' AND (has_side_effects OR stability = 'VOLATILE')))
       AND NOT regexp_matches(function_name, '^(duckdb|pragma|current|test)_|uuid')
     ORDER BY ALL`,
  );
  const functions = await page.locator('table tbody td').allInnerTexts();
  expect(functions.filter((name) => isRefused(name))).toEqual([...refusedFunctions].sort());
  expect(functions.filter((name) => !isRefused(name))).toEqual([...harmlessFunctions].sort());
});

/** Functions that a SELECT may call, and that a reader may not; see refused-words.ts. */
const refusedFunctions = [
  ...['arrow_scan', 'arrow_scan_dumb', 'checkpoint', 'disable_logging', 'enable_logging'],
  ...['force_checkpoint', 'nextval', 'query', 'query_table', 'read_blob', 'read_csv'],
  ...['read_csv_auto', 'read_text', 'seq_scan', 'setseed', 'sniff_csv', 'truncate_duckdb_logs'],
  'write_log',
];

/** Functions that only make rows, or fail. */
const harmlessFunctions = [
  ...['currval', 'error', 'generate_series', 'glob', 'histogram', 'histogram_values', 'random'],
  ...['range', 'repeat', 'repeat_row', 'stats', 'summary', 'unnest', 'which_secret'],
];

function isRefused(name: string): boolean {
  try {
    refuseWords(`SELECT * FROM ${name}()`);
    return false;
  } catch {
    return true;
  }
}
