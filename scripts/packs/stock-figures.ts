/** County stock reports, one wide row a report, folded to one figure a row. */
import { from } from 'arquero';
import { type City, isYearEnd, levelColumns, type StockRow } from '../intake/index.ts';
import type { Figure } from './observation.ts';

type StockValue = StockRow['total'] | StockRow['chief_technician'];

interface FoldedRow extends Omit<StockRow, FoldedColumn> {
  readonly area: string;
  readonly source: string;
  readonly column: FoldedColumn;
  readonly figure: StockValue;
}

const foldedColumns = ['total', ...levelColumns, 'skilled_workers', 'counted_in_host'] as const;
type FoldedColumn = (typeof foldedColumns)[number];

/** Columns that are indicators of their own; the others are levels of pool.high_skilled. */
const indicatorOf: Partial<Record<FoldedColumn, string>> = {
  total: 'pool.high_skilled',
  skilled_workers: 'pool.skilled_workers',
  counted_in_host: 'pool.counted_in_host',
};

export function stockFigures(city: City): Figure[] {
  const shortNames = new Map(city.areas.map(({ code, short_name }) => [code, short_name]));
  const reports = city.counties.flatMap(({ area, stock }) => {
    const source = area === city.site.city ? '市级报表' : `${shortNames.get(area)}上报`;
    return stock.map(({ at: _, ...row }) => ({ ...row, area, source }));
  });
  if (reports.length === 0) return [];
  const folded = from(reports)
    .fold([...foldedColumns], { as: ['column', 'figure'] })
    .objects() as FoldedRow[];
  return [...folded.filter(isDue).map(toFigure), ...reports.flatMap(shareFigure)];
}

/** Skilled workers are asked for at year ends only: elsewhere an empty cell is not a gap. */
function isDue({ column, period_end }: FoldedRow): boolean {
  return column !== 'skilled_workers' || isYearEnd(period_end);
}

function toFigure(row: FoldedRow): Figure {
  const own = indicatorOf[row.column];
  return {
    ...provenance(row),
    indicator: own ?? 'pool.high_skilled',
    level: own === undefined ? row.column : null,
    value: typeof row.figure === 'number' ? row.figure : null,
    absent: typeof row.figure === 'number' ? null : row.figure,
    source: row.source,
    note: row.note === '' ? null : row.note,
  };
}

type Report = Omit<StockRow, 'at'> & { readonly area: string; readonly source: string };

/** High-skilled by skilled workers at a year end, unrounded; absent if either is. */
function shareFigure(row: Report): Figure[] {
  if (!isYearEnd(row.period_end)) return [];
  const { total, skilled_workers } = row;
  const known =
    typeof total === 'number' && typeof skilled_workers === 'number' && skilled_workers > 0;
  return [
    {
      ...provenance(row),
      indicator: 'pool.high_skilled_share',
      value: known ? total / skilled_workers : null,
      absent: known ? null : 'not_reported',
      source: `按${row.source}数计算`,
      // What made the report change made its share change.
      note: row.note === '' ? null : row.note,
    },
  ];
}

function provenance(
  row: Pick<Report, 'area' | 'period_end' | 'status' | 'reported_on' | 'revision'>,
) {
  return {
    area: row.area,
    period_end: row.period_end,
    status: row.status,
    published_at: row.reported_on,
    revision: row.revision,
  };
}
