import {
  Coordinator,
  clausePoints,
  type MosaicClient,
  Selection,
  coordinator as useCoordinator,
  wasmConnector,
} from '@uwdata/mosaic-core';
import type { Load } from '../common/contender.ts';
import { openPack } from '../common/engine.ts';
import type { Brushed, Dimension } from '../common/views.ts';
import { figuresOf, type Mark, plotOf } from './plots.ts';

/**
 * Mosaic as its makers mean it to be used: vgplot's own plots over the pack's table in
 * DuckDB-WASM, one crossfilter selection, the coordinator's pre-aggregation, consolidation and
 * decoding. The brush publishes the clauses that vgplot's toggle interactor publishes, and
 * announces itself as the interactor does when the pointer enters, so that the tables are made
 * beforehand. Its cache of answers is off, so that every step is answered anew.
 */
export const mosaicContender: Load = async (url, { views }) => {
  const { database, connection, codes } = await openPack(url, [
    ...new Set(views.map(({ table }) => table)),
  ]);
  const mosaic = new Coordinator(wasmConnector({ duckdb: database, connection }), {
    cache: false,
    logger: complaining,
  });
  useCoordinator(mosaic);
  const brush = Selection.crossfilter();
  const plots = views.map((view) => plotOf(view, brush, codes));
  const timed = timeAnswers(plots.flatMap(({ marks }) => marks));
  const clauseOf = clauses(plots, codes);

  return {
    codes,
    async activate(dimension) {
      brush.activate(clauseOf(dimension, [0]));
      await preAggregated(mosaic, dimension);
    },
    async brush(dimension, selected) {
      brush.update(clauseOf(dimension, selected));
      // Done when all marks have been drawn anew.
      await brush.pending('value');
      return timed.last();
    },
    draw: () => undefined,
    figures: () => plots.map((plot) => figuresOf(plot, codes)),
  };
};

/** Makes the selection clause of a brush over a dimension, always from the same source. */
function clauses(
  plots: readonly ReturnType<typeof plotOf>[],
  codes: ReadonlyMap<Dimension, readonly string[]>,
) {
  const sources = new Map<Dimension, MosaicClient>();
  return (dimension: Brushed, selected: readonly number[] | null) => {
    const own = plots.filter(({ view }) => view.over === dimension).flatMap(({ marks }) => marks);
    const source = sources.get(dimension) ?? own[0];
    if (source === undefined) throw new Error(`no view over ${dimension}`);
    sources.set(dimension, source);
    const names = codes.get(dimension) ?? [];
    const named = (place: number) => {
      const name = names[place] ?? '';
      return dimension === 'period_end' ? new Date(name) : name;
    };
    const value = selected?.map((place) => [named(place)]);
    return clausePoints([dimension], value, { source, clients: new Set<MosaicClient>(own) });
  };
}

/**
 * Waits until the tables for the active brush have been made, and proves that there are such
 * tables: a version of mosaic-core beside another of mosaic-sql silently does without them.
 */
async function preAggregated(mosaic: Coordinator, dimension: Dimension): Promise<void> {
  const entries = [...mosaic.preaggregator.entries.values()];
  const tables = entries.filter((entry) => entry !== null && 'result' in entry);
  await Promise.all(tables.map(({ result }) => result));
  const all = entries.every((entry) => entry !== null && (entry.skip || entry.result !== null));
  if (!all || tables.length === 0) {
    throw new Error(`Mosaic does not pre-aggregate for a brush over ${dimension}`);
  }
}

/** Notes when each mark is handed its data, which is before vgplot draws it. */
function timeAnswers(marks: readonly Mark[]): { last(): number } {
  let last = 0;
  for (const mark of marks) {
    const take = mark.queryResult.bind(mark);
    mark.queryResult = (data) => {
      last = performance.now();
      return take(data);
    };
  }
  return { last: () => last };
}

/** Whatever Mosaic would only write to the console ends the measurement. */
const complaining = {
  ...console,
  debug: () => undefined,
  error(...what: unknown[]) {
    throw new Error(`Mosaic: ${what.map(String).join(' ')}`);
  },
};
