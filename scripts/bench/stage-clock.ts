/** What the clock in the page has seen, in milliseconds since the navigation began. */
export interface StageTimes {
  readonly fcp: number | null;
  readonly lcp: number | null;
  /** React has taken over the prerendered page (data-stage="1"). */
  readonly interactive: number | null;
  /** The engine answers queries (data-stage="2"). */
  readonly ready: number | null;
  /** The engine could not be started (data-engine="failed"). */
  readonly failed: number | null;
}

/**
 * Runs in the page before anything of its own and notes when each stage is reached.
 * Text, not a function: the bundler that runs these scripts would put its own helpers inside.
 */
export const STAGE_CLOCK = `(() => {
  const times = { fcp: null, lcp: null, interactive: null, ready: null, failed: null };
  window.__stageTimes = times;
  const look = () => {
    const { stage, engine } = document.documentElement.dataset;
    const now = performance.now();
    if ((stage === '1' || stage === '2') && times.interactive === null) times.interactive = now;
    if (stage === '2' && times.ready === null) times.ready = now;
    if (engine === 'failed' && times.failed === null) times.failed = now;
  };
  const watch = () => {
    if (document.documentElement === null) return;
    waiting.disconnect();
    new MutationObserver(look).observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-stage', 'data-engine'],
    });
    look();
  };
  const waiting = new MutationObserver(watch);
  waiting.observe(document, { childList: true });
  watch();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'first-contentful-paint') times.fcp = entry.startTime;
    }
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) times.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})();`;
