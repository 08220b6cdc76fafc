import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { applyConditions, type Conditions } from './conditions.ts';
import { poll } from './poll.ts';
import { STAGE_CLOCK, type StageTimes } from './stage-clock.ts';

/** One request of a visit; `bytes` is the body as it came over the wire. */
export interface Fetched {
  readonly url: string;
  readonly bytes: number;
}

export interface Visit extends StageTimes {
  readonly fetched: readonly Fetched[];
}

/** Idle time after which a page that has not begun to load its engine wants to be touched. */
const IDLE = 2_000;

/** Time for the largest contentful paint to become final. */
const SETTLE = 500;

const PAINTED = `(({ fcp, lcp, interactive }) =>
  fcp !== null && lcp !== null && interactive !== null && document.readyState === 'complete'
)(window.__stageTimes)`;

const ENGINE_DECIDED = `(({ ready, failed }) => ready !== null || failed !== null)(window.__stageTimes)`;

/**
 * Opens the address in a new page of the context and waits for the stage, or for the engine's
 * failure, or until patience is out; a stage not reached is null. A context keeps its cache
 * between visits: the first in a context is cold, the next are warm.
 */
export async function visit(
  context: BrowserContext,
  url: string,
  conditions: Conditions,
  until: 'interactive' | 'ready',
): Promise<Visit> {
  const page = await context.newPage();
  const requests: Request[] = [];
  const note = (request: Request) => requests.push(request);
  // On the context, since a page does not hear all that its workers ask for.
  context.on('request', note);
  try {
    await applyConditions(await context.newCDPSession(page), conditions);
    await page.addInitScript(STAGE_CLOCK);
    await page.goto(url, { waitUntil: 'commit' });
    await poll(page, PAINTED, conditions.patience);
    // The largest paint may still be surpassed when the charts arrive.
    await setTimeout(SETTLE);
    if (until === 'ready' && !(await poll(page, ENGINE_DECIDED, IDLE))) {
      await touchEngine(page);
      await poll(page, ENGINE_DECIDED, conditions.patience);
    }
    const times = await page.evaluate<StageTimes>('window.__stageTimes');
    return { ...times, fetched: await Promise.all(requests.map(asFetched)) };
  } finally {
    context.off('request', note);
    await page.close();
  }
}

/** The first touch that needs the engine starts it, where idle time alone has not. */
async function touchEngine(page: Page): Promise<void> {
  const handle = page.locator('[data-engine-start]').first();
  if ((await handle.count()) === 0) return;
  await handle.hover({ timeout: 5_000 }).catch(() => undefined);
  await handle.click({ timeout: 5_000 }).catch(() => undefined);
}

async function asFetched(request: Request): Promise<Fetched> {
  const url = request.url();
  // A request still under way when the visit ends has no size yet.
  if (request.timing().responseEnd < 0) return { url, bytes: 0 };
  const response = await request.response();
  if (response === null) return { url, bytes: 0 };
  const { responseBodySize } = await request.sizes();
  // The browser does not count a worker's own script; its length is in the header.
  const declared =
    response.status() === 200 ? Number(response.headers()['content-length'] ?? 0) : 0;
  return { url, bytes: responseBodySize > 0 ? responseBodySize : declared };
}
