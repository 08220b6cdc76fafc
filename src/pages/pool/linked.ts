import { isFiltering, type PoolDimension, type PoolView, poolViews } from '../../model/index.ts';
import type { Hand } from './hand.ts';
import type { PoolData } from './pool-data.ts';
import type { PoolShow } from './pool-state.ts';

/** What every linked view is given besides what is chosen in it, which may be ahead of the figures. */
export interface Linked {
  readonly data: PoolData;
  readonly show: PoolShow;
  readonly hand: Hand;
  /** Figures for the tables, which follow when the hand has let go. */
  readonly settled: PoolData;
}

/** Whether a view shows something else than the whole city: whether another one filters it. */
export function isCompared(view: PoolView | 'time', { selection }: PoolData): boolean {
  return poolViews.some((each) => each !== view && isFiltering(each, selection));
}

/** A choice of codes in the order of the dimension; everybody chosen is nobody left out. */
export function asChoice(codes: readonly string[], order: readonly string[]): readonly string[] {
  const chosen = order.filter((code) => codes.includes(code));
  return chosen.length === order.length ? [] : chosen;
}

/** The codes of a dimension that can hold anybody, in their order. */
export function openCodes({ members }: PoolData, dimension: PoolDimension): readonly string[] {
  return members[dimension].filter(({ inPool }) => inPool).map(({ code }) => code);
}

/** How far the scale of a view reaches at least: two points for differences, nothing for the rest. */
export const leastScale: Readonly<Record<PoolShow, number>> = {
  persons: 0,
  share: 0,
  difference: 0.02,
};
