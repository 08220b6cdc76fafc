import { tablesOf } from '../schema.ts';
import { checkEntries } from './checks.ts';
import type { ColumnEntry, TableEntries, TableEntry } from './entry.ts';
import { figureEntries } from './figures.ts';
import { policyEntries } from './policy.ts';
import { poolEntries } from './pool.ts';
import { referenceEntries } from './reference.ts';

export type { ColumnEntry, TableEntry } from './entry.ts';

/** What a value of a column is, whatever engine holds it. */
export type ColumnType = 'text' | 'integer' | 'number' | 'date' | 'boolean';

/** A column as the schema defines it and the dictionary explains it. */
export interface DescribedColumn extends ColumnEntry {
  readonly name: string;
  readonly type: ColumnType;
}

export interface DescribedTable extends Omit<TableEntry, 'columns'> {
  readonly name: string;
  readonly columns: readonly DescribedColumn[];
}

/** The data dictionary: every table of the schema by its name. */
export const dictionary: TableEntries = {
  ...referenceEntries,
  ...policyEntries,
  ...figureEntries,
  ...checkEntries,
  ...poolEntries,
};

const types: Readonly<Record<string, ColumnType>> = {
  VARCHAR: 'text',
  INTEGER: 'integer',
  DOUBLE: 'number',
  DATE: 'date',
  BOOLEAN: 'boolean',
};

/** Columns of a definition in the schema with their types, in order. Throws for a type it does not know. */
function columnsIn(definition: string): readonly { name: string; type: ColumnType }[] {
  return definition.split(',').map((column) => {
    const [name = '', sqlType = ''] = column.trim().split(/\s+/);
    const type = types[sqlType];
    if (type === undefined) throw new RangeError(`no column type for ${sqlType}`);
    return { name, type };
  });
}

/** Throws RangeError where the schema has a table or a column that the dictionary does not know. */
function described(name: string, definition: string): DescribedTable {
  const entry = dictionary[name];
  if (!entry) throw new RangeError(`the dictionary has no table ${name}`);
  const columns = columnsIn(definition).map((column) => {
    const said = entry.columns[column.name];
    if (!said) throw new RangeError(`the dictionary has no column ${name}.${column.name}`);
    return { ...said, ...column };
  });
  return { ...entry, name, columns };
}

/** Every table of every pack with its columns, types and meanings, in the order of the schema. */
export function describedTables(): readonly DescribedTable[] {
  return Object.values(tablesOf).flatMap((tables) =>
    Object.entries(tables).map(([name, definition]) => described(name, definition)),
  );
}
