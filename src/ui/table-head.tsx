import { ColumnHeading } from './column-heading.tsx';
import type { Column } from './data-table.tsx';
import type { SortControl } from './sorting.ts';

interface TableHeadProps<R> {
  readonly columns: readonly Column<R>[];
  readonly sort: SortControl | undefined;
}

/** The heads of the columns; those of one group stand together under its name. */
export function TableHead<R>({ columns, sort }: TableHeadProps<R>) {
  const heading = (column: Column<R>, rows: 1 | 2) => (
    <ColumnHeading
      key={column.key}
      column={column.key}
      title={column.title}
      align={column.align ?? 'left'}
      rows={rows}
      control={column.sortBy && sort}
    />
  );
  const grouped = columns.filter(({ group }) => group !== undefined);
  if (grouped.length === 0) {
    return (
      <thead>
        <tr>{columns.map((column) => heading(column, 1))}</tr>
      </thead>
    );
  }
  return (
    <thead>
      <tr>
        {columns.map((column, index) => {
          const { group } = column;
          if (group === undefined) return heading(column, 2);
          if (columns[index - 1]?.group === group) return null;
          const width = grouped.filter((each) => each.group === group).length;
          return (
            <th key={column.key} scope="colgroup" colSpan={width} className="group">
              {group}
            </th>
          );
        })}
      </tr>
      <tr>{grouped.map((column) => heading(column, 1))}</tr>
    </thead>
  );
}
