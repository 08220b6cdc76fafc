/** What a row is sorted by: a number, a text, or null for what has no place in the order. */
export type SortValue = number | string | null;

/** By which column a table is sorted, and which way. */
export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

/** How the reader changes the order: a link that also works without scripts, and a way without leaving the page. */
export interface SortControl {
  readonly sorting: Sorting;
  readonly linkTo: (sorting: Sorting) => string;
  readonly go: (sorting: Sorting) => void;
}

const collator = new Intl.Collator('zh-CN');

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}

/**
 * The rows in order of a value. Rows without one come last whichever way, and rows
 * with equal ones keep the order in which they were given.
 */
export function sortedRows<R>(
  rows: readonly R[],
  valueFor: (row: R) => SortValue,
  isDescending: boolean,
): readonly R[] {
  return rows
    .map((row) => ({ row, value: valueFor(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null);
      }
      return isDescending ? compare(b.value, a.value) : compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** What choosing a column leads to: the same column turns round, another one starts from its least. */
export function nextSorting({ column, isDescending }: Sorting, chosen: string): Sorting {
  return { column: chosen, isDescending: column === chosen && !isDescending };
}
