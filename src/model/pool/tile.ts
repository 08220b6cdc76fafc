import { type ActiveView, type PoolSpan, poolViews } from './selection.ts';
import { isCounted, missedBit, type PoolSum } from './slices.ts';

/**
 * Sums kept apart by every code of one active view, ready to be added up for any choice in it:
 * a brush over the view adds a few columns of small arrays and asks nobody. How long that takes
 * depends on the number of slices, never on the number of persons behind them.
 */
export interface PoolTile {
  readonly active: ActiveView;
  /** Codes of the active view. */
  readonly codes: readonly string[];
  readonly blocks: readonly Block[];
}

/** Sums of one part, view and missed bit: a row a code of the active view, a column a code of the view. */
interface Block {
  readonly part: PoolSum['part'];
  readonly view: ActiveView;
  readonly missed: number;
  readonly columns: readonly string[];
  readonly persons: Float64Array;
  readonly certified: Float64Array;
  readonly departed: Float64Array;
  readonly moved: Float64Array;
}

/** Of what the sums are kept apart, in the words of `PoolTile`: time sums have no active code. */
const anchor = '';

/** Sorts sums into a tile. Takes the sums of one question that names `active`. */
export function poolTile(active: ActiveView, sums: readonly PoolSum[]): PoolTile {
  const counted = sums.filter(isCounted);
  const codes = [...new Set(counted.map((sum) => sum.active ?? anchor))].sort();
  const rowOf = new Map(codes.map((code, index) => [code, index]));
  const groups = new Map<string, PoolSum[]>();
  for (const sum of withOwnView(active, counted)) {
    const key = `${sum.part} ${sum.view} ${sum.missed}`;
    const group = groups.get(key);
    if (group) group.push(sum);
    else groups.set(key, [sum]);
  }
  return { active, codes, blocks: [...groups.values()].map((group) => blockOf(group, rowOf)) };
}

/** The active view's own figures, and the course, which sums by any other view contain. */
function withOwnView(active: ActiveView, sums: readonly PoolSum[]): readonly PoolSum[] {
  const other = poolViews.find((view) => view !== active);
  const passing = sums.filter(
    ({ view, missed, part }) => view === other && missed === 0 && part !== 'course',
  );
  if (active !== 'time') {
    return [
      ...sums,
      ...passing.map((sum) => ({ ...sum, view: active, code: sum.active ?? anchor })),
    ];
  }
  const course = passing
    .filter(({ part }) => part === 'flow')
    .map((sum): PoolSum => ({ ...sum, part: 'course', view: 'time', code: sum.active ?? anchor }));
  return [...sums, ...course];
}

function blockOf(sums: readonly PoolSum[], rowOf: ReadonlyMap<string, number>): Block {
  const [first] = sums;
  if (!first) throw new RangeError('a block without sums');
  const columns = [...new Set(sums.map(({ code }) => code))].sort();
  const columnOf = new Map(columns.map((code, index) => [code, index]));
  const size = rowOf.size * columns.length;
  const block = {
    part: first.part,
    view: first.view,
    missed: first.missed,
    columns,
    persons: new Float64Array(size),
    certified: new Float64Array(size),
    departed: new Float64Array(size),
    moved: new Float64Array(size),
  };
  for (const sum of sums) {
    const at =
      (rowOf.get(sum.active ?? anchor) ?? 0) * columns.length + (columnOf.get(sum.code) ?? 0);
    for (const measure of measures) block[measure][at] = (block[measure][at] ?? 0) + sum[measure];
  }
  return block;
}

const measures = ['persons', 'certified', 'departed', 'moved'] as const;

/**
 * The sums of a tile for a choice in its active view. They are what the warehouse would have given
 * for the whole selection.
 */
export function chosenSums(
  tile: PoolTile,
  isChosen: (code: string) => boolean,
): readonly PoolSum[] {
  const all = tile.codes.map((_, row) => row);
  const rows = all.filter((row) => isChosen(tile.codes[row] ?? anchor));
  return tile.blocks.flatMap((block) => {
    if (tile.active === 'time' || block.view !== tile.active) return summed(block, rows);
    // The view itself shows all its codes; those not chosen miss its filter.
    const bit = missedBit(tile.active);
    return summed(block, all).map((sum) => (isChosen(sum.code) ? sum : { ...sum, missed: bit }));
  });
}

/**
 * The sums of a tile over time for a span: the stock at its end from the newest one, less what
 * came after; the flows within it.
 */
export function spanSums(tile: PoolTile, { from, to }: PoolSpan): readonly PoolSum[] {
  const rowsOf = (isWanted: (code: string) => boolean) =>
    tile.codes.flatMap((code, row) => (code !== anchor && isWanted(code) ? [row] : []));
  const within = rowsOf((code) => code > from && code <= to);
  const later = rowsOf((code) => code > to);
  const newest = tile.codes.indexOf(anchor);
  return tile.blocks.flatMap((block) => {
    if (block.part === 'course')
      return summed(
        block,
        rowsOf(() => true),
      );
    if (block.part === 'stock') return summed(block, newest < 0 ? [] : [newest]);
    const undone = summed(block, later).map(
      (sum): PoolSum => ({
        ...sum,
        part: 'stock',
        persons: -(sum.certified - sum.departed + sum.moved),
        certified: 0,
        departed: 0,
        moved: 0,
      }),
    );
    return [...summed(block, within), ...undone];
  });
}

function summed(block: Block, rows: readonly number[]): readonly PoolSum[] {
  const { part, view, missed, columns } = block;
  const width = columns.length;
  return columns.map((code, column): PoolSum => {
    const add = (values: Float64Array) => {
      let sum = 0;
      for (const row of rows) sum += values[row * width + column] ?? 0;
      return sum;
    };
    return {
      part,
      view,
      code,
      active: null,
      missed,
      persons: add(block.persons),
      certified: add(block.certified),
      departed: add(block.departed),
      moved: add(block.moved),
    };
  });
}
