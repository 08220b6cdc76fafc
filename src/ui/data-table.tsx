import type { ReactNode } from 'react';
import { MarkLabel } from './mark.tsx';

export interface Column<R> {
  readonly key: string;
  readonly title: ReactNode;
  readonly align?: 'left' | 'right';
  readonly cell: (row: R) => ReactNode;
  /** The column that names the row. */
  readonly isRowHeader?: boolean;
}

interface DataTableProps<R> {
  readonly caption: ReactNode;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly isCurrent?: (row: R) => boolean;
}

/** A table with its caption and the mark of its data; wide ones scroll inside their own frame. */
export function DataTable<R>({ caption, columns, rows, rowKey, isCurrent }: DataTableProps<R>) {
  return (
    <section
      className="table-frame"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : '数据表'}
    >
      <table>
        <caption>
          {caption} <MarkLabel />
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, title, align = 'left' }) => (
              <th key={key} scope="col" className={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} aria-current={isCurrent?.(row) ? 'true' : undefined}>
              {columns.map(({ key, align = 'left', cell, isRowHeader }) =>
                isRowHeader ? (
                  <th key={key} scope="row" className={align}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={align}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
