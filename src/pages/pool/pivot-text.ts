import {
  changeText,
  countText,
  type Maybe,
  type PivotMeasure,
  type PoolSpan,
  percentText,
  periodText,
} from '../../model/index.ts';

/** What a cell holds, as the menu and the caption call it. */
export const pivotMeasureName: Readonly<Record<PivotMeasure, string>> = {
  persons: '人数',
  certified: '取证流入',
  departed: '离册流出',
  net: '净增',
  share: '占合计的比重',
};

export function pivotCellText(measure: PivotMeasure, value: Maybe<number>): string {
  if (measure === 'share') return percentText(value);
  return measure === 'net' ? changeText(value) : countText(value);
}

/** Of what time the cells speak: a day for a stock, a span for flows. */
export function pivotTimeText(measure: PivotMeasure, { from, to }: PoolSpan): string {
  if (measure === 'persons' || measure === 'share') return periodText(to);
  return `${periodText(from)}至${periodText(to)}`;
}

const rules: Partial<Record<PivotMeasure, string>> = {
  certified: '取证流入：这段时间里第一次取得高级工及以上证书的人，按取证时所在的格子计。',
  departed: '离册流出：这段时间里退休、转出或死亡的人，按离册时所在的格子计。',
  net: '净增＝取证流入－离册流出＋内部变动；晋升、年龄跨档使人换格，所以一格的净增不等于取证减离册。',
};

/** How to read the table. */
export function pivotNotes(measure: PivotMeasure): readonly string[] {
  const rule = rules[measure];
  return [...(rule ? [rule] : []), '0 是确实没有人，不是缺数；一人只计一次，按最高等级。'];
}
