import type { EChartsCoreOption } from 'echarts/core';
import {
  figureStatusText,
  type PathPoint,
  periodText,
  quantityText,
  wanText,
  yearPosition,
} from '../model/index.ts';
import type { ChartSize } from './chart-model.ts';
import { fanBands } from './fan.ts';
import { fontFamily, palette } from './palette.ts';
import type { DrawnFigure, DrawnTarget, TargetChartInput } from './target-chart-input.ts';

interface DrawnLines {
  readonly final: readonly DrawnFigure[];
  /** Flash figures, led by the last final one so that the dashes join the line. */
  readonly flash: readonly DrawnFigure[];
}

/** How values become heights: large numbers of persons in 万, everything else as it is. */
interface Scale {
  readonly height: (value: number) => number;
  readonly unit: string;
}

const lineBase = { type: 'line', symbol: 'none', silent: true, animation: false } as const;

export function targetOption(
  size: ChartSize,
  input: TargetChartInput,
  lines: DrawnLines,
): EChartsCoreOption {
  const { targets, fan, tried, unit } = input;
  const narrow = size.width < 560;
  const fontSize = Math.round((narrow ? 12 : 13) * size.textScale);
  const text = { color: palette.soft, fontSize, fontFamily };
  const figures = [...lines.final, ...lines.flash];
  const dates = [...figures, ...fan, ...tried].map(({ periodEnd }) => periodEnd);
  const positions = [
    ...dates,
    ...targets.flatMap(({ due, path }) => [due, ...path.map((point) => point.periodEnd)]),
  ].map(yearPosition);
  const values = [
    ...[...figures, ...tried].map(({ value }) => value),
    ...targets.flatMap(({ target, path }) => [target, ...path.map(({ value }) => value)]),
    ...fan.flatMap(({ lower95, upper95 }) => [lower95, upper95]),
  ];
  const { height, unit: axisUnit } = scaleOf(values, unit);
  const [floor, ceiling] = extentOf(values.map(height));
  const [start, end] = yearsOf(positions);
  /** Where a moment stands between the sides of the drawing, from 0 to 1. */
  const across = (position: number) => (position - start) / (end - start);
  const last = figures[figures.length - 1];
  const isLastAtEdge = last !== undefined && across(yearPosition(last.periodEnd)) > 0.85;
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: {
      left: (narrow ? 30 : 40) * size.textScale,
      // A newest figure at the edge has its label beyond it.
      right: (narrow && !isLastAtEdge ? 22 : 64) * size.textScale,
      top: 36,
      bottom: 28,
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      axisPointer: { lineStyle: { color: palette.soft, type: 'dotted' } },
      backgroundColor: palette.ground,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontSize, fontFamily },
      formatter: hoverText,
    },
    xAxis: {
      type: 'value',
      min: start,
      max: end,
      interval: end - start <= 4 ? 1 : narrow ? 4 : 2,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...text, formatter: (year: number) => `${year}年末`, hideOverlap: true },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: floor,
      max: ceiling,
      name: axisUnit,
      nameGap: 14,
      axisLine: { show: false },
      axisTick: { show: false },
      nameTextStyle: { ...text, align: 'right', padding: [0, 6, 0, 0] },
      axisLabel: { ...text, showMinLabel: floor === 0, showMaxLabel: false },
      splitNumber: narrow ? 4 : 5,
      splitLine: { lineStyle: { color: palette.faint } },
    },
    series: [
      actualLine(lines.final, 'solid', lines.flash.length === 0),
      actualLine(lines.flash, 'dashed', true),
      ...targets.map(({ path, isStepped }) => ({
        ...thinLine(path, palette.target, [2, 4]),
        step: isStepped ? 'end' : false,
      })),
      ...targets.map(deadlineLine),
      ...fanBands(fan, height),
      thinLine(tried, palette.tried, [8, 4]),
    ],
  };

  function actualLine(drawn: readonly DrawnFigure[], type: 'solid' | 'dashed', isNewest: boolean) {
    const newest = drawn[drawn.length - 1];
    return {
      ...lineBase,
      silent: false,
      symbol: 'circle',
      symbolSize: input.isCourse ? 4 : 10,
      showSymbol: drawn.length < 3 || !input.isCourse,
      // Schools and majors come one at a time; there is no half of one between two dates.
      step: unit === '人' || unit === '比例' ? false : 'end',
      data: drawn.map(({ periodEnd, value, observation }) => ({
        value: [yearPosition(periodEnd), height(value)],
        hover: `${periodText(periodEnd)}\n${quantityText(value, unit)}（${figureStatusText[observation.status]}）`,
      })),
      lineStyle: { color: palette.actual, width: 3, type, opacity: input.isCourse ? 1 : 0 },
      itemStyle: { color: palette.actual },
      endLabel: {
        show: isNewest && newest !== undefined,
        formatter: newest ? endText(newest.value, unit) : '',
        color: palette.actual,
        fontFamily,
        fontSize: fontSize + 3,
        fontWeight: 'bold',
        distance: 4,
        offset: [0, 10],
      },
      z: 4,
    };
  }

  function thinLine(points: readonly PathPoint[], color: string, type: readonly number[]) {
    return {
      ...lineBase,
      data: points.map(({ periodEnd, value }) => [yearPosition(periodEnd), height(value)]),
      lineStyle: { color, width: 1.5, type },
      z: 2,
    };
  }

  /** A vertical at the deadline from the ground up to the target, with the promise on top. */
  function deadlineLine({ due, target, promise }: DrawnTarget) {
    const at = yearPosition(due);
    return {
      ...lineBase,
      data: [
        { value: [at, floor], symbol: 'none' },
        { value: [at, height(target)], symbol: 'diamond', symbolSize: 11, label: { show: true } },
      ],
      symbol: 'diamond',
      showSymbol: true,
      lineStyle: { color: palette.target, width: 1 },
      itemStyle: { color: palette.target },
      label: {
        show: false,
        position: across(at) < 0.4 ? 'right' : 'left',
        distance: 4,
        offset: [0, -12],
        formatter: promise,
        color: palette.target,
        fontSize,
        fontFamily,
        fontWeight: 'bold',
      },
      z: 3,
    };
  }
}

/** The year ends between which all positions lie; a single year end stands in the middle. */
function yearsOf(positions: readonly number[]): readonly [number, number] {
  const start = Math.floor(Math.min(...positions));
  const end = Math.ceil(Math.max(...positions));
  return start === end ? [start - 1, end + 1] : [start, end];
}

function scaleOf(values: readonly number[], unit: string): Scale {
  if (unit === '比例') return { height: (value) => value * 100, unit: '%' };
  if (unit === '人' && Math.max(...values) >= 10_000) {
    return { height: (value) => value / 10_000, unit: '万人' };
  }
  return { height: (value) => value, unit };
}

function endText(value: number, unit: string): string {
  return unit === '人' && value >= 10_000 ? wanText(value) : quantityText(value, unit);
}

/** Counts stand on zero; a large stock shows the part of the scale in which it moves. */
function extentOf(heights: readonly number[]): readonly [number, number] {
  const least = Math.min(...heights);
  const most = Math.max(...heights);
  const floor = least > most / 3 ? Math.floor(least * 0.92) : 0;
  return [floor, Math.ceil(most * 1.07)];
}

interface Hovered {
  readonly data?: { readonly hover?: string };
}

function hoverText(hovered: Hovered | readonly Hovered[]): string {
  const all = Array.isArray(hovered) ? (hovered as readonly Hovered[]) : [hovered as Hovered];
  return all.map(({ data }) => data?.hover).find(Boolean) ?? '';
}
