import type { PeriodEnd } from '../period.ts';

/** The dimensions of the talent pool by which persons are chosen. */
export const poolDimensions = [
  'area',
  'level',
  'chain',
  'occupation_group',
  'channel',
  'age_band',
  'sex',
] as const;

export type PoolDimension = (typeof poolDimensions)[number];

/**
 * The views of the pool that show persons by something. `age` is the pyramid: it shows two
 * dimensions, age band and sex, and is filtered by both.
 */
export const poolViews = ['area', 'level', 'chain', 'occupation_group', 'channel', 'age'] as const;

export type PoolView = (typeof poolViews)[number];

/** A view under the reader's hand: one of the views, or the course over time. */
export type ActiveView = PoolView | 'time';

/** The dimensions that a view shows, and by which it filters the others. */
export const dimensionsOf: Readonly<Record<PoolView, readonly PoolDimension[]>> = {
  area: ['area'],
  level: ['level'],
  chain: ['chain'],
  occupation_group: ['occupation_group'],
  channel: ['channel'],
  age: ['age_band', 'sex'],
};

/** Codes chosen in each dimension; none chosen stands for all. */
export type PoolSelection = Readonly<Record<PoolDimension, readonly string[]>>;

export const wholePool: PoolSelection = {
  area: [],
  level: [],
  chain: [],
  occupation_group: [],
  channel: [],
  age_band: [],
  sex: [],
};

/** The time that is looked at: the stock at `to`, and what changed it since `from`. */
export interface PoolSpan {
  readonly from: PeriodEnd;
  readonly to: PeriodEnd;
}

/** Whether a view filters the others. */
export function isFiltering(view: PoolView, selection: PoolSelection): boolean {
  return dimensionsOf[view].some((dimension) => selection[dimension].length > 0);
}

/** The selection without what was chosen in one view. */
export function withoutView(selection: PoolSelection, view: ActiveView): PoolSelection {
  if (view === 'time') return selection;
  const open = Object.fromEntries(dimensionsOf[view].map((dimension) => [dimension, []]));
  return { ...selection, ...open };
}

/** Chooses a code that was not chosen, or gives it back; codes keep the order of the dimension. */
export function toggled(
  chosen: readonly string[],
  code: string,
  order: readonly string[],
): readonly string[] {
  const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
  return order.filter((each) => next.includes(each));
}

/** Whether a slice of a view passes what is chosen in it; all do where nothing is. */
export function isChosenIn(view: PoolView, selection: PoolSelection): (code: string) => boolean {
  const dimensions = dimensionsOf[view];
  return (code) => {
    const parts = code.split(' ');
    return dimensions.every((dimension, index) => {
      const chosen = selection[dimension];
      return chosen.length === 0 || chosen.includes(parts[index] ?? '');
    });
  };
}

/**
 * The code by which a view names a slice: the dimension's own, or age band and sex with a space
 * between them.
 */
export function sliceCode(band: string, sex: string): string {
  return `${band} ${sex}`;
}
