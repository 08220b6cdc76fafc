/** Writes tables of the engine into one DuckDB file, and that file into a hashed, gzipped pack. */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type PackName, tablesOf } from '../../src/warehouse/index.ts';
import type { Writer } from '../../src/warehouse/native.ts';
import { columnsOf } from './fill.ts';

export interface WrittenPack {
  readonly file: string;
  readonly sha256: string;
  /** Size of the gzip file and of the DuckDB file inside it. */
  readonly bytes: number;
  readonly rawBytes: number;
  readonly rows: Readonly<Record<string, number>>;
}

export interface PackPlan {
  readonly name: PackName;
  /** Codes of columns to be stored as ENUM, in their order; other columns keep their type. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** Whether rows are sorted by all columns; otherwise they keep the order they were filled in. */
  readonly sorted: boolean;
  readonly blockSize: number;
}

/** Writes `<name>.duckdb` and `<name>-<hash>.bin` into the folder. The engine must hold the tables. */
export async function writePack(
  writer: Writer,
  plan: PackPlan,
  outDir: string,
): Promise<WrittenPack> {
  const target = join(outDir, `${plan.name}.duckdb`);
  const partial = `${target}.part`;
  for (const path of [partial, `${partial}.wal`]) rmSync(path, { force: true });
  const rows = await writeDatabase(writer, plan, partial);
  renameSync(partial, target);
  const raw = readFileSync(target);
  const packed = gzip(raw);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  const file = `${plan.name}-${sha256.slice(0, 16)}.bin`;
  writeFileSync(join(outDir, file), packed);
  return { file, sha256, bytes: packed.length, rawBytes: raw.length, rows };
}

async function writeDatabase(
  writer: Writer,
  plan: PackPlan,
  path: string,
): Promise<Record<string, number>> {
  const quoted = `'${path.replace(/'/g, "''")}'`;
  // v1.2.0 is what the browser's engine reads; small blocks, because most tables are small.
  await writer.run(
    `ATTACH ${quoted} AS pack (STORAGE_VERSION 'v1.2.0', BLOCK_SIZE ${plan.blockSize})`,
  );
  const rows: Record<string, number> = {};
  try {
    for (const [column, codes] of Object.entries(plan.enums)) {
      const values = codes.map((code) => `'${code.replace(/'/g, "''")}'`).join(', ');
      await writer.run(`CREATE TYPE pack.${column}_code AS ENUM (${values})`);
    }
    for (const [table, definition] of Object.entries(tablesOf[plan.name])) {
      rows[table] = await writeTable(writer, table, definition, plan);
    }
    await writer.run('CHECKPOINT pack');
  } finally {
    await writer.run('DETACH pack');
  }
  return rows;
}

async function writeTable(
  writer: Writer,
  table: string,
  definition: string,
  plan: PackPlan,
): Promise<number> {
  const typed = definition
    .split(',')
    .map((column, index) => {
      const name = columnsOf(definition)[index] ?? '';
      return name in plan.enums ? `${name} pack.${name}_code` : column.trim();
    })
    .join(', ');
  await writer.run(`CREATE TABLE pack.${table} (${typed})`);
  // Compared as ENUM, so that the order is the order of the reference tables.
  const order = plan.sorted
    ? ` ORDER BY ${columnsOf(definition)
        .map((name) => (name in plan.enums ? `${name}::pack.${name}_code` : name))
        .join(', ')}`
    : '';
  await writer.run(`INSERT INTO pack.${table} SELECT * FROM ${table}${order}`);
  const [count] = await writer.query(`SELECT count(*)::INTEGER AS n FROM pack.${table}`);
  return Number(count?.n);
}

/** gzip whose header names neither a time nor a system, so that equal input gives equal bytes. */
function gzip(raw: Uint8Array): Uint8Array {
  const packed = gzipSync(raw, { level: 9 });
  const systemByte = 9;
  packed[systemByte] = 255;
  return packed;
}
