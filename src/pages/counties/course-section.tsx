import { memo, useMemo } from 'react';
import { areaCourses, courseMonths, SmallMultiples } from '../../charts/index.ts';
import {
  type AreaSeries,
  addMonths,
  countText,
  type PeriodEnd,
  percentText,
  periodText,
  valueAt,
  yearEnd,
  yearOf,
} from '../../model/index.ts';
import { DataTable, type Sheet, SheetDownloads } from '../../ui/index.ts';
import { foldedClass } from './counties-data.ts';
import type { Highlight } from './highlight.ts';
import { markedName } from './marked-name.ts';
import { RowsChoice, type RowsChoiceProps } from './rows-choice.tsx';

interface CourseSectionProps extends RowsChoiceProps {
  /** The areas that are drawn. */
  readonly listed: ReadonlySet<string>;
  readonly chosen: string | null;
  readonly highlight: Highlight;
  readonly areaLink: (code: string) => string;
  readonly choose: (code: string) => void;
}

/** The areas over five years, each in a panel of its own on one scale, the city behind each. */
export const CourseSection = memo(function CourseSection(props: CourseSectionProps) {
  const { data, listed, chosen, highlight, areaLink, choose } = props;
  const { comparison, city, at, indicator, marks } = data;
  const { commitment } = comparison.targets;
  const courses = useMemo(() => {
    const { unit } = indicator;
    const areas = comparison.onBasis.map((area) => ({ ...area, name: markedName(marks, area) }));
    return areaCourses({ areas, listed, city, at, unit, commitment });
  }, [comparison, listed, city, at, indicator, commitment, marks]);
  if (courses.panels.length === 0) return null;
  const caption = `${indicator.name}，${courses.ends[0]}至${courses.ends[1]}（${courses.scale}）`;
  return (
    <section aria-labelledby="courses" className={foldedClass(data)}>
      <h2 id="courses">各单位走势，与全市比</h2>
      <SmallMultiples
        caption={caption}
        {...courses}
        linkTo={areaLink}
        chosen={chosen}
        highlighted={highlight.code}
        onChoose={choose}
        onHighlight={highlight.set}
      />
      <RowsChoice {...props} />
      <CourseTable data={data} listed={listed} />
    </section>
  );
});

/** The same as figures, at the year ends and the date that is shown. */
function CourseTable({ data, listed }: Pick<CourseSectionProps, 'data' | 'listed'>) {
  const { comparison, city, at, indicator, isCount, missing, marks } = data;
  const first = yearOf(addMonths(at, -courseMonths));
  const dates: PeriodEnd[] = [];
  for (let year = first; year < yearOf(at); year += 1) dates.push(yearEnd(year));
  dates.push(at);
  const text = isCount ? countText : percentText;
  const rows = comparison.onBasis.filter(({ figures }) => figures.size > 0);
  const caption = `${indicator.name}（${isCount ? indicator.unit : '比例'}），各年末和${periodText(at)}`;
  const sheet = (): Sheet => ({
    name: `各单位走势_${indicator.name}_${at}`,
    columns: ['单位', ...dates],
    rows: [city, ...rows].map((area) => [
      area.name,
      ...dates.map((date) => {
        const value = valueAt(area, date, missing);
        return typeof value === 'number' ? value : text(value);
      }),
    ]),
    notes: [caption],
  });
  return (
    <details className="chart-data">
      <summary>查看数据表</summary>
      <DataTable<AreaSeries>
        caption={caption}
        columns={[
          {
            key: 'name',
            title: '单位',
            isRowHeader: true,
            cell: (area) => markedName(marks, area),
          },
          ...dates.map((date) => ({
            key: date,
            title: periodText(date),
            align: 'right' as const,
            cell: (area: AreaSeries) => text(valueAt(area, date, missing)),
          })),
        ]}
        rows={rows.filter(({ code }) => listed.has(code))}
        pinned={[city]}
      />
      <SheetDownloads sheet={sheet} what="走势" />
    </details>
  );
}
