import {
  absentText,
  countText,
  isAbsent,
  type Maybe,
  periodText,
  upliftMeasureText,
  yearOf,
  yearUntilText,
} from '../../model/index.ts';
import { DataTable, SheetDownloads } from '../../ui/index.ts';
import type { SectionProps } from './section-props.ts';
import type { UpliftData } from './uplift-data.ts';

type Measure = NonNullable<UpliftData>['measures'][number];

const plain = (value: Maybe<number>): string | number =>
  isAbsent(value) ? absentText(value) : value;

/** Workers of the area on their way to a higher education; which of the two counts is said. */
export function UpliftSection({ data, notes, pageLink }: SectionProps) {
  const { uplift, name, code, period } = data;
  if (uplift === null) return null;
  const { measures, counted, past } = uplift;
  const isReported = measures.some(({ now }) => !isAbsent(now.total));
  const year = yearUntilText(yearOf(period), period);
  const columns: readonly (readonly [string, (measure: Measure) => Maybe<number>])[] = [
    [year, ({ now }) => now.thisYear],
    ['累计', ({ now }) => now.total],
    ...(past === null
      ? []
      : ([
          [`${periodText(past)}前（期限）`, ({ atDue }: Measure) => atDue?.total ?? data.missing],
        ] as const)),
  ];
  return (
    <section aria-labelledby="uplift" className={isReported ? 'area-uplift' : undefined}>
      <h2 id="uplift">
        <a href={pageLink('uplift/', { area: code })}>{uplift.commitment.name}</a>
      </h2>
      {isReported ? (
        <>
          <DataTable
            caption={`${uplift.commitment.name}（人）`}
            columns={[
              {
                key: 'measure',
                title: '计法',
                isRowHeader: true,
                cell: ({ measure }) =>
                  `${upliftMeasureText[measure]}（${measure === counted ? '计入' : '不计入'}）`,
              },
              ...columns.map(([title, value]) => ({
                key: title,
                title,
                align: 'right' as const,
                cell: (row: Measure) => countText(value(row)),
              })),
            ]}
            rows={measures}
          />
          <SheetDownloads
            what="学历提升"
            sheet={() => ({
              name: `${name}学历提升_${period}`,
              columns: ['计法', '是否计入', ...columns.map(([title]) => `${title}（人）`)],
              rows: measures.map((row) => [
                upliftMeasureText[row.measure],
                row.measure === counted ? '计入' : '不计入',
                ...columns.map(([, value]) => plain(value(row))),
              ]),
              notes,
            })}
          />
        </>
      ) : (
        <p>{periodText(period)}没有月报的数。</p>
      )}
    </section>
  );
}
