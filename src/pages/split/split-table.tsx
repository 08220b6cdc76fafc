import {
  type AreaSeries,
  absentText,
  type CitySplit,
  changeText,
  countText,
  type DrawnPart,
  hostOverlaps,
  isAbsent,
  type Maybe,
  notApplicable,
  percentText,
  periodText,
  rules,
  targetOriginText,
} from '../../model/index.ts';
import { Bar, type Column, DataTable } from '../../ui/index.ts';
import type { PageProps } from '../page.ts';
import type { SplitSituation } from './split-data.ts';

interface SplitTableProps extends Pick<PageProps, 'pageLink'> {
  readonly situation: SplitSituation;
  readonly split: CitySplit;
}

/** A row: an area, areas that stay together, or the sum. */
export interface SplitRow extends Omit<DrawnPart, 'codes'> {
  readonly code: string | null;
  readonly share: Maybe<number>;
  readonly currentShare: Maybe<number>;
}

/** The parts, the greatest increase first, with their shares of the whole. */
export function splitRows({ parts, current }: CitySplit): readonly SplitRow[] {
  const whole = parts.reduce((sum, { target }) => sum + target, 0);
  const rank = ({ increase, target }: DrawnPart) => (isAbsent(increase) ? target : increase);
  return [...parts]
    .sort((a, b) => rank(b) - rank(a))
    .map(({ codes, ...part }) => ({
      ...part,
      code: codes.length === 1 ? (codes[0] ?? null) : null,
      share: whole > 0 ? part.target / whole : notApplicable,
      currentShare: isAbsent(current)
        ? current
        : isAbsent(part.current)
          ? part.current
          : current > 0
            ? part.current / current
            : notApplicable,
    }));
}

/** The row under the others: it has to be what the city owes. */
export function sumRow(
  { parts, current }: CitySplit,
  rows: readonly SplitRow[],
  city: AreaSeries,
): SplitRow {
  const target = parts.reduce((sum, part) => sum + part.target, 0);
  const add = (figures: readonly Maybe<number>[]) =>
    figures.reduce<Maybe<number>>(
      (sum, each) => (isAbsent(sum) ? sum : isAbsent(each) ? each : sum + each),
      0,
    );
  return {
    code: null,
    name: '合计',
    target,
    current,
    start: add(rows.map(({ start }) => start)),
    // The city's own figure, which is published where those of its parts are not.
    residents: city.residents[rules.split.zones],
    isEstimated: false,
    increase: isAbsent(current) ? current : target - current,
    growth: isAbsent(current) || current === 0 ? notApplicable : (target - current) / current,
    share: 1,
    currentShare: isAbsent(current) ? current : 1,
  };
}

export function SplitTable({ situation, split, pageLink }: SplitTableProps) {
  const { commitment, year, areas, city } = situation;
  const { basedOn, origin } = split;
  const rows = splitRows(split);
  const most = rows.reduce((top, { share }) => (isAbsent(share) ? top : Math.max(top, share)), 0);
  const overlaps = hostOverlaps(areas, basedOn ?? situation.period);
  const isArea = (code: string | null) => areas.some((area) => area.code === code);
  const columns: readonly Column<SplitRow>[] = [
    {
      key: 'name',
      title: '单位',
      isRowHeader: true,
      cell: ({ code, name, isEstimated }) => (
        <>
          {code !== null && isArea(code) ? (
            <a href={pageLink(`counties/${code}/`)}>{name}</a>
          ) : (
            <span className="split-name">{name}</span>
          )}
          {code !== null && overlaps.has(code) && (
            <abbr title={`上报数含${overlaps.get(code)?.zones.join('、')}的人，见下`}>＊</abbr>
          )}
          {isEstimated && <abbr title="常住人口为推算">※</abbr>}
        </>
      ),
    },
    {
      key: 'target',
      title: `${year}年末${targetOriginText[origin]}（人）`,
      align: 'right',
      cell: ({ target }) => <strong className="number">{countText(target)}</strong>,
    },
    {
      key: 'share',
      title: '占全市',
      align: 'right',
      cell: ({ share }) => percentText(share),
    },
    {
      key: 'bar',
      title: '占比（刻线为现有占比）',
      cell: ({ share, currentShare, name }) =>
        isAbsent(share) || name === '合计' ? null : (
          <Bar
            share={share / most}
            tick={isAbsent(currentShare) ? null : currentShare / most}
            tone="good"
            label={`${name}占全市${percentText(share)}，现有占${percentText(currentShare)}`}
          />
        ),
    },
    {
      key: 'current',
      title: basedOn ? `${periodText(basedOn)}（人）` : '现有数（人）',
      align: 'right',
      cell: ({ current }) => countText(current),
    },
    {
      key: 'increase',
      title: '要净增（人）',
      align: 'right',
      cell: ({ increase }) =>
        !isAbsent(increase) && increase <= 0 ? (
          <>● 已达到（{changeText(increase)}）</>
        ) : (
          changeText(increase)
        ),
    },
    {
      key: 'growth',
      title: '要增长',
      align: 'right',
      cell: ({ growth }) => percentText(growth),
    },
    {
      key: 'residents',
      title: '常住人口（2020年）',
      align: 'right',
      cell: ({ residents, isEstimated }) =>
        isAbsent(residents)
          ? absentText(residents)
          : `${isEstimated ? '※' : ''}${countText(residents)}`,
    },
  ];
  return (
    <DataTable
      caption={`${commitment.name}，${year}年末，${targetOriginText[origin]}，要净增最多的在前`}
      columns={columns}
      rows={rows}
      pinned={[sumRow(split, rows, city)]}
    />
  );
}
