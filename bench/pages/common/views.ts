/**
 * The eight linked views, the same for every contender. All but the time and the flow view show
 * the stock at one period end; a brush over time chooses which, so it leaves those two as they are.
 */
export type Dimension =
  | 'area'
  | 'level'
  | 'chain'
  | 'occupation_group'
  | 'channel'
  | 'age_band'
  | 'sex'
  | 'period_end';

export type Measure = 'persons' | 'certified' | 'departed';

/** `pool` is the stock at each period end; `pool_flow` what changed it since the one before. */
export type Table = 'pool' | 'pool_flow';

export interface View {
  readonly name: string;
  readonly table: Table;
  /** The column whose values are brushed in this view; its own brush does not filter it. */
  readonly over: Dimension;
  /** A second column that splits each bar, or none. */
  readonly by: Dimension | null;
  readonly measures: readonly Measure[];
}

const plain = (name: string, over: Dimension): View => ({
  name,
  table: 'pool',
  over,
  by: null,
  measures: ['persons'],
});

const persons: readonly View[] = [
  plain('area', 'area'),
  plain('level', 'level'),
  plain('chain', 'chain'),
  plain('occupation group', 'occupation_group'),
  plain('channel', 'channel'),
  { name: 'age pyramid', table: 'pool', over: 'age_band', by: 'sex', measures: ['persons'] },
  plain('time', 'period_end'),
];

const flows: View = {
  name: 'inflow and outflow',
  table: 'pool_flow',
  over: 'period_end',
  by: null,
  measures: ['certified', 'departed'],
};

/** The dimensions over which a brush is dragged, each in its own view. */
export const brushed = [
  'area',
  'level',
  'chain',
  'occupation_group',
  'channel',
  'age_band',
  'period_end',
] as const satisfies readonly Dimension[];

export type Brushed = (typeof brushed)[number];

export const dimensions: readonly Dimension[] = [...brushed, 'sex'];

/** Which views there are, and what a brush over time means. */
export interface Layout {
  readonly views: readonly View[];
  /**
   * `end`: the stock at the last day of the brush is shown, as rows of a cube stand for one day
   * each; `range`: rows of all days in the brush are summed.
   */
  readonly time: 'end' | 'range';
  /** Over which dimensions a brush is dragged: all, or a few where each takes long. */
  readonly brushed: readonly Brushed[];
}

/** `cube`: the product's pack. `persons`: a row for each person in the stock at the cut-off. */
export const layouts = {
  cube: { views: [...persons, flows], time: 'end', brushed },
  persons: { views: persons, time: 'range', brushed: ['area', 'age_band', 'period_end'] },
} as const satisfies Readonly<Record<string, Layout>>;

export type LayoutName = keyof typeof layouts;
