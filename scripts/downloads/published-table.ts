/** Reads a table for publication: its columns as the dictionary explains them, codes beside their names. */
import {
  type ColumnType,
  type DescribedColumn,
  type DescribedTable,
  describedTables,
} from '../../src/warehouse/index.ts';
import type { Cell, Writer } from '../../src/warehouse/native.ts';
import type { Publication } from './publication.ts';

/** A column of a published table. */
export interface PublishedField {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: string;
  readonly meaning: string;
  readonly unit?: string;
  readonly codes?: Readonly<Record<string, string>>;
  readonly empty?: string;
}

export interface PublishedTable {
  readonly name: string;
  readonly title: string;
  readonly meaning: string;
  /** The columns that tell a row from every other. */
  readonly key: readonly string[];
  readonly fields: readonly PublishedField[];
  /** A cell for every field; days are ISO text, what is absent is null. */
  readonly rows: readonly (readonly Cell[])[];
  /** The first and the last period of the rows, a day or a year; null where they have no time. */
  readonly covers: readonly [string, string] | null;
}

const tables = new Map(describedTables().map((table) => [table.name, table]));

function described(name: string): DescribedTable {
  const table = tables.get(name);
  if (!table) throw new RangeError(`no table ${name}`);
  return table;
}

/**
 * The rows of one dataset, or all of a table that belongs to none.
 *
 * @param dataset null for what belongs to no dataset; in a table that knows datasets, the rows
 *   that speak of none of them
 * @param mark stands in a column of its own in every row; null if there is none
 */
export async function readPublished(
  writer: Writer,
  { table, rows: shaped, shape, time }: Publication,
  dataset: string | null,
  mark: string | null,
): Promise<PublishedTable> {
  const { title, meaning, key, columns } = described(table);
  const source = shaped ?? `FROM ${table}`;
  const found = await writer.query(`DESCRIBE (${source})`);
  const kept = columns.filter(({ name }) => found.some((each) => each.column_name === name));
  const parts = kept.flatMap((column) => partsOf(column, dataset));
  const filter = kept.some(({ name }) => name === 'dataset')
    ? `WHERE t.dataset IS NOT DISTINCT FROM ${dataset === null ? 'NULL' : quoted(dataset)}`
    : '';
  const raw = await writer.query(`
SELECT ${parts.map(({ sql, field }) => `${sql} AS ${field.name}`).join(', ')}
FROM (SELECT row_number() OVER () AS place, * FROM (${source})) t
${parts.flatMap(({ join }) => join ?? []).join('\n')}
${filter} ORDER BY place`);
  const marked: PublishedField[] = mark === null ? [] : [markField(mark)];
  const fields = [...parts.map(({ field }) => field), ...marked];
  return {
    name: table,
    title,
    meaning: shape === undefined ? meaning : `${meaning}。${shape}`,
    key: key.filter((name) => kept.some((column) => column.name === name)),
    fields,
    rows: raw.map((row) => [
      ...parts.map(({ field, codeField }) =>
        codeField === undefined
          ? (row[field.name] as Cell)
          : (codeField.codes?.[String(row[field.name])] ?? null),
      ),
      ...marked.map(() => mark),
    ]),
    covers: coverage(raw.flatMap((row) => (time === null ? [] : (row[time] as Cell)))),
  };
}

interface Part {
  readonly field: PublishedField;
  readonly sql: string;
  readonly join?: string;
  /** The column whose codes are put into words here. */
  readonly codeField?: DescribedColumn;
}

/** A column, and where it holds codes a second one with what they mean. */
function partsOf(column: DescribedColumn, dataset: string | null): Part[] {
  const { name, type, refersTo } = column;
  const own = { field: column, sql: type === 'date' ? `t.${name}::VARCHAR` : `t.${name}` };
  const named = { name: `${name}_name`, type: 'text', title: `${column.title}名称` } as const;
  const empty = column.empty === undefined ? {} : { empty: column.empty };
  if (hasForeignCodes(column)) {
    const field = { ...named, meaning: `${name} 列代码的含义`, ...empty };
    return [own, { field, sql: `t.${name}`, codeField: column }];
  }
  const label = refersTo === undefined || name === 'dataset' ? null : labelOf(refersTo);
  if (label === null) return [own];
  const alias = `named_${name}`;
  const sameDataset =
    label.isOfDataset && dataset !== null ? ` AND ${alias}.dataset = t.dataset` : '';
  return [
    own,
    {
      field: { ...named, meaning: `${name} 列代码的名称`, ...empty },
      sql: `${alias}.${label.column}`,
      join: `LEFT JOIN ${label.table} ${alias} ON ${alias}.${label.key} = t.${name}${sameDataset}`,
    },
  ];
}

/** Codes that are no Chinese words themselves. */
function hasForeignCodes({ codes, type }: DescribedColumn): boolean {
  return codes !== undefined && type === 'text' && Object.keys(codes).every(isForeign);
}

const isForeign = (code: string): boolean => /^[\x20-\x7e]+$/.test(code);

/** Where the name of a code stands; null if the code is the name. */
function labelOf(refersTo: string) {
  const [table = '', key = ''] = refersTo.split('.');
  const { columns } = described(table);
  const column = ['name', 'title', 'item'].find((label) =>
    columns.some(({ name }) => name === label),
  );
  if (column === undefined || column === key) return null;
  return { table, key, column, isOfDataset: columns.some(({ name }) => name === 'dataset') };
}

function markField(mark: string): PublishedField {
  return {
    name: 'mark',
    type: 'text',
    title: '标记',
    meaning: `每行都带“${mark}”，表示不代表任何真实情况；摘用时请一并保留`,
  };
}

function coverage(times: readonly Cell[]): readonly [string, string] | null {
  const known = times.flatMap((time) => (time === null ? [] : String(time))).sort();
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
