import { type ChartModel, type ChartPoint, sizeFor } from './chart-model.ts';
import { init } from './echarts.ts';

/** A chart that is drawn in the browser, fits its place and answers to the pointer. */
export interface LiveChart {
  draw(model: ChartModel): void;
  show(point: ChartPoint): void;
  /** The drawing as a file of its own, with the mark and the colours of the page written in. */
  svg(mark: string | null): string;
  dispose(): void;
}

/** Half way from the drawing's own size to the page's: text in a drawing has less room to grow. */
function textScale(): number {
  const pageSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(1, (1 + pageSize / 16) / 2);
}

export function mountChart(host: HTMLElement): LiveChart {
  const placeSize = () => sizeFor(host.parentElement?.clientWidth ?? 640, textScale());
  const chart = init(host, null, { renderer: 'svg', ...placeSize() });
  let shown: ChartModel | null = null;
  const draw = (model: ChartModel) => {
    shown = model;
    const size = placeSize();
    chart.resize({ width: size.width, height: size.height });
    chart.setOption(model.option(size), { notMerge: true });
  };
  const observer = new ResizeObserver(() => {
    if (shown) draw(shown);
  });
  if (host.parentElement) observer.observe(host.parentElement);

  return {
    draw,
    show({ seriesIndex, dataIndex }) {
      chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
    },
    svg(mark) {
      const text = chart.renderToSVGString();
      const style = getComputedStyle(document.documentElement);
      const solid = text.replace(/var\((--[\w-]+)\)/g, (_, token) =>
        style.getPropertyValue(token).trim(),
      );
      if (mark === null) return solid;
      return solid.replace(
        /<\/svg>\s*$/,
        `<text x="8" y="18" font-size="14" fill="#b0341a">${mark}</text></svg>`,
      );
    },
    dispose() {
      observer.disconnect();
      chart.dispose();
    },
  };
}
