import {
  type ActiveView,
  isFiltering,
  type KnownSpan,
  type PeriodEnd,
  type PoolAnswer,
  type PoolDimension,
  type PoolMember,
  type PoolSelection,
  type PoolSpan,
  type PoolSum,
  poolAnswer,
  poolDimensions,
  poolViews,
  spanUpTo,
  wholePool,
  withoutView,
} from '../../model/index.ts';
import {
  type AnswerBook,
  poolPairs,
  poolPeriodEnds,
  poolSums,
  poolSumsBy,
  type Question,
} from '../../warehouse/index.ts';
import { answered } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { datasetOf } from '../view.ts';
import type { PoolPageView, PoolState } from './pool-state.ts';

/** What is chosen in a view, and nothing else of it. */
export function selectionOf(view: PoolSelection): PoolSelection {
  return Object.fromEntries(
    poolDimensions.map((dimension) => [dimension, view[dimension]]),
  ) as unknown as PoolSelection;
}

/** The span of a view; a change of it is measured from its start. */
export function spanOf(
  { dataset, period, from }: Pick<PoolPageView, 'dataset' | 'period' | 'from'>,
  catalog: Catalog,
): KnownSpan {
  return spanUpTo(period, from, catalog.periods.get(dataset) ?? []);
}

/** The dimensions of the pivot table: two that are equal are refused, and the columns give way. */
export function axesOf({ rows, columns }: Pick<PoolState, 'rows' | 'columns'>): {
  readonly rows: PoolDimension;
  readonly columns: PoolDimension;
  readonly isRefused: boolean;
} {
  if (rows !== columns) return { rows, columns, isRefused: false };
  return { rows, columns: rows === 'area' ? 'level' : 'area', isRefused: true };
}

/** The sums of a view, and those of the whole city at the same time. */
export function sumsQuestion({ dataset }: PoolPageView, selection: PoolSelection, span: KnownSpan) {
  return poolSums({ dataset, selection, span: { from: span.from, to: span.to } });
}

/** What the page cannot be shown without. */
export function poolQuestions(view: PoolPageView, catalog: Catalog): readonly Question<unknown>[] {
  const span = spanOf(view, catalog);
  return [
    poolPeriodEnds({ dataset: view.dataset }),
    sumsQuestion(view, wholePool, span),
    sumsQuestion(view, selectionOf(view), span),
  ];
}

/**
 * Sums kept apart by the view under the reader's hand: from them any choice in it is made at once,
 * without asking anybody.
 */
export function aheadQuestions(
  view: PoolPageView,
  active: ActiveView | null,
  catalog: Catalog,
): readonly Question<unknown>[] {
  if (active === null) return [];
  const { dataset } = view;
  const { from, to } = spanOf(view, catalog);
  const sumsOf = (selection: PoolSelection) =>
    poolSumsBy({ dataset, selection, span: { from, to }, active });
  const own = sumsOf(withoutView(selectionOf(view), active));
  // At another time the whole city, which all is held against, is another one too.
  const city = active === 'time' ? sumsOf(wholePool) : own;
  return city.sql === own.sql ? [own] : [own, city];
}

/** What a cell of the pivot table is made of. The rest of the page does not wait for it. */
export function pairsQuestion(view: PoolPageView, catalog: Catalog) {
  const { from, to } = spanOf(view, catalog);
  const { rows, columns } = axesOf(view);
  return poolPairs({
    dataset: view.dataset,
    selection: selectionOf(view),
    span: { from, to },
    rows,
    columns,
  });
}

/** Everything that the linked views say, whichever way it is shown. */
export function poolData(book: AnswerBook, view: PoolPageView, catalog: Catalog) {
  const span = spanOf(view, catalog);
  const selection = selectionOf(view);
  const periods = answered(book, poolPeriodEnds({ dataset: view.dataset }));
  const answerTo = (chosen: PoolSelection) =>
    answerOf(answered(book, sumsQuestion(view, chosen, span)), span, periods);
  const isFiltered = poolViews.some((each) => isFiltering(each, selection));
  const city = answerTo(wholePool);
  return {
    dataset: datasetOf(catalog, view.dataset),
    /** Period ends at which the pool is known, oldest first; none without a register. */
    periods,
    /** Whether the pool is known at the end of the span. */
    isKnown: periods.includes(span.to),
    members: membersOf(catalog),
    selection,
    span,
    /** Whether anything is chosen besides the time. */
    isFiltered,
    answer: isFiltered ? answerTo(selection) : city,
    /** The whole city in the same span, whatever is chosen. */
    city,
  };
}

export type PoolData = ReturnType<typeof poolData>;

/** Answers by the sums they are made of: the whole city stays the same while others are chosen. */
const answers = new WeakMap<readonly PoolSum[], PoolAnswer>();

function answerOf(sums: readonly PoolSum[], span: PoolSpan, periods: readonly PeriodEnd[]) {
  const known = answers.get(sums);
  if (known) return known;
  const answer = poolAnswer(sums, span, periods);
  answers.set(sums, answer);
  return answer;
}

/** The members of all dimensions, areas by their full names. */
function membersOf({ poolMembers, areas }: Catalog): Catalog['poolMembers'] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const area = poolMembers.area.map(
    (member): PoolMember => ({ ...member, name: names.get(member.code) ?? member.name }),
  );
  return { ...poolMembers, area };
}
