import { launchBrowser } from '../../scripts/browser.ts';
import type { Drag, Length } from '../pages/common/measure.ts';
import { type LayoutName, layouts } from '../pages/common/views.ts';
import type { ContenderName } from './bundle-pages.ts';

/** How a contender did on one pack; times in milliseconds, memory in bytes. */
export interface Run {
  readonly contender: ContenderName;
  /** From the address to the standing views: the engine, the pack, whatever is prepared. */
  readonly opened: number;
  readonly drags: readonly Drag[];
  /** Of the page and its workers, the engine's included; after the drags. */
  readonly memory: number;
}

export interface Task {
  readonly contender: ContenderName;
  /** Address of the folder of pages; of the pack, relative to a contender's page. */
  readonly pages: string;
  readonly pack: string;
  readonly layout: LayoutName;
  readonly length: Length;
}

/**
 * Frames are drawn as fast as they can be. At sixty a second every step would be rounded up to
 * whole frames, and Mosaic, which waits for a frame before it asks and for another before it
 * draws, would pay for two of them in each.
 */
const unhurried = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** The memory of a page is otherwise told only after its next garbage collection. */
const tellsMemory = '--enable-blink-features=ForceEagerMeasureMemory';

/** Measures one contender in a browser of its own; throws if its page reports any error. */
export async function runContender({ contender, pages, pack, layout, length }: Task): Promise<Run> {
  const browser = await launchBrowser({ args: [...unhurried, tellsMemory] });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${pages}${contender}/index.html`);
    const call = <T>(expression: string) => page.evaluate<T>(expression);
    const opened = await call<number>(`stage.open(${literal(pack)}, ${literal(layout)})`);
    const drags: Drag[] = [];
    for (const dimension of layouts[layout].brushed) {
      drags.push(await call<Drag>(`stage.drag(${literal(dimension)}, ${literal(length)})`));
    }
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const memory = await call<number>(
      'performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)',
    );
    if (errors.length > 0) throw new Error(`${contender}: ${errors.join('; ')}`);
    return { contender, opened, drags, memory };
  } finally {
    await browser.close();
  }
}

const literal = (value: unknown): string => JSON.stringify(value);
