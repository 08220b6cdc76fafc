import { memo } from 'react';
import { isAbsent, type Maybe } from '../../model/index.ts';
import { DataTable, type Sheet, SheetDownloads } from '../../ui/index.ts';

/** One column of figures. */
export interface ReadingColumn<R> {
  readonly title: string;
  /** The figure itself, for files. */
  readonly figure: (row: R) => Maybe<number>;
  readonly text: (figure: Maybe<number>) => string;
}

interface ReadingTableProps<R> {
  readonly caption: string;
  /** Short name for the file. */
  readonly name: string;
  readonly heading: string;
  readonly rowName: (row: R) => string;
  readonly columns: readonly ReadingColumn<R>[];
  readonly rows: readonly R[];
  readonly notes: readonly string[];
}

/** The figures of a view as a table, and to take away. */
export const ReadingTable = memo(function ReadingTable<R>(props: ReadingTableProps<R>) {
  const { caption, name, heading, rowName, columns, rows, notes } = props;
  const sheet = (): Sheet => ({
    name,
    columns: [heading, ...columns.map(({ title }) => title)],
    rows: rows.map((row) => [
      rowName(row),
      ...columns.map(({ figure, text }) => {
        const value = figure(row);
        return isAbsent(value) ? text(value) : value;
      }),
    ]),
    notes: [caption, ...notes],
  });
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          { key: 'name', title: heading, isRowHeader: true, cell: rowName },
          ...columns.map(({ title, figure, text }) => ({
            key: title,
            title,
            align: 'right' as const,
            cell: (row: R) => text(figure(row)),
          })),
        ]}
        rows={rows}
      />
      <SheetDownloads sheet={sheet} what="数据" />
    </>
  );
}) as <R>(props: ReadingTableProps<R>) => React.ReactNode;
