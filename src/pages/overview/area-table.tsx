import {
  type AreaStanding,
  changeText,
  countText,
  figureStatusText,
  isAbsent,
  type PeriodEnd,
  percentText,
  periodText,
} from '../../model/index.ts';
import { type Column, DataTable } from '../../ui/index.ts';
import type { OverviewProps } from './overview-state.ts';

interface AreaTableProps extends Pick<OverviewProps, 'linkTo' | 'go'> {
  readonly standings: readonly AreaStanding[];
  readonly chosen: string | null;
  readonly period: PeriodEnd;
}

/** The areas by growth over the year, the slowest first, those without a report apart. */
export function AreaTable({ standings, chosen, period, linkTo, go }: AreaTableProps) {
  const columns: readonly Column<AreaStanding>[] = [
    {
      key: 'name',
      title: '单位',
      isRowHeader: true,
      cell: ({ code, name, host }) => (
        <>
          <a
            href={linkTo({ area: code })}
            onClick={(event) => {
              event.preventDefault();
              go({ area: code });
            }}
          >
            {name}
          </a>
          {host !== null && <span className="soft">（功能区）</span>}
          {includesZone(code, standings) && (
            <abbr title="上报数包含部分功能区人数，汇总全市时已扣除重复">＊</abbr>
          )}
        </>
      ),
    },
    { key: 'stock', title: '期末人数', align: 'right', cell: ({ stock }) => countText(stock) },
    {
      key: 'change',
      title: '比上年同期',
      align: 'right',
      cell: ({ change }) => changeText(change),
    },
    { key: 'growth', title: '增长', align: 'right', cell: ({ growth }) => percentText(growth) },
    { key: 'place', title: '增速位次', align: 'right', cell: ({ place }) => place ?? '—' },
    {
      key: 'status',
      title: '数据状态',
      cell: ({ status, lastReported }) =>
        status !== null
          ? figureStatusText[status]
          : `○ 未报${lastReported ? `（最近一期：${periodText(lastReported)}）` : ''}`,
    },
  ];
  return (
    <>
      <DataTable
        caption={`${periodText(period)}高技能人才（人），按一年增速从慢到快`}
        columns={columns}
        rows={standings}
        isCurrent={({ code }) => code === chosen}
      />
      <p className="soft">＊上报数包含部分功能区人数。点单位名称看它的历年走势。</p>
    </>
  );
}

/** Whether the area's figure counts persons whom a functional zone reports as well. */
function includesZone(code: string, standings: readonly AreaStanding[]): boolean {
  return standings.some(
    ({ host, countedInHost }) => host === code && !isAbsent(countedInHost) && countedInHost > 0,
  );
}
