import type { Contender, Load } from './contender.ts';
import { type Drag, drag, type Length } from './measure.ts';
import { type Brushed, type Layout, type LayoutName, layouts } from './views.ts';

/** What a contender's page offers to the program that drives it. */
export interface Stage {
  /** Loads the pack at the address; milliseconds until the views stand. */
  open(url: string, layout: LayoutName): Promise<number>;
  drag(dimension: Brushed, length: Length): Promise<Drag>;
}

/** Puts the contender on stage: `globalThis.stage`. */
export function stage(load: Load): void {
  let on: { readonly contender: Contender; readonly layout: Layout } | null = null;
  const open: Stage['open'] = async (url, name) => {
    const begun = performance.now();
    const layout: Layout = layouts[name];
    const contender = await load(url, layout);
    const days = contender.codes.get('period_end')?.length ?? 0;
    await contender.brush('period_end', layout.time === 'end' ? [days - 1] : null);
    contender.draw();
    on = { contender, layout };
    return performance.now() - begun;
  };
  const run: Stage['drag'] = (dimension, length) => {
    if (on === null) throw new Error('open first');
    return drag(on, dimension, length);
  };
  Object.assign(globalThis, { stage: { open, drag: run } satisfies Stage });
}
