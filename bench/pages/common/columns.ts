import { openPack, type PackEngine } from './engine.ts';
import { type Dimension, dimensions, type Measure, type Table, type View } from './views.ts';

/** A table of the pack as arrays: each row's place in the codes, and its figures. */
export interface TableColumns {
  readonly table: Table;
  readonly rows: number;
  readonly places: Readonly<Record<Dimension, Uint8Array>>;
  readonly measures: ReadonlyMap<Measure, Int32Array>;
}

export interface PackColumns {
  readonly codes: ReadonlyMap<Dimension, readonly string[]>;
  /** The tables that the views show, in their order. */
  readonly tables: readonly TableColumns[];
}

/** Reads what the views show from the pack at the address, by an engine that is ended again. */
export async function readColumns(url: string, views: readonly View[]): Promise<PackColumns> {
  const shown = [...new Set(views.map(({ table }) => table))];
  const engine = await openPack(url, shown);
  const tables: TableColumns[] = [];
  for (const table of shown) {
    const own = views.filter((view) => view.table === table);
    const measures = [...new Set(own.flatMap((view) => view.measures))];
    tables.push(await readTable(engine, table, measures));
  }
  await engine.close();
  return { codes: engine.codes, tables };
}

async function readTable(
  { codes, connection }: PackEngine,
  table: Table,
  measures: readonly Measure[],
): Promise<TableColumns> {
  const days = (codes.get('period_end') ?? []).map((day) => `'${day}'`).join(', ');
  const place = (dimension: Dimension) =>
    dimension === 'period_end'
      ? `(list_position([${days}], period_end::VARCHAR) - 1)::UTINYINT AS period_end`
      : `enum_code(${dimension})::UTINYINT AS ${dimension}`;
  const figure = (name: Measure) => `${name}::INTEGER AS ${name}`;
  const answer = await connection.query(
    `SELECT ${[...dimensions.map(place), ...measures.map(figure)].join(', ')} FROM ${table}`,
  );
  const column = (name: string) => answer.getChild(name)?.toArray();
  return {
    table,
    rows: answer.numRows,
    places: Object.fromEntries(
      dimensions.map((name) => [name, Uint8Array.from(column(name))]),
    ) as TableColumns['places'],
    measures: new Map(measures.map((name) => [name, Int32Array.from(column(name))])),
  };
}
