import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';

/**
 * What the page's main thread did for one input, in milliseconds of its own processor time: what
 * else the machine is doing is not in it, so on a busy one a reader waits longer.
 */
export interface Work {
  /** Script: the handlers, the rendering by React, the drawing by the charts. */
  readonly script: number;
  /** All tasks: script, style, layout and paint. */
  readonly task: number;
}

interface Totals {
  readonly ScriptDuration: number;
  readonly TaskDuration: number;
}

/** Starts the browser's count for a page. */
export async function countWork(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/**
 * Does something to the page and gives the work of its main thread until `settle` ms later. The
 * browser itself keeps the count, so that work spread over several tasks is all in it and no
 * script of the measurement is.
 */
export async function workOf(
  session: CDPSession,
  act: () => Promise<void>,
  settle: number,
): Promise<Work> {
  const before = await totals(session);
  await act();
  await setTimeout(settle);
  const after = await totals(session);
  return {
    script: (after.ScriptDuration - before.ScriptDuration) * 1000,
    task: (after.TaskDuration - before.TaskDuration) * 1000,
  };
}

async function totals(session: CDPSession): Promise<Totals> {
  const { metrics } = await session.send('Performance.getMetrics');
  const totalOf = (wanted: keyof Totals) => {
    const found = metrics.find(({ name }) => name === wanted);
    // A browser that does not count must not look like a page that does nothing.
    if (found === undefined) throw new Error(`浏览器没有给出 ${wanted}。`);
    return found.value;
  };
  return { ScriptDuration: totalOf('ScriptDuration'), TaskDuration: totalOf('TaskDuration') };
}
