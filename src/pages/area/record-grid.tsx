import {
  type DueReport,
  dueReportText,
  type PeriodReport,
  periodText,
  punctualityWords,
  yearOf,
} from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';
import type { ShownRecord } from './record-data.ts';

interface Year {
  readonly year: number;
  readonly periods: readonly PeriodReport[];
}

interface GridColumn {
  readonly key: string;
  readonly title: string;
  readonly of: (year: Year) => { readonly report: DueReport; readonly isCorrected: boolean } | null;
}

/** A year a row, a report a cell: its shape says how it came, what is more stands beside it. */
export function RecordGrid({ record }: { readonly record: ShownRecord }) {
  const columns = record.frequency === 'monthly' ? monthColumns : quarterColumns;
  return (
    <DataTable
      caption={`${record.name}，一格一期`}
      columns={[
        { key: 'year', title: '年', isRowHeader: true, cell: ({ year }: Year) => year },
        ...columns.map(({ key, title, of }) => ({
          ...{ key, title },
          cell: (year: Year) => {
            const found = of(year);
            return found === null ? '' : <ReportCell {...found} isShort={columns.length > 5} />;
          },
        })),
      ]}
      rows={yearsOf(record.periods)}
    />
  );
}

function periodColumn(month: number, title: string): GridColumn {
  const end = String(month).padStart(2, '0');
  return {
    ...{ key: end, title },
    of: ({ periods }) => {
      const report = periods.find(({ periodEnd }) => periodEnd.slice(5, 7) === end);
      return report ? { report, isCorrected: report.corrections.length > 0 } : null;
    },
  };
}

const monthColumns = Array.from({ length: 12 }, (_, index) =>
  periodColumn(index + 1, `${index + 1}月`),
);

const quarterColumns: readonly GridColumn[] = [
  periodColumn(3, '一季度'),
  periodColumn(6, '二季度'),
  periodColumn(9, '三季度'),
  periodColumn(12, '年末快报'),
  {
    ...{ key: 'final', title: '年报' },
    of: ({ periods }) => {
      const final = periods.find((report) => report.final !== null)?.final ?? null;
      return final && { report: final, isCorrected: false };
    },
  },
];

interface ReportCellProps {
  readonly report: DueReport;
  readonly isCorrected: boolean;
  /** Whether there is room for the shape and a number only. */
  readonly isShort: boolean;
}

function ReportCell({ report, isCorrected, isShort }: ReportCellProps) {
  const { shape, tone } = punctualityWords(report.punctuality);
  const text = dueReportText(report);
  const days = report.daysLate > 0 ? String(report.daysLate) : '';
  return (
    <span className={`report tone-${tone}`} title={periodText(report.periodEnd)}>
      <span aria-hidden="true">
        {shape}
        {isShort && days}
      </span>
      <span className={isShort ? 'visually-hidden' : undefined}> {text}</span>
      {isCorrected && <abbr title="有更正">改</abbr>}
    </span>
  );
}

function yearsOf(periods: readonly PeriodReport[]): readonly Year[] {
  const years = new Map<number, PeriodReport[]>();
  for (const report of periods) {
    const year = yearOf(report.periodEnd);
    years.set(year, [...(years.get(year) ?? []), report]);
  }
  return [...years].map(([year, own]) => ({ year, periods: own }));
}
