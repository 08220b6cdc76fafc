import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { abortError, type Row } from './connector.ts';
import type { BootedWorker } from './engine-boot.ts';
import { readersStatement } from './read-only.ts';
import type { PackName } from './schema.ts';
import type { SqlText } from './sql.ts';
import { attachedFile, attachStatements } from './views.ts';

const statementLimit = 60_000;

type Sent = Awaited<ReturnType<AsyncDuckDBConnection['send']>>;
type Batch = Sent extends AsyncIterable<infer B> ? B : never;

/**
 * The one connection to DuckDB-WASM. It keeps one pending statement, so statements
 * wait for each other; the time limit of each begins with its own turn.
 */
export class WasmConnection {
  private last: Promise<unknown> = Promise.resolve();
  private readonly database: AsyncDuckDB;
  private readonly connection: AsyncDuckDBConnection;
  private readonly guard: BootedWorker['guard'];

  constructor(
    database: AsyncDuckDB,
    connection: AsyncDuckDBConnection,
    guard: BootedWorker['guard'],
  ) {
    this.database = database;
    this.connection = connection;
    this.guard = guard;
  }

  /** Takes over the bytes of a pack and shows its tables. */
  attach(pack: PackName, bytes: Uint8Array): Promise<void> {
    return this.inTurn(async () => {
      await this.database.registerFileBuffer(attachedFile(pack), bytes);
      for (const statement of attachStatements(pack, attachedFile(pack))) {
        await this.connection.query(statement);
      }
    });
  }

  query(statement: SqlText, stop?: AbortSignal): Promise<readonly Row[]> {
    return this.inTurn(() => this.run(statement, stop));
  }

  async admit(text: string): Promise<SqlText> {
    const { statement, proof } = readersStatement(text);
    return this.inTurn(async () => {
      const prepared = await this.connection.prepare(proof);
      await prepared.close();
      return statement;
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const guarded = () => this.guard(work(), statementLimit, 'timeout');
    const next = this.last.then(guarded);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async run(statement: SqlText, stop?: AbortSignal): Promise<readonly Row[]> {
    if (stop?.aborted) throw abortError();
    // The worker takes messages in their order: this stops the statement sent below, never a later one.
    const cancel = () => {
      this.connection.cancelSent().catch(() => undefined);
    };
    stop?.addEventListener('abort', cancel, { once: true });
    try {
      const rows: Row[] = [];
      for await (const batch of await this.connection.send(statement)) {
        rows.push(...rowsOf(batch));
      }
      return rows;
    } catch (error) {
      throw stop?.aborted ? abortError() : error;
    } finally {
      stop?.removeEventListener('abort', cancel);
    }
  }
}

/** Rows of a batch, read column by column: Arrow's own row objects cost ten times as much. */
function rowsOf(batch: Batch): readonly Row[] {
  const columns = batch.schema.fields.map(
    ({ name }, index) => [name, batch.getChildAt(index)] as const,
  );
  return Array.from({ length: batch.numRows }, (_, at) => {
    const row: Record<string, unknown> = {};
    for (const [name, column] of columns) row[name] = column?.get(at) ?? null;
    return row;
  });
}
