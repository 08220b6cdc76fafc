import {
  createContext,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { DataTable, MarkLabel, SheetDownloads, saveFile, useMark } from '../ui/index.ts';
import { type ChartModel, type PaperSize, staticWidths, wholePaper } from './chart-model.ts';
import type { LiveChart, mountChart } from './live-chart.ts';
import { PointReader } from './point-reader.tsx';

/** Draws a model as SVG text while the page is being prerendered; absent in the browser. */
export const StaticDrawing = createContext<
  ((model: ChartModel, width: number, height?: number) => string) | null
>(null);

interface ChartFigureProps {
  readonly model: ChartModel;
  /** How large it is on paper, where it does not have the whole width; the HTML then holds a drawing for it. */
  readonly paper?: PaperSize | undefined;
}

/**
 * A chart with everything that belongs to it: title, mark, a sentence, the
 * drawing, a reader that steps through its points by keyboard, the same data as
 * a table, and the downloads.
 */
export function ChartFigure({ model, paper }: ChartFigureProps) {
  const mark = useMark();
  const titleId = useId();
  const host = useRef<HTMLDivElement>(null);
  const live = useRef<LiveChart | null>(null);
  const [mount, setMount] = useState<typeof mountChart | null>(null);
  const isLive = mount !== null;
  const [hasFailed, setHasFailed] = useState(false);
  // The drawing in the HTML shows what the page first showed, and nothing that was chosen since.
  const [drawnInHtml] = useState(model);

  const { width, height } = paper ?? wholePaper;
  useEffect(() => {
    let wanted = true;
    // The drawing in the HTML is complete; the live one replaces it when the page is at rest.
    import('./live-chart.ts').then(
      ({ mountChart }) => wanted && setMount(() => mountChart),
      () => setHasFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, []);

  // In one go with the end of the drawing in the HTML: whoever prints in between would get both, or none.
  useLayoutEffect(() => {
    if (mount === null || !host.current) return;
    const chart = mount(host.current, { width, height });
    live.current = chart;
    return () => {
      chart.dispose();
      live.current = null;
    };
  }, [mount, width, height]);

  useLayoutEffect(() => {
    if (isLive) live.current?.draw(model);
  }, [isLive, model]);

  return (
    <figure className="chart" aria-labelledby={titleId}>
      <figcaption>
        <h3 id={titleId}>
          {model.title} <MarkLabel />
        </h3>
        <p className="soft">{model.summary}</p>
      </figcaption>
      {!isLive && model === drawnInHtml && <StaticChart model={model} paper={paper} />}
      {hasFailed && <p className="notice">互动图表没有载入，数据请看下表；刷新页面可再试。</p>}
      <div ref={host} className={isLive ? 'chart-live' : undefined} aria-hidden="true" />
      <PointReader
        points={model.points}
        label={model.title}
        show={(point) => live.current?.show(point)}
      />
      <details className="chart-data">
        <summary>查看数据表</summary>
        <DataTable
          caption={model.title}
          columns={model.sheet.columns.map((title, index) => ({
            key: title,
            title,
            isRowHeader: index === 0,
            align: typeof model.sheet.rows[0]?.[index] === 'number' ? 'right' : 'left',
            cell: (row: readonly (string | number)[]) => cellText(row[index]),
          }))}
          rows={model.sheet.rows}
        />
        <ul className="notes">
          {model.sheet.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
      <SheetDownloads what="数据" sheet={() => model.sheet}>
        {isLive && (
          <button
            type="button"
            className="button"
            onClick={() =>
              saveFile(`${model.name}.svg`, 'image/svg+xml', live.current?.svg(mark) ?? '')
            }
          >
            下载图片（SVG）
          </button>
        )}
      </SheetDownloads>
    </figure>
  );
}

function cellText(value: string | number | undefined): string {
  if (typeof value === 'number') return value.toLocaleString('zh-CN');
  return value === undefined || value === '' ? '—' : value;
}

/** The drawing that came with the HTML. In the browser it is taken over as it stands. */
function StaticChart({ model, paper }: ChartFigureProps) {
  const draw = useContext(StaticDrawing);
  const drawings: readonly (readonly [string, number, number?])[] = [
    [paper ? 'narrow screen' : 'narrow', staticWidths.narrow],
    [paper ? 'wide screen' : 'wide', staticWidths.wide],
    ...(paper ? [['paper', paper.width, paper.height] as const] : []),
  ];
  return drawings.map(([place, width, height]) => (
    <div
      key={place}
      className={`chart-static ${place}`}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own chart code at build time
      dangerouslySetInnerHTML={{ __html: draw ? draw(model, width, height) : '' }}
    />
  ));
}
