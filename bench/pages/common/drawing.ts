import type { Figures } from './contender.ts';
import type { Dimension, View } from './views.ts';

const namespace = 'http://www.w3.org/2000/svg';
const width = 320;
const rowHeight = 18;

/** Draws the figures of all views as bars with their numbers; alike for all who do not draw themselves. */
export type Draw = (figures: readonly Figures[]) => void;

/** Puts a drawing for every view into the page and gives what brings figures into it. */
export function prepareDrawing(
  views: readonly View[],
  codes: ReadonlyMap<Dimension, readonly string[]>,
): Draw {
  const updates = views.map((view) => barsOf(view, codes));
  return (all) => {
    for (const [index, figures] of all.entries()) updates[index]?.(figures);
  };
}

function barsOf(
  view: View,
  codes: ReadonlyMap<Dimension, readonly string[]>,
): (figures: Figures) => void {
  const names = codes.get(view.over) ?? [];
  const series = (view.by === null ? 1 : (codes.get(view.by)?.length ?? 1)) * view.measures.length;
  const svg = element('svg', document.body, {
    width,
    height: names.length * series * rowHeight,
  });
  const bars = names.flatMap((name, place) =>
    Array.from({ length: series }, (_, each) => {
      const y = (place * series + each) * rowHeight;
      element('text', svg, { x: 0, y: y + 13 }).textContent = each === 0 ? name : '';
      const bar = element('rect', svg, { x: 110, y, height: rowHeight - 3 });
      const label = element('text', svg, { y: y + 13 });
      return { bar, label: label.appendChild(document.createTextNode('')), at: label };
    }),
  );
  return (figures) => {
    const most = Math.max(1, ...figures);
    for (const [index, { bar, label, at }] of bars.entries()) {
      const figure = figures[index] ?? 0;
      const length = (figure / most) * (width - 180);
      bar.setAttribute('width', length.toFixed(1));
      at.setAttribute('x', (114 + length).toFixed(1));
      label.data = figure.toLocaleString('zh-CN');
    }
  };
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  parent: Node,
  attributes: Readonly<Record<string, number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  parent.appendChild(made);
  return made;
}
