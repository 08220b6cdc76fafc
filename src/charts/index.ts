import './chart.css';

export { ChartFigure, StaticDrawing } from './chart-figure.tsx';
export { type ChartModel, type ChartPoint, staticWidths } from './chart-model.ts';
export { targetChart } from './target-chart.ts';
export type { DrawnTarget, TargetChartInput } from './target-chart-input.ts';
