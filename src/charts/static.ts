import type { ChartModel } from './chart-model.ts';
import { sizeFor } from './chart-model.ts';
import { init } from './echarts.ts';

/**
 * The chart as SVG text for the HTML, drawn by the same code as in the browser.
 * Inline styles become attributes, since the page's security policy forbids them.
 */
export function staticSvg(
  model: ChartModel,
  width: number,
  height = sizeFor(width).height,
): string {
  const size = { ...sizeFor(width), height };
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(model.option(size));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replace(/ class="[^"]*"/g, '')
    .replace(/<svg /, '<svg focusable="false" aria-hidden="true" ');
}

const carriedOver = new Set(['font-size', 'font-family', 'font-weight', 'text-anchor']);

/** The declarations of a style that an SVG element understands as attributes. */
function attributesOf(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .filter(([property]) => carriedOver.has(property ?? ''))
    .map(([property, value]) => ` ${property}="${value}"`)
    .join('');
}
