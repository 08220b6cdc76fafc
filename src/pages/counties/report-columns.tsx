import {
  absentText,
  baseTitle,
  type ComparedArea,
  countText,
  decimalText,
  fallenBelow,
  figureStatusText,
  isAbsent,
  type Maybe,
  measureText,
  notApplicable,
  nothingAsked,
  percentText,
  periodText,
  pointsText,
  statusOf,
  targetOriginText,
  urgency,
} from '../../model/index.ts';
import { type Column, Tag } from '../../ui/index.ts';
import { PossiblePlaces } from '../possible-places.tsx';
import type { CountiesData } from './counties-data.ts';

/** A column of the report: how it looks, how it sorts, and how it is taken away. */
export interface ReportColumn extends Column<ComparedArea> {
  readonly heading: string;
  readonly plain: (row: ComparedArea) => string | number;
}

const number = (value: Maybe<number>) => (isAbsent(value) ? null : value);

/** For files: the number itself, or the words for its absence. */
function plainNumber(value: Maybe<number>): string | number {
  if (isAbsent(value)) return absentText(value);
  if (value === nothingAsked) return '已达到';
  return value === fallenBelow ? '已跌破' : value;
}

/** What an area's year looks like in the column for its target. */
function targetText(row: ComparedArea, { comparison }: CountiesData): string {
  const { origin } = comparison.targets;
  if (row.mergedInto !== null) return '—';
  if (origin === 'none') return targetOriginText.none;
  if (!isAbsent(row.year.target) && row.year.target <= 0) return '年初已达到';
  return countText(row.year.target);
}

/**
 * The columns that such reports have, with the value of the base before them where it is another.
 * Where nothing was promised there is nothing to hold the areas against, and no columns for it.
 */
export function reportColumns(
  data: CountiesData,
  nameCell: (row: ComparedArea) => Column<ComparedArea>['title'],
): readonly ReportColumn[] {
  const { comparison, isCount, hasAreas } = data;
  const { base, targets } = comparison;
  const isPromised = targets.commitment !== null;
  const change = (value: Maybe<number>) => (isCount ? countText(value) : pointsText(value));
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
    ...(base === 'year' || !hasAreas ? [] : [measureColumn(data)]),
    ...(base === 'pace' ? paceColumns() : []),
    ...(isPromised ? [targetColumn(data)] : []),
    numeric(
      'done',
      isPromised ? '完成' : isCount ? '本年净增' : '本年变化（百分点）',
      ({ year }) => year.done,
      change,
    ),
    ...(isPromised ? judgedColumns() : []),
    placeColumn(),
    statusColumn(),
  ];
}

function measureColumn({ comparison, indicator, from, at }: CountiesData): ReportColumn {
  const given = { base: comparison.base, unit: indicator.unit, from, at };
  return numeric(
    'measure',
    baseTitle(given),
    ({ measure }) => measure.value,
    (value) => measureText(value, given),
  );
}

function targetColumn(data: CountiesData): ReportColumn {
  const isProposed = data.comparison.targets.origin === 'proposed';
  const origin = isProposed ? `（${targetOriginText.proposed}）` : '';
  return {
    ...numeric('target', `年度目标${origin}`, ({ year }) => year.target, countText),
    cell: (row) => targetText(row, data),
    plain: (row) => (isAbsent(row.year.target) ? targetText(row, data) : row.year.target),
  };
}

function judgedColumns(): readonly ReportColumn[] {
  return [
    numeric('rate', '完成率', ({ year }) => year.rate, percentText),
    numeric(
      'time',
      '序时',
      ({ year, mergedInto }) => (mergedInto === null ? year.time : notApplicable),
      percentText,
    ),
    numeric('difference', '差（百分点）', ({ year }) => year.difference, pointsText),
  ];
}

function paceColumns(): readonly ReportColumn[] {
  const month = (value: Maybe<number>) => decimalText(value, 1);
  return [
    numeric('observed', '月均净增（近12个月）', ({ pace }) => pace.observed, month),
    numeric('required', '每月须增（此后）', ({ pace }) => pace.required, month),
  ];
}

function placeColumn(): ReportColumn {
  return {
    key: 'place',
    title: '位次',
    heading: '位次',
    align: 'right',
    sortBy: ({ place }) => place,
    cell: (row) => <PlaceCell row={row} />,
    plain: ({ place, mayHold }) =>
      mayHold === null ? (place ?? '—') : `${place}（可能${mayHold.best}–${mayHold.worst}）`,
  };
}

function PlaceCell({ row: { place, mayHold } }: { row: ComparedArea }) {
  if (place === null) return '—';
  return (
    <>
      {place}
      <PossiblePlaces mayHold={mayHold} />
    </>
  );
}

function statusColumn(): ReportColumn {
  return {
    key: 'status',
    title: '状态',
    heading: '状态',
    sortBy: ({ year }) => urgency(year.status),
    cell: (row) => <StatusCell row={row} />,
    cellClass: () => 'status-cell',
    plain: (row) => [judged(row)?.text, statusNote(row)].filter(Boolean).join('，'),
  };
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

/** The verdict on an area; null where there is nothing to judge. */
function judged({ year, mergedInto }: ComparedArea) {
  return year.status === 'not_judged' || mergedInto !== null ? null : statusOf(year.status);
}

function StatusCell({ row }: { row: ComparedArea }) {
  const status = judged(row);
  const note = statusNote(row);
  return (
    <>
      {status && <Tag shape={status.shape} text={status.text} tone={status.tone} />}
      {note && <span className="soft">{` ${note}`}</span>}
    </>
  );
}

/** What stands under the name where the screen is too narrow for the whole row. */
export function shortStanding(row: ComparedArea): string {
  const { place, mayHold } = row;
  const status = judged(row);
  const range = mayHold === null ? '' : `（≈${mayHold.best}–${mayHold.worst}）`;
  const { reason } = row.measure;
  const placed = place === null ? (isAbsent(row.value) ? '' : reason) : `第${place}位${range}`;
  return [placed, status && `${status.shape} ${status.text}`].filter(Boolean).join(' ');
}

/** How final the figure is, or when there was one last, or why there is nothing to compare. */
function statusNote({ figureStatus, lastReported, measure, place, value }: ComparedArea): string {
  const isUnreported = isAbsent(value) && value.absent === 'not_reported';
  if (measure.reason !== null && !isUnreported && (place === null || measure.counted === null)) {
    return measure.reason;
  }
  if (figureStatus !== null) return figureStatusText[figureStatus];
  return lastReported === null ? '' : `最近一期：${periodText(lastReported)}`;
}
