import { MonthColumnsFigure, monthColumns } from '../../charts/index.ts';
import {
  countText,
  isAbsent,
  monthTotal,
  periodText,
  stepText,
  sumOfMonths,
  type UpliftMeasure,
  type UpliftMonth,
  upliftMeasureText,
  yearEnd,
  yearOf,
} from '../../model/index.ts';
import { type Column, DataTable, MarkLabel, SheetDownloads } from '../../ui/index.ts';
import type { UpliftData } from './uplift-data.ts';

interface MonthSectionProps {
  readonly data: UpliftData;
  readonly areaName: string;
  readonly year: number;
  readonly notes: readonly string[];
}

const height = 110;

/** Month after month, the two measures one above the other to one scale. */
export function MonthSection({ data, areaName, year, notes }: MonthSectionProps) {
  const { months, measures, steps } = data;
  const parts = steps.map(stepText);
  const shown = months.filter(({ month }) => yearOf(month) === year);
  return (
    <section aria-labelledby="months">
      <h2 id="months">逐月：{areaName}</h2>
      <figure aria-label={`${areaName}逐月毕业和入学`}>
        <figcaption className="soft parts-key">
          {parts.map((name, index) => (
            <span key={name}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect className={`part-${index}`} x="0.5" y="0.5" width="9" height="9" />
              </svg>{' '}
              {name}
            </span>
          ))}
          <span>
            两图同一尺度；虚线框为未报的月份 <MarkLabel />
          </span>
        </figcaption>
        {measures.map(({ measure }) => (
          <MonthColumnsFigure
            key={measure}
            title={`${upliftMeasureText[measure]}${measure === data.counted ? '（计入）' : '（不计入）'}`}
            text={sentence(data, measure, areaName)}
            height={height}
            scaleText={`${countText(data.greatest)}人`}
            afterLabel="期限以后"
            drawing={monthColumns({
              months: months.map((month) => ({
                month: month.month,
                values: month.steps.map((step) => step[measure]),
              })),
              parts,
              due: data.commitment.due,
              unit: '人',
              height,
              greatest: data.greatest,
            })}
          />
        ))}
      </figure>
      <DataTable
        caption={`${areaName}${year}年逐月（人）`}
        columns={columnsOf(data)}
        rows={shown}
      />
      <SheetDownloads
        what="逐月数据"
        sheet={() => ({
          name: `学历提升逐月_${areaName}`,
          columns: ['月末', '期限', ...headings(data).map(({ title }) => title), '缺报单位数'],
          rows: months.map((month) => [
            month.month,
            month.month <= data.due ? '期限以内' : '期限以后',
            ...headings(data).map(({ step, measure }) => {
              const value = month.steps[step]?.[measure] ?? data.context.missing;
              return isAbsent(value) ? '' : value;
            }),
            month.missing,
          ]),
          notes: ['空格为未报，不是0。', ...notes],
        })}
      />
    </section>
  );
}

/** Every measure of every step, the counted measure first. */
function headings({ measures, steps }: UpliftData) {
  return measures.flatMap(({ measure }) =>
    steps.map((each, step) => ({
      measure,
      step,
      title: `${upliftMeasureText[measure]} ${stepText(each)}`,
    })),
  );
}

function columnsOf(data: UpliftData): readonly Column<UpliftMonth>[] {
  return [
    {
      key: 'month',
      title: '月末',
      isRowHeader: true,
      cell: ({ month, missing }) => (
        <>
          {Number(month.slice(5, 7))}月末
          {month > data.due && <span className="soft">（期限以后）</span>}
          {missing > 0 && <span className="soft">（缺{missing}个单位）</span>}
        </>
      ),
    },
    ...data.measures.map(
      ({ measure }): Column<UpliftMonth> => ({
        key: `total-${measure}`,
        title: `${upliftMeasureText[measure]}合计`,
        align: 'right',
        cell: (month) => countText(monthTotal(month, measure)),
      }),
    ),
    ...headings(data).map(
      ({ measure, step, title }): Column<UpliftMonth> => ({
        key: title,
        title,
        align: 'right',
        cell: ({ steps }) => countText(steps[step]?.[measure] ?? data.context.missing),
      }),
    ),
  ];
}

/** The drawing in a sentence: the sum, the strongest month, and what is not reported. */
function sentence(data: UpliftData, measure: UpliftMeasure, areaName: string): string {
  const { months, due } = data;
  const [first] = months;
  const name = `${areaName}${upliftMeasureText[measure]}`;
  if (!first) return `${name}没有数据`;
  const before = { after: yearEnd(yearOf(first.month) - 1), upTo: due };
  const { sum, gaps } = sumOfMonths(months, measure, before);
  const later = sumOfMonths(months, measure, { after: due, upTo: data.context.cutOff });
  const whole = gaps + later.gaps === 0 ? '' : `，有${gaps + later.gaps}个月不全`;
  const after = data.isPast ? `，期限以后${countText(later.sum)}人` : '';
  return `${name}到${periodText(due <= data.context.cutOff ? due : data.context.cutOff)}${countText(sum)}人${after}${whole}`;
}
