import './chart.css';

export { ChartFigure, StaticDrawing } from './chart-figure.tsx';
export { type ChartModel, type ChartPoint, staticWidths } from './chart-model.ts';
export {
  type DrawnTarget,
  type TargetChartInput,
  targetChart,
} from './target-chart.ts';
