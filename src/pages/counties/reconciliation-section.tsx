import { memo } from 'react';
import { changeText, countText, periodText } from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';
import type { CountiesData } from './counties-data.ts';

/** How the reports add up to the city's own figure; nothing is bent to make them. */
export const ReconciliationSection = memo(function ReconciliationSection({
  data,
}: {
  data: CountiesData;
}) {
  const { reconciliation, overlapIsKnown, indicator, isCount, at } = data;
  const { sum, overlap, net, city, difference, missing, unknownOverlap } = reconciliation;
  if (!isCount) {
    return (
      <section aria-labelledby="sum">
        <h2 id="sum">与全市数核对</h2>
        <p>比例不能相加，不作核对。全市比例由全市的数计算。</p>
      </section>
    );
  }
  const unknown = { absent: 'not_reported' } as const;
  const rows = [
    { name: '各单位上报合计', value: countText(sum) },
    {
      name: '其中功能区与所在县区重复统计',
      value: overlapIsKnown ? countText(overlap) : countText(unknown),
    },
    {
      name: '扣除重复后',
      value: overlapIsKnown ? countText(net) : countText(unknown),
    },
    { name: '全市数（市级核定）', value: countText(city) },
    {
      name: overlapIsKnown ? '全市数－扣除重复后' : '全市数－上报合计',
      value: changeText(difference),
    },
  ];
  return (
    <section aria-labelledby="sum">
      <h2 id="sum">与全市数核对</h2>
      <div className="reconciliation">
        <DataTable
          caption={`${periodText(at)}${indicator.name}（${indicator.unit}）`}
          columns={[
            { key: 'name', title: '项目', isRowHeader: true, cell: ({ name }) => name },
            { key: 'value', title: '数', align: 'right', cell: ({ value }) => value },
          ]}
          rows={rows}
        />
      </div>
      <p className="soft">
        {overlapIsKnown &&
          unknownOverlap.length > 0 &&
          `${unknownOverlap.join('、')}没有报重复统计的人数，扣除得不全，差额里含这部分。`}
        {missing.length > 0 && `${missing.join('、')}未报，不在合计内，差额里含它们的数。`}
        {!overlapIsKnown && '这项指标没有上报重复统计的人数，差额里含重复统计。'}
        各数照上报和核定原样列出，未作机械调整。
      </p>
    </section>
  );
});
