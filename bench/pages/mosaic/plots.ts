import type { MosaicClient, Selection } from '@uwdata/mosaic-core';
import * as vg from '@uwdata/vgplot';
import type { Figures } from '../common/contender.ts';
import type { Dimension, View } from '../common/views.ts';

/** What vgplot adds to a client: the columns that it was given last. */
export interface Mark extends MosaicClient {
  data?: { readonly columns: Record<string, ArrayLike<unknown>> };
}

export interface Plotted {
  readonly view: View;
  readonly marks: readonly Mark[];
}

const width = 320;
const rowHeight = 18;

/** One vgplot bar chart in the page: a bar for each value, stacked where the view is split. */
export function plotOf(
  view: View,
  brush: Selection,
  codes: ReadonlyMap<Dimension, readonly string[]>,
): Plotted {
  const bars = view.measures.map((measure) =>
    vg.barX(vg.from(view.table, { filterBy: brush }), {
      x: vg.sum(measure),
      y: view.over,
      ...(view.by === null ? {} : { fill: view.by }),
    }),
  );
  const rows = codes.get(view.over)?.length ?? 0;
  const chart = vg.plot(
    ...bars,
    vg.width(width),
    vg.height(rows * rowHeight * view.measures.length + 40),
    vg.marginLeft(110),
    vg.yScale('band'),
    // Fixed, as in the other drawings: no bar changes its place while the brush moves.
    ...(view.over === 'period_end' ? [] : [vg.yDomain(codes.get(view.over) ?? [])]),
  ) as HTMLElement & { value: { marks: Mark[] } };
  document.body.append(chart);
  return { view, marks: chart.value.marks };
}

/** The figures that the marks of a plot hold, in the order of the codes. */
export function figuresOf(
  { view, marks }: Plotted,
  codes: ReadonlyMap<Dimension, readonly string[]>,
): Figures {
  const names = codes.get(view.over) ?? [];
  const parts = view.by === null ? [''] : (codes.get(view.by) ?? []);
  const series = parts.length * marks.length;
  const figures = new Float64Array(names.length * series);
  for (const [index, { data }] of marks.entries()) {
    const values = data?.columns.x ?? [];
    for (let row = 0; row < values.length; row += 1) {
      const name = nameOf(data?.columns[view.over]?.[row]);
      const part = view.by === null ? 0 : parts.indexOf(nameOf(data?.columns[view.by]?.[row]));
      const place = names.indexOf(name) * series + part * marks.length + index;
      figures[place] = Number(values[row] ?? 0);
    }
  }
  return figures;
}

/** A value as the pack's codes have it; days arrive as dates or as milliseconds. */
function nameOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : String(value);
}
