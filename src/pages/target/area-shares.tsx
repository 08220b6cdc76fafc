import {
  countText,
  isAbsent,
  type Maybe,
  mapPresent,
  percentText,
  periodText,
} from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';
import type { TargetData } from './target-data.ts';

/** What each part of the city has, and its share of all that the parts report. */
export function AreaShares({ data: { areas, commitment } }: { data: TargetData }) {
  const reported = areas.filter(({ value }) => !isAbsent(value));
  if (reported.length === 0) {
    return (
      <section aria-labelledby="areas">
        <h2 id="areas">各单位的份额</h2>
        <p>这项承诺没有分单位的数据。</p>
      </section>
    );
  }
  const sum = reported.reduce((total, { value }) => total + (isAbsent(value) ? 0 : value), 0);
  const shareOf = (value: Maybe<number>) =>
    mapPresent(value, (present) =>
      sum > 0 ? present / sum : { absent: 'not_applicable' as const },
    );
  const isSplit = areas.some(({ target }) => target !== null);
  const rows = [...areas].sort((a, b) => amount(b.value) - amount(a.value));
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">各单位的份额</h2>
      <DataTable
        caption={`${commitment.name}，各单位最近一期（${commitment.unit}）`}
        columns={[
          { key: 'name', title: '单位', isRowHeader: true, cell: ({ name }) => name },
          { key: 'value', title: '数值', align: 'right', cell: ({ value }) => countText(value) },
          {
            key: 'share',
            title: '占各单位合计',
            align: 'right',
            cell: ({ value }) => percentText(shareOf(value)),
          },
          {
            key: 'target',
            title: '目标',
            align: 'right',
            cell: ({ target }) => (target === null ? '未分解' : countText(target)),
          },
          {
            key: 'period',
            title: '数据时间',
            cell: ({ periodEnd }) => (periodEnd ? periodText(periodEnd) : '—'),
          },
        ]}
        rows={rows}
      />
      <p className="soft">
        {isSplit ? '目标按已定的分解。' : '目标没有分解到单位（未分解），这里只列现状。'}
        合计可能含功能区与所在县区的重复统计。
      </p>
    </section>
  );
}

/** For the order only: what is absent comes last. */
function amount(value: Maybe<number>): number {
  return isAbsent(value) ? -1 : value;
}
