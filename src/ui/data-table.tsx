import { memo, type ReactNode } from 'react';
import { MarkLabel } from './mark.tsx';
import { type SortControl, type SortValue, sortedRows } from './sorting.ts';
import { TableHead } from './table-head.tsx';

export interface Column<R> {
  readonly key: string;
  readonly title: ReactNode;
  readonly align?: 'left' | 'right';
  readonly cell: (row: R) => ReactNode;
  /** What it says together with the columns beside it that have the same group; it stands over all of them. */
  readonly group?: string;
  /** The column that names the row. */
  readonly isRowHeader?: boolean;
  /** Whether a value says by itself what it is, where blocks have no header above them. */
  readonly isPlain?: boolean;
  /** How a cell looks beside the others, as a class name; without it all look alike. */
  readonly cellClass?: (row: R) => string;
  /** What the rows are sorted by in this column; without it they cannot be. */
  readonly sortBy?: (row: R) => SortValue;
}

interface DataTableProps<R> {
  readonly caption: ReactNode;
  /** The caption in plain words, where it is more than a text. */
  readonly label?: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly isCurrent?: (row: R) => boolean;
  /** Whether the row is pointed at in another view of the same data. */
  readonly isHighlighted?: (row: R) => boolean;
  /** Told which row the pointer is on; null for none. */
  readonly onHighlight?: (row: R | null) => void;
  /** `blocks`: on a narrow screen a row is a block with its titles, instead of a line to scroll. */
  readonly narrow?: 'scrolls' | 'blocks';
  /** Lets the reader sort by every column that has a `sortBy`. */
  readonly sort?: SortControl;
  /** Rows that stand above all others and are never sorted, such as the whole. */
  readonly pinned?: readonly R[];
  /** Shows only so many of the sorted rows; pinned rows and rows apart are not counted. */
  readonly limit?: number;
  /** Rows that stand apart at the end and are never sorted, with the words that say why. */
  readonly apart?: { readonly title: string; readonly rows: readonly R[] };
}

/** A table with its caption and the mark of its data; wide ones scroll inside their own frame. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, label, columns, rows, sort, pinned = [], apart, limit, narrow } = props;
  const sortColumn = columns.find(({ key }) => key === sort?.sorting.column);
  const ordered =
    sort && sortColumn?.sortBy
      ? sortedRows(rows, sortColumn.sortBy, sort.sorting.isDescending)
      : rows;
  return (
    <section
      className={narrow === 'blocks' ? 'table-frame blocks' : 'table-frame'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      aria-label={label ?? (typeof caption === 'string' ? caption : '数据表')}
    >
      <table>
        <caption>
          <span className="caption">
            {caption} <MarkLabel />
          </span>
        </caption>
        <TableHead columns={columns} sort={sort} />
        {pinned.length > 0 && (
          <tbody className="pinned">
            <Rows {...props} rows={pinned} />
          </tbody>
        )}
        <tbody>
          <Rows {...props} rows={limit === undefined ? ordered : ordered.slice(0, limit)} />
        </tbody>
        {apart && apart.rows.length > 0 && (
          <tbody className="apart">
            <tr>
              <th colSpan={columns.length} scope="rowgroup">
                {apart.title}
              </th>
            </tr>
            <Rows {...props} rows={apart.rows} />
          </tbody>
        )}
      </table>
    </section>
  );
}

function Rows<R>(props: DataTableProps<R>) {
  const { columns, rows, isCurrent, isHighlighted, onHighlight, narrow } = props;
  return rows.map((row, index) => (
    <TableRow
      // biome-ignore lint/suspicious/noArrayIndexKey: what stands elsewhere in the order is written there anew: moving a hundred rows takes three times as long, and a cell has no state that could be left behind
      key={index}
      row={row}
      columns={columns}
      isCurrent={isCurrent?.(row) ?? false}
      isHighlighted={isHighlighted?.(row) ?? false}
      onHighlight={onHighlight}
      isBlock={narrow === 'blocks'}
    />
  ));
}

interface TableRowProps<R> {
  readonly row: R;
  readonly columns: readonly Column<R>[];
  readonly isCurrent: boolean;
  readonly isHighlighted: boolean;
  readonly onHighlight: ((row: R | null) => void) | undefined;
  readonly isBlock: boolean;
}

/** Drawn anew only where another row has come to stand, or something of its own has changed. */
const TableRow = memo(function TableRow<R>(props: TableRowProps<R>) {
  const { row, columns, isCurrent, isHighlighted, onHighlight, isBlock } = props;
  return (
    <tr
      aria-current={isCurrent ? 'true' : undefined}
      data-highlighted={isHighlighted ? '' : undefined}
      onMouseEnter={onHighlight && (() => onHighlight(row))}
      onMouseLeave={onHighlight && (() => onHighlight(null))}
    >
      {columns.map(({ key, title, align = 'left', cell, cellClass, isRowHeader, isPlain }) =>
        isRowHeader ? (
          <th key={key} scope="row" className={align}>
            {cell(row)}
          </th>
        ) : (
          <td key={key} className={cellClass ? `${align} ${cellClass(row)}` : align}>
            {isBlock && !isPlain && (
              <span className="block-title" aria-hidden="true">
                {title}
              </span>
            )}
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}) as <R>(props: TableRowProps<R>) => ReactNode;
