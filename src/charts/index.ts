import './chart.css';

export { type AreaCourses, areaCourses, courseMonths } from './area-courses.ts';
export { AreaMap } from './area-map.tsx';
export type { Boundary, Outline } from './boundary.ts';
export type { BrushActions } from './brush.ts';
export { ChartFigure, StaticDrawing } from './chart-figure.tsx';
export { type ChartModel, type ChartPoint, staticWidths } from './chart-model.ts';
export { type ChoiceBar, ChoiceBars } from './choice-bars.tsx';
export { ChoiceColumns, type TimeColumn } from './choice-columns.tsx';
export { ChoiceCourse, type CoursePlace } from './choice-course.tsx';
export {
  milestoneText,
  milestoneTimeline,
  type TimelineDrawing,
  type TimelineLine,
} from './milestone-timeline.ts';
export { monthColumns } from './month-columns.ts';
export { MonthColumnsFigure } from './month-columns-figure.tsx';
export { Pyramid, type PyramidLayer } from './pyramid.tsx';
export { RangeBar } from './range-bar.tsx';
export { Ranking, type RankingRow } from './ranking.tsx';
export { Slope, type SlopeLine } from './slope.tsx';
export { type CoursePanel, type CoursePoint, SmallMultiples } from './small-multiples.tsx';
export {
  type StreakCell,
  StreakGrid,
  type StreakRow,
  spreadCells,
  yearsOfCells,
} from './streak-grid.tsx';
export { targetChart } from './target-chart.ts';
export type { DrawnTarget, TargetChartInput } from './target-chart-input.ts';
export { type Tile, TileMap, type TileMapProps } from './tile-map.tsx';
export { TimelineFigure } from './timeline-figure.tsx';
