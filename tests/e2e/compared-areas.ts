import {
  type ComparisonGiven,
  compareAreas,
  missingIn,
  yearBefore,
} from '../../src/model/index.ts';
import { areaSeries, ask, commitments, datasets } from '../../src/warehouse/index.ts';
import { connectToBuilt } from './built-packs.ts';

// What the comparison ought to say of the stock, computed here from the built packs by the native engine.

/** The comparison of the demonstration's newest stock, with what a test changes of the choices. */
export async function comparedAreas(change: Partial<ComparisonGiven> = {}) {
  const native = await connectToBuilt();
  try {
    const dataset = (await ask(native, datasets())).find(({ id }) => id === 'demo');
    if (!dataset) throw new Error('the packs hold no demonstration');
    const seriesOf = (indicator: string) =>
      ask(native, areaSeries({ dataset: 'demo', indicator, level: '' }));
    const all = await seriesOf('pool.high_skilled');
    const city = all.find(({ kind }) => kind === 'city');
    if (!city) throw new Error('the packs hold no city');
    const comparison = compareAreas({
      ...{ indicator: 'pool.high_skilled', isCount: true, base: null, zones: 'apart' },
      areas: all.filter(({ kind }) => kind !== 'city'),
      city,
      skilled: await seriesOf('pool.skilled_workers'),
      at: dataset.cutOff,
      from: yearBefore(dataset.cutOff),
      missing: missingIn(dataset),
      commitments: await ask(native, commitments()),
      shares: [],
      weights: { stock: 0, residents: 0, growth: 1 },
      ...change,
    });
    return { comparison, city };
  } finally {
    await native.close();
  }
}
