import { type PlaceBase, periodText, placeBases, rules } from '../../model/index.ts';
import { DataTable, SheetDownloads } from '../../ui/index.ts';
import { stockIndicator } from '../stock-indicator.ts';
import type { AreaData } from './area-data.ts';
import { placeBaseTitle, placeColumns } from './place-columns.tsx';
import type { PlacesRow } from './places-data.ts';
import type { SectionProps } from './section-props.ts';

/** The place of the area on every indicator, on totals and on the bases that are fair. */
export function PlaceSection({ data, notes, pageLink }: SectionProps) {
  const { places, period, name, code, overlap } = data;
  // What is counted twice is known of the stock alone and taken out of it.
  const isDoubled = ({ indicator, level }: PlacesRow) =>
    overlap !== null && !(indicator === stockIndicator && level === '');
  const columns = placeColumns(placeBases, isDoubled);
  const caption = `${name}在各单位中的位次，${periodText(period)}`;
  const said = placeNotes(data);
  if (places.rows.length === 0) {
    return (
      <section aria-labelledby="places">
        <h2 id="places">在各项指标上的位次</h2>
        <p>{data.dataset.name}数据里没有各单位的数，不排位次。</p>
      </section>
    );
  }
  const hrefOf = ({ indicator, level, at }: PlacesRow) =>
    pageLink('counties/', {
      ...{ indicator: level === '' ? indicator : `${indicator}:${level}`, area: code },
      ...(at === period ? {} : { period: at }),
    });
  return (
    <section aria-labelledby="places" className="area-places">
      <h2 id="places">在各项指标上的位次</h2>
      <DataTable
        caption={caption}
        columns={[
          {
            key: 'indicator',
            title: '指标',
            isRowHeader: true,
            cell: (row) => (
              <>
                {row.level !== '' && <span className="soft">其中：</span>}
                <a href={hrefOf(row)}>{row.name}</a>
                {row.at !== period && <span className="soft">（{periodText(row.at)}）</span>}
              </>
            ),
          },
          ...columns,
        ]}
        rows={places.rows}
      />
      <ul className="notes">
        {said.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <SheetDownloads
        what="位次表"
        sheet={() => ({
          name: `${name}各项指标位次_${period}`,
          columns: ['指标', '等级', '期末', '计量单位', ...columns.map(({ heading }) => heading)],
          rows: places.rows.map((row) => [
            row.level === '' ? row.name : '高技能人才总量',
            row.level === '' ? '' : row.name,
            row.at,
            row.unit,
            ...columns.map(({ plain }) => plain(row)),
          ]),
          notes: [caption, '比例和增长为小数，1＝100%。', ...said, ...notes],
        })}
      />
    </section>
  );
}

/** How the places are to be read, who cannot be told apart, and why a value is missing, each once. */
function placeNotes({ places, overlap }: AreaData): readonly string[] {
  const isUntold = places.rows.some(({ onBases }) =>
    onBases.some(({ untold }) => untold.length > 0),
  );
  return [
    '位次从大到小，斜线后是可比的单位数；功能区单列；占技能劳动者按上年末的上报数。',
    ...(isUntold
      ? [
          `≈ 与别的单位之差在偶然波动以内（泊松，${rules.tellingApart.z}倍标准差），分不出先后，见比较页。`,
        ]
      : []),
    ...(overlap === null
      ? []
      : [
          `＊ 上报数含${overlap.zones.join('、')}也统计的人，没有分项上报，不能扣除，所以可能大于已扣除的总量。`,
        ]),
    ...reasonNotes(places.rows),
    ...(places.unknown.length === 0
      ? []
      : [`这一期没有单位有数的不列：${places.unknown.join('、')}。`]),
  ];
}

/** Each reason once, with the bases and the indicators that it holds for; a base alone where it is all of them. */
function reasonNotes(places: readonly PlacesRow[]): readonly string[] {
  const reasons = new Map<string, Map<string, PlaceBase[]>>();
  for (const base of placeBases) {
    const onBase = places.flatMap((row) =>
      row.onBases.filter((on) => on.base === base).map(({ reason }) => ({ reason, row })),
    );
    for (const reason of new Set(onBase.flatMap((each) => each.reason ?? []))) {
      const rows = onBase.filter((each) => each.reason === reason).map(({ row }) => row);
      const of = rows.length === onBase.length ? '' : `（${namesOf(rows, places)}）`;
      const known = reasons.get(reason) ?? new Map<string, PlaceBase[]>();
      reasons.set(reason, known.set(of, [...(known.get(of) ?? []), base]));
    }
  }
  return [...reasons].map(([reason, byNames]) => {
    const what = [...byNames].map(
      ([of, bases]) => bases.map((base) => placeBaseTitle[base]).join('、') + of,
    );
    return `${what.join('、')}：${reason}。`;
  });
}

/** `高技能人才总量及各等级` where all levels of an indicator are among them. */
function namesOf(rows: readonly PlacesRow[], places: readonly PlacesRow[]): string {
  return rows
    .flatMap(({ indicator, level, name }) => {
      const isSame = (each: PlacesRow) => each.indicator === indicator;
      const levels = places.filter((each) => isSame(each) && each.level !== '');
      const hasAll =
        levels.length > 0 && rows.filter(isSame).length === places.filter(isSame).length;
      if (!hasAll) return [name];
      return level === '' ? [`${name}及各等级`] : [];
    })
    .join('、');
}
