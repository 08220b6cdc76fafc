import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import type { RunningServer } from '../../scripts/serve.ts';
import { asked } from './agreement/asked.ts';
import { servePage } from './agreement/host.ts';
import type { Outcome } from './agreement/outcome.ts';
import type { Bench } from './agreement/page.ts';

// Whatever a statement asks for, the engine reads nothing but the packs, writes nothing, and
// calls nobody. The other host below counts who calls; the policy of the site's pages would not
// stop the worker.

declare const bench: Bench;

let server: RunningServer;
let browser: Browser;
let page: Page;
let otherHost: Server;
let calls: string[] = [];
let other = '';

beforeAll(async () => {
  otherHost = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.end('a,b\n1,2\n');
  });
  await new Promise<void>((done) => otherHost.listen(0, done));
  other = `http://127.0.0.1:${(otherHost.address() as AddressInfo).port}`;
  server = await servePage();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(server.url);
  await page.evaluate(() => bench.openPool());
  fewBefore = await answersTo(few);
  allBefore = await answersTo(Object.keys(asked));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  otherHost?.close();
});

beforeEach(() => {
  calls = [];
});

/** Answers that no statement of this file may change; a few after each, all of them at the end. */
const answersTo = (files: readonly string[]) =>
  page.evaluate(async (names) => Promise.all(names.map((name) => bench.answers(name))), files);

const few = ['areas', 'reporting-periods'];
let fewBefore: Outcome[][];
let allBefore: Outcome[][];

/** Statements that the engine itself refuses, whoever wrote them. */
const refused: Record<string, string> = {
  'a file over http': "SELECT * FROM read_csv('OTHER/a.csv')",
  'a bare address as a table': "SELECT * FROM 'OTHER/a.csv'",
  'a text over http': "SELECT * FROM read_text('OTHER/a.csv')",
  'a database over http': "ATTACH 'OTHER/x.duckdb' AS x",
  'a bucket': "SELECT * FROM read_csv('s3://bucket/a.csv')",
  'a file of the machine': "SELECT * FROM read_csv('/etc/passwd')",
  'a folder of the machine': "SELECT * FROM glob('/*')",
  'the bytes of a pack': "SELECT * FROM read_blob('manifest.json')",
  'a copy into a file': "COPY (SELECT 1) TO 'out.csv'",
  'a copy to another host': "COPY (SELECT 1) TO 'OTHER/out.csv'",
  'a copy from a file': "COPY area FROM '/etc/passwd'",
  'an export': "EXPORT DATABASE 'folder'",
  'another database file': "ATTACH 'other.duckdb' AS x",
  'a pack to be written to': "ATTACH 'core.duckdb' AS again",
  'loading an extension': 'LOAD parquet',
  'loading a file': "LOAD 'OTHER/json.duckdb_extension.wasm'",
  'an extension loaded unasked, parquet': "SELECT * FROM read_parquet('OTHER/a.parquet')",
  'an extension loaded unasked, json': "SELECT * FROM read_json('OTHER/a.json')",
  'an extension loaded unasked, icu':
    "SELECT TIMESTAMPTZ '2026-01-01' AT TIME ZONE 'Asia/Shanghai'",
  'opening files again': 'SET enable_external_access = true',
  'opening files again by pragma': 'PRAGMA enable_external_access = true',
  'opening files again by reset': 'RESET enable_external_access',
  'unlocking the configuration': 'SET lock_configuration = false',
  'resetting the lock': 'RESET lock_configuration',
  'allowing a path': "SET allowed_paths = ['/etc/passwd']",
  'allowing a folder': "SET GLOBAL allowed_directories = ['/']",
  'another place for extensions': "SET custom_extension_repository = 'OTHER'",
  'a row into a pack': "INSERT INTO core_pack.level VALUES ('x', 1, 'x', 'x', true)",
  'changed rows of a pack': 'UPDATE core_pack.observation SET value = 0',
  'rows deleted from a pack': 'DELETE FROM core_pack.observation',
  'a table of a pack dropped': 'DROP TABLE core_pack.observation',
  'a table of a pack replaced':
    'CREATE OR REPLACE TABLE core_pack.observation AS SELECT 1 AS value',
  'a view into a pack': 'CREATE VIEW core_pack.x AS SELECT 1',
  'a row into a view': "INSERT INTO level VALUES ('x', 1, 'x', 'x', true)",
  'changed rows of a view': 'UPDATE observation SET value = 0',
  'rows deleted from a view': 'DELETE FROM observation',
  'a view dropped as a table': 'DROP TABLE observation',
};

/** Statements that change the session or the database in memory: the engine would run them, so none is admitted. */
const notAdmitted: Record<string, string> = {
  'a view dropped': 'DROP VIEW observation',
  'a view replaced': 'CREATE OR REPLACE VIEW observation AS SELECT 0 AS value',
  'a view renamed': 'ALTER VIEW observation RENAME TO o',
  'a table in the way': 'CREATE TEMP TABLE observation AS SELECT 0 AS value',
  'a macro in the way': 'CREATE MACRO last_day(a) AS 0',
  'a type in the way': "CREATE TYPE t AS ENUM ('a')",
  'a pack detached': 'DETACH core_pack',
  'another database in memory': "ATTACH ':memory:' AS m",
  'another database in use': 'USE core_pack',
  'another search path': "SET search_path = 'core_pack'",
  'installing an extension': 'INSTALL httpfs',
  'a variable': 'SET VARIABLE a = 1',
  'a transaction left open': 'BEGIN',
  'a second statement': 'SELECT 1; DROP VIEW observation',
  'a second statement behind a comment': 'SELECT 1; -- nothing\nDROP VIEW observation',
  'a way out of the parenthesis': 'SELECT 1); DROP VIEW observation; SELECT * FROM (SELECT 1',
  'a way out by a comment': 'SELECT 1) /* ; DROP VIEW observation; SELECT (1',
  'a statement inside': 'FROM (DELETE FROM observation RETURNING *)',
  'a changing common table': 'WITH x AS (DELETE FROM observation RETURNING *) SELECT * FROM x',
  'a query in a text': "SELECT * FROM query('DROP VIEW observation')",
  nothing: ' ; ',
};

function addressed(statement: string): string {
  return statement.replace('OTHER', other);
}

test('the other host notices who calls it', async () => {
  await page.evaluate((url) => fetch(url), `${other}/seen`);
  expect(calls).toEqual(['GET /seen']);
});

describe('the browser engine', () => {
  test.each(Object.entries(refused))('refuses %s', async (_, statement) => {
    const result = await page.evaluate((text) => bench.run(text), addressed(statement));
    expect(result).toBeTypeOf('string');
    expect(await answersTo(few)).toEqual(fewBefore);
    expect(calls).toEqual([]);
  });

  test.each(Object.entries({ ...refused, ...notAdmitted }))(
    'does not admit from a reader: %s',
    async (_, statement) => {
      const result = await page.evaluate((text) => bench.runAdmitted(text), addressed(statement));
      expect(result).toBeTypeOf('string');
      expect(await answersTo(few)).toEqual(fewBefore);
      expect(calls).toEqual([]);
    },
  );

  test('takes the wish to install an extension, and installs nothing', async () => {
    await page.evaluate((text) => bench.run(text), addressed("INSTALL json FROM 'OTHER'"));
    const loaded = await page.evaluate(() => bench.run('LOAD json'));
    expect(loaded).toBeTypeOf('string');
    expect(calls).toEqual([]);
  });

  test.each([
    ["SELECT count(*) AS n FROM level WHERE code <> ';' -- a; b", [{ n: 8 }]],
    ['WITH a AS (SELECT 2 AS n) FROM a;\n', [{ n: 2 }]],
    ["VALUES ('O''Brien')", [{ col0: "O'Brien" }]],
    ['SELECT range AS n FROM range(3) ORDER BY n DESC', [{ n: 2 }, { n: 1 }, { n: 0 }]],
  ])('admits and answers %s', async (text, rows) => {
    expect(await page.evaluate((each) => bench.runAdmitted(each), text)).toEqual(rows);
  });

  test('describes a table to a reader', async () => {
    const rows = await page.evaluate(() => bench.runAdmitted('DESCRIBE level'));
    expect(rows).toContainEqual(expect.objectContaining({ column_name: 'high_skilled' }));
  });

  test('answers after all this as it did before', async () => {
    expect(await answersTo(Object.keys(asked))).toEqual(allBefore);
  });

  test('has nothing left in its worker to reach a network with', async () => {
    const [worker] = page.workers();
    const found = await worker?.evaluate(async (url) => {
      const scope = self as unknown as Record<string, unknown>;
      const ways = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'];
      const left = ways.filter((way) => scope[way] !== undefined);
      const fetched = await fetch(url).then(
        () => 'fetched',
        () => 'refused',
      );
      let imported = 'refused';
      try {
        (scope.importScripts as (from: string) => void)(url);
        imported = 'imported';
      } catch {
        // As it should be.
      }
      return { left, fetched, imported };
    }, `${other}/script.js`);
    expect(found).toEqual({ left: [], fetched: 'refused', imported: 'refused' });
    expect(calls).toEqual([]);
  });
});
