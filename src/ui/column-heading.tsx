import type { ReactNode } from 'react';
import { nextSorting, type SortControl } from './sorting.ts';

interface ColumnHeadingProps {
  readonly column: string;
  readonly title: ReactNode;
  readonly align: 'left' | 'right';
  /** How many rows of heads it stands across. */
  readonly rows: 1 | 2;
  /** Undefined where the rows cannot be sorted by this column. */
  readonly control: SortControl | undefined;
}

/** The head of a column; where it can be sorted by, a link that says which way it is. */
export function ColumnHeading({ column, title, align, rows, control }: ColumnHeadingProps) {
  if (!control) {
    return (
      <th scope="col" rowSpan={rows === 1 ? undefined : rows} className={align}>
        {title}
      </th>
    );
  }
  const { sorting, linkTo, go } = control;
  const isSorted = sorting.column === column;
  const next = nextSorting(sorting, column);
  return (
    <th
      scope="col"
      rowSpan={rows === 1 ? undefined : rows}
      className={align}
      aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <a
        className="sort"
        href={linkTo(next)}
        onClick={(event) => {
          event.preventDefault();
          go(next);
        }}
      >
        {title}
        <span className="sort-mark" aria-hidden="true">
          {isSorted ? (sorting.isDescending ? '▼' : '▲') : '↕'}
        </span>
      </a>
    </th>
  );
}
