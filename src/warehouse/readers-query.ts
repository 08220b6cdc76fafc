import type { Connector, QueryOptions, Row } from './connector.ts';
import { proofOf } from './read-only.ts';
import type { SqlText } from './sql.ts';

/** A value of a reader's answer. Days, times and what is nested are text, as the engine writes it. */
export type Cell = string | number | boolean | null;

export type CellKind = 'number' | 'boolean' | 'text';

export interface ReadersTable {
  /** Names may repeat: they are what the reader wrote. */
  readonly columns: readonly { readonly name: string; readonly kind: CellKind }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether there are more rows than were asked for. */
  readonly isCut: boolean;
}

export interface ReadOptions extends QueryOptions {
  /** No more rows than this are made. */
  readonly mostRows: number;
}

/**
 * Runs a statement that a reader wrote, if the engine admits it. The statement is asked for its
 * columns first; then it runs with a limit and with every column as a type that both engines
 * give alike: the browser's engine cannot stream an ENUM, for one.
 *
 * @throws an AbortError, or the engine's own error; in its message the reader's first line is LINE 2
 */
export async function readAs(
  connector: Connector,
  text: string,
  { mostRows, signal }: ReadOptions,
): Promise<ReadersTable> {
  const statement = await connector.admit(text);
  const described = await connector.query(`DESCRIBE ${proofOf(statement)}` as SqlText, { signal });
  const columns = described.map((row) => ({
    name: String(row.column_name),
    kind: kindOf(String(row.column_type)),
  }));
  const rows = await connector.query(limited(statement, columns, mostRows + 1), { signal });
  return {
    columns,
    rows: rows.slice(0, mostRows).map((row) => columns.map((_, index) => cellOf(row, index))),
    isCut: rows.length > mostRows,
  };
}

const castTo: Readonly<Record<CellKind, string>> = {
  number: '::DOUBLE',
  boolean: '',
  text: '::VARCHAR',
};

/** Names of columns may repeat, so the engine is given names of its own. */
const given = (index: number) => `c${index}`;

function limited(statement: SqlText, columns: ReadersTable['columns'], mostRows: number): SqlText {
  const cells = columns.map(({ kind }, index) => `#${index + 1}${castTo[kind]} AS ${given(index)}`);
  return `SELECT ${cells.join(', ')} FROM (\n${statement}\n) LIMIT ${mostRows}` as SqlText;
}

function kindOf(type: string): CellKind {
  if (type === 'BOOLEAN') return 'boolean';
  return /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/.test(type)
    ? 'number'
    : 'text';
}

function cellOf(row: Row, index: number): Cell {
  const value = row[given(index)];
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value as Cell;
}
