import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPacks } from '../../../scripts/packs/index.ts';
import { describedTables, packNames, tablesOf } from '../../../src/warehouse/index.ts';
import { openWriter, type Writer } from '../../../src/warehouse/native.ts';

// The dictionary against the schema, and against what the build really writes: the city's own
// files with a register of a few certificates.

const project = join(import.meta.dirname, '../../..');
const tables = describedTables();
const columns = tables.flatMap((table) =>
  table.columns.map((column) => ({ ...column, place: `${table.name}.${column.name}` })),
);

test('it names every table and every column of the schema, and no other', async () => {
  const { dictionary } = await import('../../../src/warehouse/dictionary/index.ts');
  const namesIn = (definition: string) =>
    definition.split(',').map((column) => column.trim().split(' ')[0]);
  const schema = Object.assign({}, ...packNames.map((pack) => tablesOf[pack])) as Record<
    string,
    string
  >;
  expect(Object.keys(dictionary).sort()).toEqual(Object.keys(schema).sort());
  for (const [table, definition] of Object.entries(schema)) {
    expect(Object.keys(dictionary[table]?.columns ?? {}), table).toEqual(namesIn(definition));
  }
});

test('everything is said in Chinese, and no title stands twice in a table', () => {
  const isChinese = expect.stringMatching(/[\u4e00-\u9fff]/);
  for (const { name, title, meaning, key, columns: own } of tables) {
    expect([title, meaning], name).toEqual([isChinese, isChinese]);
    expect(
      own.map((column) => column.name),
      name,
    ).toEqual(expect.arrayContaining([...key]));
    expect(new Set(own.map((column) => column.title)).size, name).toBe(own.length);
  }
  for (const { place, title, meaning, empty } of columns) {
    expect([title, meaning], place).toEqual([isChinese, isChinese]);
    if (empty !== undefined) expect(empty, place).toEqual(isChinese);
  }
});

test('a reference leads to a column that there is', () => {
  const places = columns.map(({ place }) => place);
  for (const { place, refersTo } of columns) {
    if (refersTo !== undefined) expect(places, place).toContain(refersTo);
  }
});

describe('what the build writes', () => {
  let writer: Writer;
  const outDir = mkdtempSync(join(tmpdir(), 'dictionary-'));

  beforeAll(async () => {
    await buildPacks({
      dataFolder: join(project, 'data'),
      registerPath: join(project, 'tests/unit/warehouse/register.csv'),
      outDir,
      progress: () => undefined,
    });
    writer = await openWriter();
    for (const pack of packNames) {
      await writer.run(`ATTACH '${join(outDir, pack)}.duckdb' AS ${pack}_built (READ_ONLY)`);
      for (const table of Object.keys(tablesOf[pack])) {
        await writer.run(`CREATE VIEW ${table} AS SELECT * FROM ${pack}_built.${table}`);
      }
    }
  });

  afterAll(() => {
    writer?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  const values = async (statement: string) =>
    (await writer.query(statement)).map(({ value }) => value as string | null);

  test('every code is explained', async () => {
    const coded = columns.filter(({ codes }) => codes !== undefined);
    expect(coded.length).toBeGreaterThan(15);
    for (const { place, name, codes = {} } of coded) {
      const table = place.split('.')[0];
      const found = await values(
        `SELECT DISTINCT ${name}::VARCHAR AS value FROM ${table} WHERE ${name} IS NOT NULL`,
      );
      expect(Object.keys(codes), place).toEqual(expect.arrayContaining(found));
    }
  });

  test('only a column that says what that means is ever empty', async () => {
    for (const { place, name, empty } of columns) {
      if (empty !== undefined) continue;
      const found = await values(
        `SELECT ${name}::VARCHAR AS value FROM ${place.split('.')[0]} WHERE ${name} IS NULL LIMIT 1`,
      );
      expect(found, place).toEqual([]);
    }
  });

  test('every value of a column that refers to another is there', async () => {
    for (const { place, name, refersTo } of columns) {
      if (refersTo === undefined) continue;
      const [table, column] = refersTo.split('.');
      const found = await values(`
SELECT DISTINCT ${name}::VARCHAR AS value FROM ${place.split('.')[0]}
WHERE ${name} IS NOT NULL AND ${name}::VARCHAR NOT IN (SELECT ${column}::VARCHAR FROM ${table})`);
      expect(found, place).toEqual([]);
    }
  });

  test('the key of a table tells its rows apart', async () => {
    for (const { name, key } of tables) {
      const list = key.join(', ');
      const twice = await writer.query(
        `SELECT ${list} FROM ${name} GROUP BY ${list} HAVING count(*) > 1 LIMIT 1`,
      );
      expect(twice, name).toEqual([]);
    }
  });
});
