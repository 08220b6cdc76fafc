import { DuckDBDateValue, DuckDBInstance, DuckDBTypeId, type DuckDBValue } from '@duckdb/node-api';
import type { Row } from '../connector.ts';

/** A value of a row to be written; days are ISO text. */
export type Cell = string | number | boolean | null;

/** The native engine with a database in memory, for the build to fill and to write packs from. */
export interface Writer {
  /** Runs one or more statements. */
  run(statement: string): Promise<void>;
  query(statement: string): Promise<readonly Row[]>;
  /** Appends rows to an existing table; each has a cell for every column, in the table's order. */
  append(table: string, rows: readonly (readonly Cell[])[]): Promise<void>;
  close(): void;
}

/** One thread and kept order, so that the same rows give the same bytes. */
export async function openWriter(): Promise<Writer> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();

  return {
    async run(statement) {
      await connection.run(statement);
    },

    async query(statement) {
      const reader = await connection.runAndReadAll(statement);
      const names = reader.deduplicatedColumnNames();
      return reader
        .getRows()
        .map((row): Row => Object.fromEntries(row.map((value, i) => [names[i], plain(value)])));
    },

    async append(table, rows) {
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        if (row.length !== appender.columnCount) {
          throw new RangeError(`${table}: ${row.length} cells for ${appender.columnCount} columns`);
        }
        for (const [index, cell] of row.entries()) {
          const type = appender.columnType(index);
          appender.appendValue(typed(cell, type.typeId), type);
        }
        appender.endRow();
      }
      appender.closeSync();
    },

    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const millisecondsPerDay = 86_400_000;

function typed(cell: Cell, type: DuckDBTypeId): DuckDBValue {
  if (cell === null || type !== DuckDBTypeId.DATE) return cell;
  const day = Date.parse(`${cell}T00:00:00Z`) / millisecondsPerDay;
  if (!Number.isInteger(day)) throw new RangeError(`not a day: ${cell}`);
  return new DuckDBDateValue(day);
}

function plain(value: DuckDBValue): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
