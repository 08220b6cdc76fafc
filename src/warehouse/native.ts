import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { abortError, type Connector, type Row } from './connector.ts';
import { readersStatement } from './read-only.ts';
import type { PackName } from './schema.ts';
import { attachStatements, lockStatements } from './views.ts';

export { type Cell, openWriter, type Writer } from './native/writer.ts';

function plain(value: DuckDBValue): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

/**
 * The native engine over pack files on disk, for the build and the tests.
 *
 * @param packPaths path of the uncompressed DuckDB file of each pack
 */
export async function connectNative(
  packPaths: Readonly<Record<PackName, string>>,
): Promise<Connector> {
  // One thread: the order of equal rows must not depend on how work was shared out.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const opened = new Set<PackName>();
  for (const statement of lockStatements((pack) => packPaths[pack])) {
    await connection.run(statement);
  }

  return {
    async open(pack) {
      if (opened.has(pack)) return;
      for (const statement of attachStatements(pack, packPaths[pack])) {
        await connection.run(statement);
      }
      opened.add(pack);
    },

    async query(statement, { signal } = {}) {
      if (signal?.aborted) throw abortError();
      const interrupt = () => connection.interrupt();
      signal?.addEventListener('abort', interrupt, { once: true });
      try {
        const reader = await connection.runAndReadAll(statement);
        const names = reader.deduplicatedColumnNames();
        return reader
          .getRows()
          .map((row): Row => Object.fromEntries(row.map((value, i) => [names[i], plain(value)])));
      } catch (error) {
        throw signal?.aborted ? abortError() : error;
      } finally {
        signal?.removeEventListener('abort', interrupt);
      }
    },

    async admit(text) {
      const { statement, proof } = readersStatement(text);
      const prepared = await connection.prepare(proof);
      prepared.destroySync();
      return statement;
    },

    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
