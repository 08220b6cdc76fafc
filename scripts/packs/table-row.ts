import type { Cell } from '../../src/warehouse/native.ts';

/** A row by column name; text that is empty in the files is NULL in the tables. */
export type TableRow = Readonly<Record<string, Cell>>;
