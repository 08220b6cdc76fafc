import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import workerScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { type Dimension, dimensions, type Table } from './views.ts';

/** DuckDB-WASM with the pack attached and its tables shown by their bare names. */
export interface PackEngine {
  readonly database: AsyncDuckDB;
  readonly connection: AsyncDuckDBConnection;
  readonly codes: ReadonlyMap<Dimension, readonly string[]>;
  close(): Promise<void>;
}

/** Starts the engine as delivered, from this host, over the DuckDB file at the address. */
export async function openPack(url: string, tables: readonly Table[]): Promise<PackEngine> {
  const worker = new Worker(workerScript);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(new URL(wasm, document.baseURI).href);
  await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  await database.registerFileBuffer('pack.duckdb', bytes);
  const connection = await database.connect();
  await connection.query("ATTACH 'pack.duckdb' AS pack (READ_ONLY)");
  for (const table of tables) {
    await connection.query(`CREATE VIEW ${table} AS SELECT * FROM pack.${table}`);
  }
  const codes = new Map<Dimension, readonly string[]>();
  for (const dimension of dimensions) codes.set(dimension, await codesOf(connection, dimension));
  return {
    database,
    connection,
    codes,
    async close() {
      await connection.close();
      await database.terminate();
    },
  };
}

async function codesOf(connection: AsyncDuckDBConnection, dimension: Dimension): Promise<string[]> {
  const from =
    dimension === 'period_end'
      ? 'SELECT DISTINCT period_end::VARCHAR AS code FROM pool ORDER BY 1'
      : `SELECT unnest(enum_range(NULL::pack.${dimension}_code))::VARCHAR AS code`;
  const table = await connection.query(from);
  return table.toArray().map((row) => String(row.code));
}
