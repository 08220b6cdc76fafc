import {
  type DueReport,
  dayText,
  dueReportText,
  type PeriodReport,
  periodText,
  punctualityWords,
  recordSentence,
  rules,
} from '../../model/index.ts';
import { DataTable, SheetDownloads, Tag } from '../../ui/index.ts';
import type { ShownRecord } from './record-data.ts';
import { RecordGrid } from './record-grid.tsx';
import type { SectionProps } from './section-props.ts';

/** What was handed in when: on time, late, not at all, and what was changed afterwards. */
export function RecordSection({ data, notes }: SectionProps) {
  const { records, name, period, dataset } = data;
  const isSilent = records.every(({ periods }) => periods.length === 0);
  if (isSilent) {
    return (
      <section aria-labelledby="record">
        <h2 id="record">上报记录</h2>
        <p>
          {data.series.length === 0
            ? `${dataset.name}数据里没有${name}的报表，没有上报记录。`
            : `到${periodText(period)}还没有按季、按月上报，没有上报记录。`}
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="record" className="area-reports">
      <h2 id="record">上报记录</h2>
      <div className="area-records">
        {records.map((record) => (
          <div key={record.key}>
            <p>
              {record.name}：{recordSentence(record.periods, record.frequency, record.unit)}
            </p>
            {record.periods.length > 0 && (
              <>
                <RecordGrid record={record} />
                <RecentTable record={record} />
              </>
            )}
          </div>
        ))}
      </div>
      <p className="soft">
        {legend()}；期限：季报和快报期末后{rules.reporting.quarterDays}天，年报
        {rules.reporting.yearEndDays}天，月报{rules.reporting.monthDays}天。算到
        {dayText(dataset.releasedOn)}。
      </p>
      <SheetDownloads
        what="上报记录"
        sheet={() => ({
          name: `${name}上报记录_${period}`,
          columns: [
            '报表',
            '期末',
            '种类',
            '期限',
            '报送日',
            '结果',
            '晚多少天',
            '更正次数',
            '更正说明',
          ],
          rows: records.flatMap(sheetRows),
          notes: [`上报记录算到${dayText(dataset.releasedOn)}。`, ...notes],
        })}
      />
    </section>
  );
}

/** `● 按时　▲ 晚报 …`. */
function legend(): string {
  return (['in_time', 'late', 'missing', 'not_due'] as const)
    .map(punctualityWords)
    .map(({ shape, text }) => `${shape} ${text}`)
    .join('　');
}

/** The newest reports with their days. */
function RecentTable({ record: { periods, name } }: { readonly record: ShownRecord }) {
  const rows = periods.slice(-rules.reporting.recentReports).reverse();
  return (
    <details className="area-recent">
      <summary>最近{rows.length}期的日期</summary>
      <DataTable<PeriodReport>
        caption={`${name}，最近${rows.length}期`}
        columns={[
          {
            key: 'period',
            title: '期末',
            isRowHeader: true,
            cell: ({ periodEnd }) => periodText(periodEnd),
          },
          { key: 'due', title: '期限', cell: ({ dueOn }) => dueOn },
          { key: 'on', title: '报送日', cell: ({ reportedOn }) => reportedOn ?? '—' },
          { key: 'how', title: '结果', cell: (report) => <ReportTag report={report} /> },
          {
            key: 'final',
            title: '年报',
            cell: ({ final }) =>
              final === null ? '—' : `${dueReportText(final)}（${final.reportedOn ?? '—'}）`,
          },
          {
            key: 'corrections',
            title: '更正',
            align: 'right',
            cell: ({ corrections }) => (corrections.length === 0 ? '—' : `${corrections.length}次`),
          },
        ]}
        rows={rows}
      />
    </details>
  );
}

function ReportTag({ report }: { readonly report: DueReport }) {
  const { shape, tone } = punctualityWords(report.punctuality);
  return <Tag shape={shape} text={dueReportText(report)} tone={tone} />;
}

function sheetRows({ name, frequency, periods }: ShownRecord): readonly (string | number)[][] {
  const rowOf = (kind: string, report: DueReport, corrections: PeriodReport['corrections']) => [
    ...[name, report.periodEnd, kind, report.dueOn, report.reportedOn ?? ''],
    ...[punctualityWords(report.punctuality).text, report.daysLate, corrections.length],
    corrections
      .map(({ after }) => after.note)
      .filter(Boolean)
      .join('；'),
  ];
  return periods.flatMap((report) => [
    rowOf(frequency === 'monthly' ? '月报' : '季报', report, report.corrections),
    ...(report.final === null ? [] : [rowOf('年报', report.final, [])]),
  ]);
}
