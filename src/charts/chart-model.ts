import type { EChartsCoreOption } from 'echarts/core';
import type { Sheet } from '../ui/index.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** The reader's text size as a multiple of the standard one. */
  readonly textScale: number;
}

/** A point that a reader can step to: where it is drawn, and what it says. */
export interface ChartPoint {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  readonly text: string;
}

/** A chart as a value: the drawing for any width, and the same data in words and as a table. */
export interface ChartModel {
  /** Short name for file names. */
  readonly name: string;
  readonly title: string;
  /** What the chart shows, in one sentence. */
  readonly summary: string;
  readonly option: (size: ChartSize) => EChartsCoreOption;
  readonly points: readonly ChartPoint[];
  readonly sheet: Sheet;
}

/** The height at which a chart of this width reads well. */
export function sizeFor(width: number, textScale = 1): ChartSize {
  return {
    width,
    textScale,
    height: Math.round(width < 560 ? width * 0.95 : Math.min(460, width * 0.5)),
  };
}

/** How large a chart is drawn on paper, in px of 1/96 inch: where nothing else is said, as wide as A4 allows. */
export type PaperSize = Pick<ChartSize, 'width' | 'height'>;

export const wholePaper: PaperSize = { width: 700, height: 350 };

/** Widths of the two drawings in the HTML: one for phones, one for all else. */
export const staticWidths = { narrow: 358, wide: 860 } as const;
