import crossfilter from 'crossfilter2';
import { readColumns, type TableColumns } from '../common/columns.ts';
import type { Figures, Load } from '../common/contender.ts';
import { prepareDrawing } from '../common/drawing.ts';
import { type Brushed, brushed, type Dimension, type View } from '../common/views.ts';

type Size = (name: Dimension | null) => number;

/**
 * crossfilter2 over the same rows: a record is a row's number and its fields are read from typed
 * arrays; one dimension for each brushed column, brushed by range, which is what the library is
 * quickest at; one sum for each figure of a view. The flows are records of their own.
 */
export const crossfilterContender: Load = async (url, { views }) => {
  const { codes, tables } = await readColumns(url, views);
  const draw = prepareDrawing(views, codes);
  const size: Size = (name) => (name === null ? 1 : (codes.get(name)?.length ?? 0));
  const filters = tables.map((columns) =>
    filterOf(
      columns,
      views.filter(({ table }) => table === columns.table),
      size,
    ),
  );
  let shown: readonly Figures[] = [];
  return {
    codes,
    activate: async () => undefined,
    async brush(name, selected) {
      for (const filter of filters) filter.brush(name, selected);
      shown = filters.flatMap(({ read }) => read());
      return null;
    },
    draw: () => draw(shown),
    figures: () => shown,
  };
};

/** One crossfilter with its views: brushes it and reads what they show. */
function filterOf({ rows, places, measures }: TableColumns, views: readonly View[], size: Size) {
  const filter = crossfilter(Array.from({ length: rows }, (_, row) => row));
  const dimensions = new Map(
    brushed.map((name) => {
      // The pyramid's dimension holds the age band and the sex in one number, so that its own
      // brush leaves it as it is.
      const split = views.find(({ over }) => over === name)?.by ?? null;
      const parts = size(split);
      const column = places[name];
      const other = split === null ? null : places[split];
      const place =
        other === null
          ? (row: number) => column[row] as number
          : (row: number) => (column[row] as number) * parts + (other[row] as number);
      return [name as Dimension, { dimension: filter.dimension(place), parts }];
    }),
  );
  const sums = views.map(({ over, measures: shown }) =>
    shown.map((measure) => {
      const figures = measures.get(measure);
      const sum = dimensions.get(over)?.dimension.group<number, number>();
      if (sum === undefined || figures === undefined) throw new Error(`no sum over ${over}`);
      return sum.reduceSum((row) => figures[row] as number);
    }),
  );
  return {
    brush(name: Brushed, selected: readonly number[] | null): void {
      const { dimension, parts } = dimensions.get(name) ?? {};
      const from = selected?.[0];
      const to = selected?.at(-1);
      if (dimension === undefined || parts === undefined) throw new Error(`no dimension ${name}`);
      if (from === undefined || to === undefined) dimension.filterAll();
      else dimension.filterRange([from * parts, (to + 1) * parts]);
    },
    read: (): Figures[] =>
      views.map(({ over, by }, view) => {
        const groups = sums[view] ?? [];
        const figures = new Float64Array(size(over) * size(by) * groups.length);
        for (const [index, group] of groups.entries()) {
          for (const { key, value } of group.all()) figures[key * groups.length + index] = value;
        }
        return figures;
      }),
  };
}
