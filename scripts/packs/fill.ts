/** Creates the tables of a pack in the engine and appends their rows. */
import { type PackName, tablesOf } from '../../src/warehouse/index.ts';
import type { Writer } from '../../src/warehouse/native.ts';
import type { TableRow } from './table-row.ts';

/** Column names of a table in the order of its definition. */
export function columnsOf(definition: string): string[] {
  return definition.split(',').map((column) => column.trim().split(/\s+/)[0] ?? '');
}

/**
 * Fills all tables of a pack. A table without rows stays empty; a row for an unknown
 * table, or with a column the table does not have or lacks, is a mistake of the build.
 */
export async function fillTables(
  writer: Writer,
  pack: PackName,
  rowsOf: Readonly<Record<string, readonly TableRow[]>>,
): Promise<void> {
  const tables = tablesOf[pack];
  for (const name of Object.keys(rowsOf)) {
    if (!(name in tables)) throw new RangeError(`no table ${name} in the pack ${pack}`);
  }
  for (const [table, definition] of Object.entries(tables)) {
    await writer.run(`CREATE TABLE ${table} (${definition})`);
    await fillTable(writer, pack, table, rowsOf[table] ?? []);
  }
}

/** Appends rows to a table that has been created; the same mistakes are refused. */
export async function fillTable(
  writer: Writer,
  pack: PackName,
  table: string,
  rows: readonly TableRow[],
): Promise<void> {
  const columns = columnsOf(tablesOf[pack][table] ?? '');
  await writer.append(
    table,
    rows.map((row) => cellsOf(row, columns, table)),
  );
}

function cellsOf(row: TableRow, columns: readonly string[], table: string) {
  const unknown = Object.keys(row).filter((name) => !columns.includes(name));
  if (unknown.length > 0) throw new RangeError(`${table} has no column ${unknown.join(', ')}`);
  return columns.map((name) => {
    const cell = row[name];
    if (cell === undefined) throw new RangeError(`${table}: no value for ${name}`);
    return cell;
  });
}
