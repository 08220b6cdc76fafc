import {
  changeText,
  countText,
  dayText,
  isAbsent,
  type Maybe,
  type Mover,
  type Movers,
  moverShareText,
  type PoolDimension,
  percentText,
  periodText,
  pointsText,
  poolDimensionName,
} from '../../model/index.ts';
import { DataTable, type Sheet, SheetDownloads } from '../../ui/index.ts';
import type { PoolData } from './pool-data.ts';
import { scopeText } from './scope-text.ts';

interface MoversTableProps {
  readonly data: PoolData;
  readonly result: Movers;
  readonly dimension: PoolDimension;
  readonly nameOf: (code: string) => string;
  readonly highlighted: string | null;
  readonly onHighlight: (code: string | null) => void;
}

interface Part {
  readonly title: string;
  readonly value: (row: Mover) => Maybe<number>;
  readonly text: (value: Maybe<number>) => string;
}

/** Every slice's way from the start to the end, and its part in the change of the whole. */
export function MoversTable(props: MoversTableProps) {
  const { data, result, dimension, nameOf, highlighted, onHighlight } = props;
  const { span, dataset } = data;
  const { parts, whole, hasShares } = result;
  const columns: readonly Part[] = [
    { title: '净增', value: ({ change }) => change, text: changeText },
    ...(hasShares
      ? [
          {
            title: whole.change < 0 ? '占净减' : '占净增',
            value: ({ share }: Mover) => share,
            text: moverShareText,
          },
        ]
      : []),
    { title: '拉动（百分点）', value: ({ points }) => points, text: (it) => pointsText(it, 2) },
    { title: '增长', value: ({ growth }) => growth, text: (it) => percentText(it) },
    { title: periodText(span.from), value: ({ before }) => before, text: countText },
    { title: '取证流入', value: ({ certified }) => certified, text: countText },
    { title: '离册流出', value: ({ departed }) => departed, text: countText },
    { title: '内部变动', value: ({ moved }) => moved, text: changeText },
    { title: periodText(span.to), value: ({ persons }) => persons, text: countText },
  ];
  const sum: Mover = { code: '', ...whole, share: 1 };
  const name = (row: Mover) => (row === sum ? '合计' : nameOf(row.code));
  const title = poolDimensionName[dimension];
  const caption = `按${title}分的增减（人），${periodText(span.from)}至${periodText(span.to)}`;
  const notes = moverNotes(result, dimension, data.isFiltered);
  const sheet = (): Sheet => ({
    name: `人才增量来源_按${title}_${span.from}_${span.to}`,
    columns: [title, ...columns.map((column) => column.title)],
    rows: [sum, ...parts].map((row) => [
      name(row),
      ...columns.map(({ value, text }) => {
        const figure = value(row);
        return isAbsent(figure) ? text(figure) : figure;
      }),
    ]),
    notes: [
      `${caption}；${scopeText(data)}`,
      `数据截止${dayText(dataset.cutOff)}，${dataset.name}数据，由证书登记库汇总。`,
      '增长、拉动和占比为小数，1＝100%。',
      ...notes,
    ],
  });
  return (
    <div className="movers-table">
      <DataTable
        caption={caption}
        columns={[
          { key: 'name', title, isRowHeader: true, cell: name },
          ...columns.map(({ title: heading, value, text }) => ({
            key: heading,
            title: heading,
            align: 'right' as const,
            cell: (row: Mover) => text(value(row)),
          })),
        ]}
        rows={parts}
        isHighlighted={({ code }) => code !== '' && code === highlighted}
        onHighlight={(row) => onHighlight(row?.code ?? null)}
        pinned={[sum]}
      />
      <ul className="notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <SheetDownloads sheet={sheet} what="增减表" />
    </div>
  );
}

/** What makes a person change rows without coming or leaving. */
const movesBy: Record<PoolDimension, string> = {
  area: '在另一地区取得更高等级证书的人，换到那个地区',
  level: '晋升的人从原等级移到新等级',
  chain: '在另一产业链取得更高等级证书的人，换到那条产业链',
  occupation_group: '以另一职业类别取得更高等级证书的人，换到那个类别',
  channel: '以另一途径取得更高等级证书的人，换到那个途径',
  age_band: '年龄增长，人从低一档移到高一档',
  sex: '各行登记的性别不一致时，以更高等级的证书为准',
};

/** How to read the table: what moves are, and why there is no share where there is none. */
function moverNotes(
  { whole, hasShares }: Movers,
  dimension: PoolDimension,
  isFiltered: boolean,
): readonly string[] {
  const sum = isFiltered ? '合计是从所选范围以外移入与移出相抵的数' : '全市合计为0';
  return [
    `净增＝取证流入－离册流出＋内部变动；拉动＝净增÷期初合计。一人只计一次，按最高等级。`,
    `内部变动：一直在册、从一项移到另一项的人，进出相抵。${movesBy[dimension]}；${sum}。`,
    ...(hasShares || whole.change === 0
      ? []
      : ['有一项的增减比合计的净变化还大，占比会超过100%，所以不列。']),
  ];
}
