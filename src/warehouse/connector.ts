import type { PackName } from './schema.ts';
import type { SqlText } from './sql.ts';

/** A row as an engine gives it: text, number, boolean or null; integers of any width as numbers. */
export type Row = Readonly<Record<string, unknown>>;

export interface QueryOptions {
  /** Aborting stops the statement in the engine and rejects with an AbortError. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A DuckDB with the packs attached, wherever it runs. Tables of a pack are
 * visible by their bare names once the pack is open.
 */
export interface Connector {
  /** Makes the tables of a pack visible; does nothing if they are already. */
  open(pack: PackName): Promise<void>;
  /** Statements of the project itself, or those that `admit` gave back. */
  query(statement: SqlText, options?: QueryOptions): Promise<readonly Row[]>;
  /**
   * Takes text that a person typed and gives it back as a statement to be asked.
   * Rejects with the engine's reason anything but one statement that only reads.
   */
  admit(text: string): Promise<SqlText>;
  /** Ends the engine; what is still being answered rejects with an AbortError. */
  close(): Promise<void>;
}

export function abortError(): DOMException {
  return new DOMException('查询已取消', 'AbortError');
}

export function isAbortError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
