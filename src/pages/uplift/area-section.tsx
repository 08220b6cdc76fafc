import {
  type AreaUplift,
  absentText,
  countText,
  isAbsent,
  type Maybe,
  mapPresent,
  monthOf,
  monthsOfYear,
  notApplicable,
  type PeriodEnd,
  percentText,
  totalOf,
  type UpliftMeasure,
  upliftMeasureText,
} from '../../model/index.ts';
import { type Column, DataTable, SheetDownloads } from '../../ui/index.ts';
import { leastFirst, type UpliftData } from './uplift-data.ts';

interface AreaSectionProps {
  readonly data: UpliftData;
  readonly period: PeriodEnd;
  readonly year: number;
  readonly chosen: string | null;
  readonly notes: readonly string[];
}

const plain = (value: Maybe<number>): string | number =>
  isAbsent(value) ? absentText(value) : value;

/** The parts of the city, the fewest first, and their months of one year. */
export function AreaSection({ data, period, year, chosen, notes }: AreaSectionProps) {
  const { measures, counted, isPast } = data;
  const areas = leastFirst(data.areas, counted);
  const sum = totalOf(areas.map(({ byDue }) => byDue[counted]));
  const share = (value: Maybe<number>) =>
    mapPresent(value, (own) => mapPresent(sum, (all) => (all > 0 ? own / all : notApplicable)));
  const months = monthsOfYear(year);
  const within = isPast ? '期限以内' : '到这一期';
  const columns: readonly Column<AreaUplift>[] = [
    { key: 'name', title: '单位', isRowHeader: true, cell: ({ name }) => name },
    ...measures.map(
      ({ measure }): Column<AreaUplift> => ({
        key: measure,
        title: `${within}${upliftMeasureText[measure]}`,
        align: 'right',
        cell: ({ byDue }) => countText(byDue[measure]),
      }),
    ),
    {
      key: 'share',
      title: `占全市${upliftMeasureText[counted]}`,
      align: 'right',
      cell: ({ byDue }) => percentText(share(byDue[counted])),
    },
    ...(isPast ? measures : []).map(
      ({ measure }): Column<AreaUplift> => ({
        key: `later-${measure}`,
        title: `期限以后${upliftMeasureText[measure]}`,
        align: 'right',
        cell: ({ later }) => countText(later[measure]),
      }),
    ),
    { key: 'gaps', title: '缺报月数', align: 'right', cell: ({ gaps }) => countText(gaps) },
  ];
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">各县（市、区）和功能区</h2>
      <DataTable
        caption="各单位人数（人），少的在前"
        columns={columns}
        rows={areas}
        isCurrent={({ code }) => code === chosen}
      />
      <p className="soft">
        各单位{within}
        {upliftMeasureText[counted]}合计{countText(sum)}人。目标没有分解到单位，这里不评判单位。
      </p>
      <SheetDownloads
        what="各单位数据"
        sheet={() => ({
          name: '学历提升各单位',
          columns: [
            '代码',
            '单位',
            ...measures.map(({ measure }) => `${within}${upliftMeasureText[measure]}（人）`),
            ...measures.map(({ measure }) => `期限以后${upliftMeasureText[measure]}（人）`),
            '缺报月数',
          ],
          rows: areas.map(({ code, name, byDue, later, gaps }) => [
            code,
            name,
            ...measures.map(({ measure }) => plain(byDue[measure])),
            ...measures.map(({ measure }) => (isPast ? plain(later[measure]) : '')),
            gaps,
          ]),
          notes,
        })}
      />
      {measures.map(({ measure }) => (
        <DataTable
          key={measure}
          caption={`${year}年逐月${upliftMeasureText[measure]}${measure === counted ? '（计入）' : '（不计入）'}，各单位（人）`}
          columns={[
            { key: 'name', title: '单位', isRowHeader: true, cell: ({ name }) => name },
            ...months.map(
              (month, index): Column<AreaUplift> => ({
                key: month,
                title: `${index + 1}月`,
                align: 'right',
                cell: (area) => countText(cellOf(area, month, measure)),
              }),
            ),
            {
              key: 'year',
              title: '全年',
              align: 'right',
              cell: (area) =>
                countText(totalOf(months.map((month) => cellOf(area, month, measure)))),
            },
          ]}
          rows={areas}
          isCurrent={({ code }) => code === chosen}
        />
      ))}
      <SheetDownloads
        what={`${year}年各单位逐月数据`}
        sheet={() => ({
          name: `学历提升各单位逐月_${year}`,
          columns: [
            '代码',
            '单位',
            '月末',
            ...measures.map(({ measure }) => `${upliftMeasureText[measure]}（人）`),
          ],
          rows: areas.flatMap((area) =>
            months
              .filter((month) => month <= period)
              .map((month) => [
                area.code,
                area.name,
                month,
                ...measures.map(({ measure }) => plain(monthOf(area, month)[measure])),
              ]),
          ),
          notes,
        })}
      />
    </section>
  );

  /** A month after the period shown is not missing: it is not there yet. */
  function cellOf(area: AreaUplift, month: PeriodEnd, measure: UpliftMeasure): Maybe<number> {
    return month > period ? notApplicable : monthOf(area, month)[measure];
  }
}
