import type { ChartModel } from './chart-model.ts';
import { sizeFor } from './chart-model.ts';
import { init } from './echarts.ts';

/**
 * The chart as SVG text for the HTML, drawn by the same code as in the browser.
 * Inline styles are taken out, since the page's security policy forbids them.
 */
export function staticSvg(model: ChartModel, width: number): string {
  const size = sizeFor(width);
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(model.option(size));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ style="[^"]*"/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/<svg /, '<svg focusable="false" aria-hidden="true" ');
}
