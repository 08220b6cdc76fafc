import './chart.css';

export { ChartFigure, StaticDrawing } from './chart-figure.tsx';
export { type ChartModel, type ChartPoint, staticWidths } from './chart-model.ts';
export { type StockChartInput, type StockTarget, stockChart } from './stock-chart.ts';
