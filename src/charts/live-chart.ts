import { type ChartModel, type ChartPoint, type PaperSize, sizeFor } from './chart-model.ts';
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

/** @param paper how large it is drawn while the page is printed, when its place has no size yet */
export function mountChart(host: HTMLElement, paper: PaperSize): LiveChart {
  let isPrinting = false;
  const placeSize = () =>
    isPrinting
      ? { ...paper, textScale: 1 }
      : sizeFor(host.parentElement?.clientWidth ?? 640, textScale());
  // Measured when it has changed: measuring before each drawing would have the page laid out twice.
  let size = placeSize();
  let drawnSize = size;
  const chart = init(host, null, { renderer: 'svg', ...drawnSize });
  let shown: ChartModel | null = null;
  let frame: number | null = null;
  const drawNow = (model: ChartModel) => {
    // Fitting the drawing to its place draws all of it; the same place needs none of that.
    if (size.width !== drawnSize.width || size.height !== drawnSize.height) {
      chart.resize({ width: size.width, height: size.height });
    }
    drawnSize = size;
    chart.setOption(model.option(size), { notMerge: true });
  };
  const draw = (model: ChartModel) => {
    const isFirst = shown === null;
    shown = model;
    // The first drawing takes the place of the one in the HTML, between two pictures.
    if (isFirst) drawNow(model);
    else frame ??= requestAnimationFrame(redraw);
  };
  // Several changes before the next picture cost one drawing.
  const redraw = () => {
    frame = null;
    if (shown) drawNow(shown);
  };
  const observer = new ResizeObserver(() => {
    const now = placeSize();
    // Words around the drawing may have grown, and the drawing need not follow.
    if (now.width === size.width && now.textScale === size.textScale) return;
    size = now;
    if (shown) draw(shown);
  });
  if (host.parentElement) observer.observe(host.parentElement);
  // A drawing made for the screen would be shrunk to the paper with all its letters.
  const print = ({ type }: Event) => {
    isPrinting = type === 'beforeprint';
    size = placeSize();
    if (shown) drawNow(shown);
  };
  window.addEventListener('beforeprint', print);
  window.addEventListener('afterprint', print);

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
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', print);
      if (frame !== null) cancelAnimationFrame(frame);
      chart.dispose();
    },
  };
}
