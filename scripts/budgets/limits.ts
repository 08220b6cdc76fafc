/** A kilobyte is 1000 bytes here, as in the browser's own network panel. */
const KB = 1000;

/**
 * What the built site may cost, compressed with brotli. The one place that knows the numbers:
 * scripts/budgets.ts refuses on the first two, scripts/bench.ts measures and reports all.
 */
export const LIMITS = {
  /** HTML and what blocks its first paint, of any page a visit may begin with. */
  firstViewBytes: 60 * KB,
  /** Script until the overview can be used, charts included, the engine never. */
  interactiveScriptBytes: 250 * KB,
  /** Requests to any host but the site's own. */
  foreignRequests: 0,
  /** A whole build from data, on two cores. */
  buildSeconds: 60,
  /** Files that differ between two builds of the same input. */
  differingFiles: 0,
  /** Script for one step of the what-if slider, in ms: one frame at 60 Hz. */
  sliderScript: 16,
  /** The query behind a change of filter, in ms. */
  filterQuery: 16,
  /** From a change of filter to the repainted page, in ms. */
  filterPaint: 50,
  /** From a change of the comparison of areas to the repainted page, in ms, whatever their number. */
  comparisonPaint: 100,
} as const;

/** Bytes as people read them: "57.3 kB". */
export function kilobytes(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`;
}
