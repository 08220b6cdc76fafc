import {
  absentText,
  baseTitle,
  type ComparedArea,
  countText,
  decimalText,
  figureStatusText,
  isAbsent,
  type Maybe,
  measureText,
  nothingAsked,
  percentText,
  periodText,
  pointsText,
  statusOf,
  targetOriginText,
  urgency,
} from '../../model/index.ts';
import { type Column, Tag } from '../../ui/index.ts';
import type { CountiesData } from './counties-data.ts';

/** A column of the report: how it looks, how it sorts, and how it is taken away. */
export interface ReportColumn extends Column<ComparedArea> {
  readonly heading: string;
  readonly plain: (row: ComparedArea) => string | number;
}

const number = (value: Maybe<number>) => (isAbsent(value) ? null : value);

/** For files: the number itself, or the words for its absence. */
const plainNumber = (value: Maybe<number>) =>
  isAbsent(value) ? absentText(value) : value === nothingAsked ? '已达到' : value;

/** What an area's year looks like in the column for its target. */
function targetText(row: ComparedArea, { comparison }: CountiesData): string {
  const { origin, commitment } = comparison.targets;
  if (origin === 'none') return commitment === null ? '—' : targetOriginText.none;
  if (!isAbsent(row.year.target) && row.year.target <= 0) return '已达到';
  return countText(row.year.target);
}

/** The columns that such reports have, with the value of the base before them where it is another. */
export function reportColumns(
  data: CountiesData,
  nameCell: (row: ComparedArea) => Column<ComparedArea>['title'],
): readonly ReportColumn[] {
  const { comparison, indicator, isCount, from } = data;
  const { base, targets } = comparison;
  const given = { base, unit: indicator.unit, from };
  const origin = targets.origin === 'proposed' ? `（${targetOriginText.proposed}）` : '';
  const change = (value: Maybe<number>) => (isCount ? countText(value) : pointsText(value));
  const own = numeric(
    'measure',
    baseTitle(given),
    ({ measure }) => measure.value,
    (value) => measureText(value, given),
  );
  return [
    {
      key: 'name',
      title: '单位',
      heading: '单位',
      isRowHeader: true,
      sortBy: ({ name }) => name,
      cell: nameCell,
      plain: ({ name }) => name,
    },
    ...(base === 'year' ? [] : [own]),
    ...(base === 'pace' ? paceColumns() : []),
    {
      ...numeric('target', `年度目标${origin}`, ({ year }) => year.target, countText),
      cell: (row) => targetText(row, data),
      plain: (row) => {
        const text = targetText(row, data);
        return isAbsent(row.year.target) ? text : row.year.target;
      },
    },
    numeric('done', isCount ? '完成' : '变化（百分点）', ({ year }) => year.done, change),
    numeric('rate', '完成率', ({ year }) => year.rate, percentText),
    numeric('time', '序时', ({ year }) => year.time, percentText),
    numeric('difference', '差（百分点）', ({ year }) => year.difference, pointsText),
    {
      key: 'place',
      title: '位次',
      heading: '位次',
      align: 'right',
      sortBy: ({ place }) => place,
      cell: ({ place, isUntold }) => (
        <>
          {place ?? '—'}
          {isUntold && <abbr title="与相邻单位分不出先后">≈</abbr>}
        </>
      ),
      plain: ({ place, isUntold }) =>
        place === null ? '—' : isUntold ? `${place}（与相邻单位分不出先后）` : place,
    },
    {
      key: 'status',
      title: '状态',
      heading: '状态',
      sortBy: ({ year }) => urgency(year.status),
      cell: (row) => <StatusCell row={row} />,
      plain: (row) => [statusOf(row.year.status).text, statusNote(row)].filter(Boolean).join('，'),
    },
  ];
}

function numeric(
  key: string,
  heading: string,
  valueFor: (row: ComparedArea) => Maybe<number>,
  text: (value: Maybe<number>) => string,
): ReportColumn {
  return {
    key,
    title: heading,
    heading,
    align: 'right',
    sortBy: (row) => number(valueFor(row)),
    cell: (row) => text(valueFor(row)),
    plain: (row) => plainNumber(valueFor(row)),
  };
}

function paceColumns(): readonly ReportColumn[] {
  const month = (value: Maybe<number>) => decimalText(value, 1);
  return [
    { ...numeric('observed', '近12个月月均净增', ({ pace }) => pace.observed, month) },
    { ...numeric('required', '此后每月须净增', ({ pace }) => pace.required, month) },
  ].map(({ sortBy: _, ...column }) => column);
}

function StatusCell({ row }: { row: ComparedArea }) {
  const { shape, text, tone } = statusOf(row.year.status);
  const note = statusNote(row);
  return (
    <>
      <Tag shape={shape} text={text} tone={tone} />
      {note && <span className="soft"> {note}</span>}
    </>
  );
}

/** How final the figure is, or when there was one last, or why there is nothing to compare. */
function statusNote({ figureStatus, lastReported, measure, place, value }: ComparedArea): string {
  const isSaid = place === null || measure.value === nothingAsked;
  if (isSaid && measure.reason !== null && !isAbsent(value)) return measure.reason;
  if (figureStatus !== null) return figureStatusText[figureStatus];
  return lastReported === null ? '' : `最近一期：${periodText(lastReported)}`;
}
