import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import type { OpenedCell } from './flat-sheet.ts';

// The published tables as JSON and metadata give them: what the other forms of a table must say.

const latest = join(import.meta.dirname, '../../dist/downloads/latest');

export type FieldType = 'string' | 'integer' | 'number' | 'date' | 'boolean';
type Value = string | number | boolean | null;

export interface ExpectedTable {
  /** Folder and name, `demo-stage`. */
  readonly id: string;
  readonly folder: string;
  readonly name: string;
  readonly fields: readonly {
    readonly title: string;
    readonly name: string;
    readonly type: FieldType;
  }[];
  readonly rows: readonly (readonly Value[])[];
}

interface Package {
  readonly resources: readonly {
    readonly path: string;
    readonly schema?: { readonly fields: ExpectedTable['fields'] };
  }[];
}

export const pathOf = ({ folder, name }: ExpectedTable, form: 'csv' | 'xlsx'): string =>
  join(latest, folder, `${name}.${form}`);

/** Every table of every folder of the newest downloads. */
export function publishedTables(): readonly ExpectedTable[] {
  return readdirSync(latest).flatMap((folder) => {
    const read = (file: string) => readFileSync(join(latest, folder, file), 'utf8');
    const { resources } = JSON.parse(read('datapackage.json')) as Package;
    return resources.flatMap(({ path, schema }) => {
      if (schema === undefined) return [];
      const name = basename(path, '.csv');
      const { rows } = JSON.parse(read(`${name}.json`)) as { rows: Value[][] };
      return [{ id: `${folder}-${name}`, folder, name, fields: schema.fields, rows }];
    });
  });
}

/** What LibreOffice must make of a value of the type that the metadata states. */
export function expectedCell(value: Value, type: FieldType): OpenedCell {
  if (value === null) return { type: 'empty' };
  if (type === 'string') return { type: 'text', value: String(value) };
  if (type === 'date') return { type: 'date', value: String(value) };
  if (type === 'boolean') return { type: 'boolean', value: value === true };
  if (type === 'integer') return { type: 'number', value: Number(value) };
  // LibreOffice saves fifteen digits of a number, as Excel does.
  return { type: 'number', value: expect.closeTo(Number(value), 13) };
}
