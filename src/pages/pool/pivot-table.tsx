import {
  isAbsent,
  type Pivot,
  type PivotMeasure,
  type PivotRow,
  shadeOf,
} from '../../model/index.ts';
import { type Column, DataTable, type SortControl } from '../../ui/index.ts';
import { pivotCellText } from './pivot-text.ts';

interface PivotTableProps {
  readonly caption: string;
  readonly table: Pivot;
  readonly measure: PivotMeasure;
  /** What the rows are values of. */
  readonly rowTitle: string;
  readonly sort: SortControl;
}

/** Two dimensions crossed, the sums first; darker cells hold more. */
export function PivotTable({ caption, table, measure, rowTitle, sort }: PivotTableProps) {
  const whole: PivotRow = { code: '', name: '合计', cells: table.totals, total: table.total };
  const places = new Map(table.rows.map(({ code }, index) => [code, index]));
  const present = (value: PivotRow['total']) => (isAbsent(value) ? null : value);
  const columns: readonly Column<PivotRow>[] = [
    {
      key: 'name',
      title: rowTitle,
      isRowHeader: true,
      cell: ({ name }) => name,
      sortBy: ({ code }) => places.get(code) ?? null,
    },
    {
      key: 'total',
      title: '合计',
      align: 'right',
      cell: ({ total }) => pivotCellText(measure, total),
      cellClass: () => 'pivot-total',
      sortBy: ({ total }) => present(total),
    },
    ...table.columns.map(({ code, name }, index): Column<PivotRow> => {
      const cellOf = ({ cells }: PivotRow) => cells[index] ?? 0;
      return {
        key: code,
        title: name,
        align: 'right',
        cell: (row) => pivotCellText(measure, cellOf(row)),
        cellClass: (row) => cellClass(row === whole ? 0 : present(cellOf(row)), table.greatest),
        sortBy: (row) => present(cellOf(row)),
      };
    }),
  ];
  return (
    <div className="pivot">
      <DataTable
        caption={caption}
        columns={columns}
        rows={table.rows}
        sort={sort}
        pinned={[whole]}
      />
    </div>
  );
}

function cellClass(value: number | null, greatest: number): string {
  if (value !== null && value < 0) return 'pivot-loss';
  return `shade-${shadeOf(value ?? 0, greatest)}`;
}
