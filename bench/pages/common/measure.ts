import type { Contender } from './contender.ts';
import { covered, dragOver } from './drag.ts';
import type { Brushed, Layout } from './views.ts';

/** One drag over one dimension; times in milliseconds. */
export interface Drag {
  readonly dimension: Brushed;
  /** From the pointer's arrival over the view until the contender is prepared for its brush. */
  readonly activation: number;
  /** From each step until the data of all views are there. */
  readonly query: readonly number[];
  /** From each step until they have been painted. */
  readonly paint: readonly number[];
  /** What all views together showed at some of the steps, to compare contenders by. */
  readonly checks: readonly string[];
}

const warmUp = 5;
const checkEvery = 5;
/** Steps after which a drag may be ended early. */
const fewest = 15;

/** How far a drag goes: so many steps, or fewer, but never very few, if time (ms) is up before. */
export interface Length {
  readonly steps: number;
  readonly limit: number;
}

/** Drags a brush over a dimension and takes it away again. */
export async function drag(
  { contender, layout }: { readonly contender: Contender; readonly layout: Layout },
  dimension: Brushed,
  { steps, limit }: Length,
): Promise<Drag> {
  const values = contender.codes.get(dimension)?.length ?? 0;
  const asEnd = dimension === 'period_end' && layout.time === 'end';
  const arrived = performance.now();
  await contender.activate(dimension);
  const activation = performance.now() - arrived;
  const query: number[] = [];
  const paint: number[] = [];
  const checks: string[] = [];
  const started = performance.now();
  for (const [step, brush] of dragOver(values, steps + warmUp).entries()) {
    if (step >= fewest && performance.now() - started > limit) break;
    await painted();
    // Over time the end of the brush is the day whose stock is shown.
    const selected = asEnd ? [brush.to] : covered(brush);
    const begun = performance.now();
    const answered = (await contender.brush(dimension, selected)) ?? performance.now();
    contender.draw();
    await painted();
    const shown = performance.now();
    if (step < warmUp) continue;
    query.push(answered - begun);
    paint.push(shown - begun);
    if (step % checkEvery === 0) checks.push(fingerprint(contender));
  }
  await contender.brush(dimension, asEnd ? [values - 1] : null);
  contender.draw();
  return { dimension, activation, query, paint, checks };
}

/** Resolves once the browser has painted what has been put into the page by now. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      // A message is delivered after the frame in which it was sent.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(null);
    });
  });
}

/** Sums of each view that no two different answers are likely to share. */
function fingerprint(contender: Contender): string {
  return contender
    .figures()
    .map((figures) =>
      figures.reduce((sum, figure, place) => sum + figure * (1 + (place % 97)), 0).toString(36),
    )
    .join(' ');
}
