import { memo, useMemo } from 'react';
import { AreaMap, Ranking } from '../../charts/index.ts';
import {
  baseTitle,
  type ComparedArea,
  fallenBelow,
  isAbsent,
  measureText,
  percentText,
  standingOf,
} from '../../model/index.ts';
import type { AreaPart } from '../catalog.ts';
import { type CountiesData, foldedClass } from './counties-data.ts';
import type { Highlight } from './highlight.ts';
import { markedName } from './marked-name.ts';
import { RowsChoice, type RowsChoiceProps } from './rows-choice.tsx';

interface StandingSectionProps extends RowsChoiceProps {
  readonly parts: readonly AreaPart[];
  /** The areas that the ranking shows; the map shows all. */
  readonly listed: ReadonlySet<string>;
  readonly chosen: string | null;
  readonly highlight: Highlight;
  readonly areaLink: (code: string) => string;
  readonly choose: (code: string) => void;
}

/** Where each area stands, on the map and in the row; what is pointed at in one is shown in the other. */
export const StandingSection = memo(function StandingSection(props: StandingSectionProps) {
  const { data, parts, listed, chosen, highlight, areaLink, choose } = props;
  const { comparison, indicator, from, at, marks } = data;
  const { base, ranked, apart } = comparison;
  const given = { base, unit: indicator.unit, from, at };
  // Of whom nothing is asked any more, there is no rate: its bar is as long as the longest.
  const longest = useMemo(() => longestOf(ranked), [ranked]);
  const all = useMemo(
    () =>
      [...ranked, ...apart].map((area) => {
        const { shape, text, tone } = standingOf(area, comparison);
        const { value } = area.measure;
        return {
          code: area.code,
          name: markedName(marks, area),
          // Of who has fallen below what was reached there is no rate, and no bar is short enough.
          value: isAbsent(value) || value === fallenBelow ? null : Math.min(value, longest),
          text: measureText(value, { base, unit: indicator.unit }),
          ...{ shape, status: text, tone },
          href: areaLink(area.code),
        };
      }),
    [ranked, apart, comparison, base, indicator, areaLink, longest, marks],
  );
  const tiles = useMemo(() => {
    const byCode = new Map(all.map((row) => [row.code, row]));
    return parts.flatMap(({ code, tile }) => {
      const row = byCode.get(code);
      return row ? [{ ...row, ...tile, figure: row.text }] : [];
    });
  }, [parts, all]);
  const shared = { chosen, highlighted: highlight.code };
  return (
    <section aria-labelledby="standing" className={foldedClass(data)}>
      <h2 id="standing">谁在前、谁在后</h2>
      <div className="standing">
        <AreaMap
          caption={`${baseTitle(given)}，按方位`}
          tiles={tiles}
          {...shared}
          onChoose={choose}
          onHighlight={highlight.set}
        />
        <div>
          <Ranking
            caption={`${baseTitle(given)}，后进在前`}
            rows={all.filter(({ code }) => listed.has(code))}
            reference={referenceOf(data)}
            {...shared}
            onChoose={choose}
            onHighlight={highlight.set}
          />
          <RowsChoice {...props} />
        </div>
      </div>
    </section>
  );
});

function longestOf(ranked: readonly ComparedArea[]): number {
  const finite = ranked.flatMap(({ measure: { value } }) =>
    isAbsent(value) || !Number.isFinite(value) ? [] : [value],
  );
  return finite.reduce((a, b) => Math.max(a, b), 1);
}

/** What all are held against: the time gone, the pace that is needed, or the whole city. */
function referenceOf({ comparison, indicator }: CountiesData) {
  const { base, city } = comparison;
  const [any]: readonly ComparedArea[] = comparison.ranked;
  if (base === 'year') {
    return any ? { value: any.year.time, text: `序时${percentText(any.year.time)}` } : null;
  }
  if (base === 'pace') return { value: 1, text: '刚好够（100%）' };
  const { value } = city.measure;
  if (base === 'total' || isAbsent(value)) return null;
  return { value, text: `全市${measureText(value, { base, unit: indicator.unit })}` };
}
