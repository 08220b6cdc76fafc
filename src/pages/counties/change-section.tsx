import { memo, useMemo } from 'react';
import { Slope, type SlopeLine } from '../../charts/index.ts';
import {
  atTwoDates,
  changeText,
  countText,
  decimalText,
  isAbsent,
  type Maybe,
  percentText,
  periodText,
  pointsText,
  type TwoDatesScale,
  twoDatesScale,
  valueAt,
  yearEndUpTo,
} from '../../model/index.ts';
import { DataTable, type Sheet, SheetDownloads } from '../../ui/index.ts';
import { type ChangeRow, changeRows } from './change-rows.ts';
import { type CountiesData, foldedClass, listLength } from './counties-data.ts';
import type { Highlight } from './highlight.ts';
import { markedName } from './marked-name.ts';
import { RowsChoice, type RowsChoiceProps } from './rows-choice.tsx';

interface ChangeSectionProps extends RowsChoiceProps {
  readonly chosen: string | null;
  readonly highlight: Highlight;
}

const scaleTexts: Record<TwoDatesScale, string> = {
  residents: '每万常住人口',
  skilled: '占技能劳动者',
  value: '数值',
  weight: '占各单位合计的比重',
};

/** Two dates side by side, and what each area has added to the city between them. */
export const ChangeSection = memo(function ChangeSection(props: ChangeSectionProps) {
  const { data, chosen, highlight } = props;
  const { comparison, indicator, isCount, from, at, missing, areas, skilled, zones, marks } = data;
  const scale = twoDatesScale({ base: comparison.base, isCount });
  const lines = useMemo(() => {
    const { base, onBasis } = comparison;
    const both = atTwoDates({
      ...{ base, isCount, zones, from, at, missing, skilled },
      areas: onBasis,
      reported: areas,
    });
    const text = (value: number) =>
      scale === 'residents' ? decimalText(value, 1) : percentText(value);
    return both.flatMap((each): SlopeLine[] => {
      const { code, before, after } = each;
      if (isAbsent(before) || isAbsent(after)) return [];
      const name = markedName(marks, each);
      return [{ code, name, before, after, beforeText: text(before), afterText: text(after) }];
    });
  }, [comparison, isCount, zones, from, at, missing, skilled, areas, scale, marks]);
  const dates = scale === 'skilled' ? [yearEndUpTo(from), yearEndUpTo(at)] : [from, at];
  const [first = '', last = ''] = dates.map(periodText);
  return (
    <section aria-labelledby="change" className={foldedClass(data)}>
      <h2 id="change">
        {periodText(from)}到{periodText(at)}的变化{isCount && '和对全市的拉动'}
      </h2>
      <div className="change">
        {first === last ? (
          <p>技能人才总量只在年末填报，这两期之间没有新的年末数，比例画不出变化。</p>
        ) : lines.length > 0 ? (
          <Slope
            caption={`${indicator.name}，${scaleTexts[scale]}`}
            ends={[first, last]}
            lines={lines}
            chosen={chosen}
            highlighted={highlight.code}
            onHighlight={highlight.set}
          />
        ) : (
          <p>没有单位在这两期都有数，画不出变化。</p>
        )}
        <ChangeTable {...props} />
      </div>
    </section>
  );
});

function ChangeTable(props: ChangeSectionProps) {
  const { data, highlight } = props;
  const { contributions, indicator, isCount, city, from, at, missing, marks } = data;
  const rows = changeRows(data);
  const amount = isCount ? countText : percentText;
  const change = (value: Maybe<number>) => (isCount ? changeText(value) : pointsText(value));
  const parts: readonly Part[] = [
    { title: periodText(from), value: (row) => row.before, text: amount },
    { title: periodText(at), value: (row) => row.after, text: amount },
    { title: isCount ? '净增' : '变化（百分点）', value: (row) => row.change, text: change },
    ...(isCount ? additive : []),
  ];
  const whole: ChangeRow = {
    ...{ code: city.code, name: '全市' },
    before: valueAt(city, from, missing),
    after: valueAt(city, at, missing),
    change: contributions.city,
    growth: contributions.cityGrowth,
    points: contributions.cityGrowth,
    share: { absent: 'not_applicable' },
  };
  const caption = `${indicator.name}的变化${isCount ? `和对全市增长的拉动（${indicator.unit}）` : ''}`;
  const notes = changeNotes(data);
  const sheet = (): Sheet => ({
    name: `两期变化_${indicator.name}_${from}_${at}`,
    columns: ['单位', ...parts.map(({ title }) => title)],
    rows: [whole, ...rows].map((row) => [
      row.name,
      ...parts.map(({ value, text }) => {
        const figure = value(row);
        return isAbsent(figure) ? text(figure) : figure;
      }),
    ]),
    notes: [`${caption}，${periodText(from)}至${periodText(at)}`, ...notes],
  });
  return (
    <div>
      <DataTable
        caption={caption}
        columns={[
          { key: 'name', title: '单位', isRowHeader: true, cell: (row) => markedName(marks, row) },
          ...parts.map(({ title, value, text }) => ({
            key: title,
            title,
            align: 'right' as const,
            cell: (row: ChangeRow) => text(value(row)),
          })),
        ]}
        rows={rows}
        limit={listLength(data, props.rows)}
        isHighlighted={({ code }) => code === highlight.code}
        onHighlight={(row) => highlight.set(row?.code ?? null)}
        pinned={[whole]}
      />
      <RowsChoice {...props} />
      <ul className="notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <SheetDownloads sheet={sheet} what="变化" />
    </div>
  );
}

interface Part {
  readonly title: string;
  readonly value: (row: ChangeRow) => Maybe<number>;
  readonly text: (value: Maybe<number>) => string;
}

const additive: readonly Part[] = [
  { title: '增长', value: ({ growth }) => growth, text: percentText },
  { title: '拉动全市（百分点）', value: ({ points }) => points, text: (it) => pointsText(it, 2) },
  { title: '占增量', value: ({ share }) => share, text: percentText },
];

/** What the parts come to beside the whole. */
function changeNotes({ contributions, isCount, overlapIsKnown, indicator }: CountiesData) {
  if (!isCount) return ['比例不能相加，没有对全市的拉动。'];
  const { sum, city, difference, missing } = contributions;
  const once = overlapIsKnown
    ? '（功能区与所在县区不重复计）'
    : '（重复统计的人数没有上报，未扣除）';
  return [
    `各单位净增合计${changeText(sum)}${indicator.unit}${once}，全市净增${changeText(city)}${indicator.unit}，相差${changeText(difference)}${indicator.unit}，未作机械调整。`,
    ...(missing.length > 0 ? [`${missing.join('、')}缺一期或两期的数，不在合计内。`] : []),
  ];
}
