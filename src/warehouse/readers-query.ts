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
  /** Whether there are more rows than were asked for, or more text than may be. */
  readonly isCut: boolean;
  /** Whether a cell had more text than may be; it ends with an ellipsis. */
  readonly hasCutCells: boolean;
}

/** What of an answer is made: a tab that holds more does not answer any more. */
export interface ReadLimits {
  readonly mostRows: number;
  readonly mostColumns: number;
  /** Characters of one cell, and of all of them. */
  readonly mostInCell: number;
  readonly mostText: number;
}

export interface ReadOptions extends QueryOptions, ReadLimits {}

/** An answer that is too wide to be shown. */
export class TooManyColumns extends Error {
  override readonly name = 'TooManyColumns';

  constructor(columns: number, most: number) {
    super(`Too many columns: ${columns}, at most ${most}`);
  }
}

/**
 * Runs a statement that a reader wrote, if the engine admits it. The statement is asked for its
 * columns first; then it runs within the limits and with every column as a type that both engines
 * give alike: the browser's engine cannot stream an ENUM, for one.
 *
 * @throws an AbortError, RefusedWord, TooManyColumns, or the engine's own error; in its message the
 *   reader's first line is LINE 2
 */
export async function readAs(
  connector: Connector,
  text: string,
  { signal, ...limits }: ReadOptions,
): Promise<ReadersTable> {
  const statement = await connector.admit(text);
  const described = await connector.query(`DESCRIBE ${proofOf(statement)}` as SqlText, { signal });
  const columns = described.map((row) => columnOf(row));
  if (columns.length > limits.mostColumns) {
    throw new TooManyColumns(columns.length, limits.mostColumns);
  }
  const found = await connector.query(limited(statement, columns, limits), { signal });
  const kept = found.slice(0, limits.mostRows).filter(({ used }) => !isOver(used, limits));
  let hasCutCells = false;
  const rows = kept.map((row) =>
    columns.map((column, index) => {
      const cell = cellOf(row[given(index)], column);
      if (typeof cell !== 'string' || cell.length <= limits.mostInCell) return cell;
      hasCutCells = true;
      return `${cell.slice(0, limits.mostInCell)}…`;
    }),
  );
  return {
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    rows,
    isCut: kept.length < found.length,
    hasCutCells,
  };
}

interface AskedColumn {
  readonly name: string;
  readonly kind: CellKind;
  /** Whether its numbers may have more digits than JavaScript's: they come as text, digit by digit. */
  readonly isLong: boolean;
}

function columnOf({ column_name, column_type }: Row): AskedColumn {
  const type = String(column_type);
  const isLong = /^(U?(BIG|HUGE)INT|DECIMAL\(\d+,\d+\))$/.test(type);
  return { name: String(column_name), kind: isLong ? 'number' : kindOf(type), isLong };
}

const isOver = (used: unknown, { mostText }: ReadLimits) => Number(used ?? 0) > mostText;

/** Names of columns may repeat, so the engine is given names of its own. */
const given = (index: number) => `c${index}`;

/**
 * The statement within the limits. The text that the rows hold is added up as they come, so that
 * the engine stops by itself; the row that goes beyond is the last.
 */
function limited(
  statement: SqlText,
  columns: readonly AskedColumn[],
  { mostRows, mostInCell, mostText }: ReadLimits,
): SqlText {
  const cells = columns.map((column, index) => {
    const cell = `#${index + 1}`;
    return `${sentAs(column, cell, mostInCell)} AS ${given(index)}`;
  });
  const rows = `SELECT ${cells.join(', ')} FROM (\n${statement}\n) LIMIT ${mostRows + 1}`;
  const texts = columns.flatMap(({ kind }, index) =>
    kind === 'text' ? [`coalesce(length(${given(index)}), 0)`] : [],
  );
  if (texts.length === 0) return rows as SqlText;
  return `SELECT * EXCLUDE (size), used::DOUBLE AS used FROM (SELECT *, sum(size) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS used FROM (SELECT *, ${texts.join(' + ')} AS size FROM (${rows}))) WHERE used - size <= ${mostText}` as SqlText;
}

function sentAs({ kind, isLong }: AskedColumn, cell: string, mostInCell: number): string {
  if (kind === 'boolean') return cell;
  if (kind === 'number') return `${cell}::${isLong ? 'VARCHAR' : 'DOUBLE'}`;
  return `left(${cell}::VARCHAR, ${mostInCell + 1})`;
}

function kindOf(type: string): CellKind {
  if (type === 'BOOLEAN') return 'boolean';
  return /^(U?(TINY|SMALL)?INT(EGER)?|FLOAT|DOUBLE)$/.test(type) ? 'number' : 'text';
}

/** Digits that a number of JavaScript holds exactly, whatever they are. */
const exactDigits = 15;

function cellOf(value: unknown, { isLong }: AskedColumn): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (isLong && typeof value === 'string') return exact(value);
  return value as Cell;
}

/** The number, or its digits where a number would have others. */
function exact(digits: string): number | string {
  const number = Number(digits);
  const isExact = digits.replace(/[-.]/g, '').length <= exactDigits || String(number) === digits;
  return isExact ? number : digits;
}
