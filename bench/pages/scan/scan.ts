import { readColumns, type TableColumns } from '../common/columns.ts';
import type { Figures, Load } from '../common/contender.ts';
import { prepareDrawing } from '../common/drawing.ts';
import { brushed, type Dimension } from '../common/views.ts';

/**
 * The limit: one pass over the typed arrays for each step, no engine, no message, no index.
 * A row counts in a view if no brush but the view's own leaves it out.
 */
export const scanContender: Load = async (url, { views }) => {
  const { codes, tables } = await readColumns(url, views);
  const draw = prepareDrawing(views, codes);
  const size = (dimension: Dimension) => codes.get(dimension)?.length ?? 0;
  // Of each value of each brushed dimension: 0 if it is selected, else the dimension's bit.
  const outs = brushed.map((dimension) => new Uint8Array(size(dimension)));
  const scanAll = () =>
    tables.flatMap((columns) =>
      columns.table === 'pool' ? scanStock(columns, outs, size) : [scanFlows(columns, outs, size)],
    );
  let shown: readonly Figures[] = [];
  return {
    codes,
    activate: async () => undefined,
    async brush(dimension, selected) {
      const index = brushed.indexOf(dimension);
      outs[index]?.fill(selected === null ? 0 : 1 << index);
      for (const place of selected ?? []) (outs[index] as Uint8Array)[place] = 0;
      shown = scanAll();
      return null;
    },
    draw: () => draw(shown),
    figures: () => shown,
  };
};

type Outs = readonly Uint8Array[];
type Size = (dimension: Dimension) => number;

const bits = brushed.map((_, index) => 1 << index);
const [bitArea, bitLevel, bitChain, bitGroup, bitChannel, bitAge, bitDay] = bits;

/** Written out column by column, as one would by hand for nothing but speed. */
function scanStock({ rows, places, measures }: TableColumns, outs: Outs, size: Size): Figures[] {
  const { area, level, chain, occupation_group: group, channel, age_band: age, sex } = places;
  const day = places.period_end;
  const [outArea, outLevel, outChain, outGroup, outChannel, outAge, outDay] = named(outs);
  const persons = measures.get('persons') as Int32Array;
  const sexes = size('sex');
  const byArea = new Float64Array(size('area'));
  const byLevel = new Float64Array(size('level'));
  const byChain = new Float64Array(size('chain'));
  const byGroup = new Float64Array(size('occupation_group'));
  const byChannel = new Float64Array(size('channel'));
  const byAge = new Float64Array(size('age_band') * sexes);
  const byDay = new Float64Array(size('period_end'));
  for (let row = 0; row < rows; row += 1) {
    const a = area[row] as number;
    const l = level[row] as number;
    const c = chain[row] as number;
    const g = group[row] as number;
    const w = channel[row] as number;
    const b = age[row] as number;
    const d = day[row] as number;
    const out =
      (outArea[a] as number) |
      (outLevel[l] as number) |
      (outChain[c] as number) |
      (outGroup[g] as number) |
      (outChannel[w] as number) |
      (outAge[b] as number) |
      (outDay[d] as number);
    // Left out by two brushes or more: in no view.
    if ((out & (out - 1)) !== 0) continue;
    const n = persons[row] as number;
    if (out === 0 || out === bitArea) byArea[a] = (byArea[a] as number) + n;
    if (out === 0 || out === bitLevel) byLevel[l] = (byLevel[l] as number) + n;
    if (out === 0 || out === bitChain) byChain[c] = (byChain[c] as number) + n;
    if (out === 0 || out === bitGroup) byGroup[g] = (byGroup[g] as number) + n;
    if (out === 0 || out === bitChannel) byChannel[w] = (byChannel[w] as number) + n;
    if (out === 0 || out === bitAge) {
      const place = b * sexes + (sex[row] as number);
      byAge[place] = (byAge[place] as number) + n;
    }
    if (out === 0 || out === bitDay) byDay[d] = (byDay[d] as number) + n;
  }
  return [byArea, byLevel, byChain, byGroup, byChannel, byAge, byDay];
}

/** The flows are shown over all of time, so only the other brushes leave rows out. */
function scanFlows({ rows, places, measures }: TableColumns, outs: Outs, size: Size): Figures {
  const { area, level, chain, occupation_group: group, channel, age_band: age } = places;
  const day = places.period_end;
  const [outArea, outLevel, outChain, outGroup, outChannel, outAge] = named(outs);
  const certified = measures.get('certified') as Int32Array;
  const departed = measures.get('departed') as Int32Array;
  const flows = new Float64Array(2 * size('period_end'));
  for (let row = 0; row < rows; row += 1) {
    const out =
      (outArea[area[row] as number] as number) |
      (outLevel[level[row] as number] as number) |
      (outChain[chain[row] as number] as number) |
      (outGroup[group[row] as number] as number) |
      (outChannel[channel[row] as number] as number) |
      (outAge[age[row] as number] as number);
    if (out !== 0) continue;
    const place = 2 * (day[row] as number);
    flows[place] = (flows[place] as number) + (certified[row] as number);
    flows[place + 1] = (flows[place + 1] as number) + (departed[row] as number);
  }
  return flows;
}

type Named = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** The masks in the order of `brushed`. */
function named(outs: Outs): Named {
  return outs as Named;
}
