import type { EChartsCoreOption } from 'echarts/core';
import {
  figureStatusText,
  isAspiration,
  type PeriodEnd,
  periodText,
  targetText,
  wanText,
  yearPosition,
} from '../model/index.ts';
import type { ChartSize } from './chart-model.ts';
import { fontFamily, palette } from './palette.ts';
import type { DrawnFigure, StockTarget } from './stock-chart.ts';

interface StockLines {
  readonly final: readonly DrawnFigure[];
  /** Flash figures, led by the last final one so that the dashes join the line. */
  readonly flash: readonly DrawnFigure[];
  readonly targets: readonly StockTarget[];
}

const wan = (persons: number) => persons / 10_000;

const lineBase = { type: 'line', symbol: 'none', silent: true, animation: false } as const;

export function stockOption(size: ChartSize, lines: StockLines): EChartsCoreOption {
  const narrow = size.width < 560;
  const fontSize = Math.round((narrow ? 12 : 13) * size.textScale);
  const text = { color: palette.soft, fontSize, fontFamily };
  const figures = [...lines.final, ...lines.flash];
  const dates = [
    ...figures.map((each) => each.periodEnd),
    ...lines.targets.map((each) => each.due),
  ];
  const heights = [
    ...figures.map((each) => each.value),
    ...lines.targets.map((each) => each.target),
  ];
  const floor = Math.floor(wan(Math.min(...heights)) * 0.92);
  const ceiling = Math.ceil(wan(Math.max(...heights)) * 1.07);
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: narrow ? 30 : 40, right: narrow ? 22 : 64, top: 36, bottom: 28 },
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
      min: Math.floor(Math.min(...dates.map(yearPosition))),
      max: Math.ceil(Math.max(...dates.map(yearPosition))),
      interval: narrow ? 4 : 2,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...text, formatter: (year: number) => `${year}年末` },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: floor,
      max: ceiling,
      name: '万人',
      nameGap: 14,
      axisLine: { show: false },
      axisTick: { show: false },
      nameTextStyle: { ...text, align: 'right', padding: [0, 6, 0, 0] },
      axisLabel: { ...text, showMinLabel: false, showMaxLabel: false },
      splitNumber: narrow ? 4 : 5,
      splitLine: { lineStyle: { color: palette.faint } },
    },
    series: [
      actualLine(lines.final, 'solid', lines.flash.length === 0, fontSize),
      actualLine(lines.flash, 'dashed', true, fontSize),
      ...lines.targets.map(pathLine),
      ...lines.targets.map((target) => deadlineLine(target, floor, fontSize)),
    ],
  };
}

function pointOf({ periodEnd, value, observation }: DrawnFigure) {
  return {
    value: [yearPosition(periodEnd), wan(value)],
    hover: `${periodText(periodEnd)}\n${wanText(value)}万人（${figureStatusText[observation.status]}）`,
  };
}

function actualLine(
  figures: readonly DrawnFigure[],
  type: 'solid' | 'dashed',
  isNewest: boolean,
  fontSize: number,
) {
  const data = figures.map(pointOf);
  const newest = figures[figures.length - 1];
  return {
    ...lineBase,
    silent: false,
    symbol: 'circle',
    symbolSize: 4,
    showSymbol: figures.length < 3,
    data,
    lineStyle: { color: palette.actual, width: 3, type },
    itemStyle: { color: palette.actual },
    endLabel: {
      show: isNewest && newest !== undefined,
      formatter: newest ? wanText(newest.value) : '',
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

function pathLine({ path }: StockTarget) {
  return {
    ...lineBase,
    data: path.map(({ periodEnd, value }) => [yearPosition(periodEnd), wan(value)]),
    lineStyle: { color: palette.target, width: 1.5, type: [2, 4] },
    z: 2,
  };
}

/** A vertical at the deadline from the ground up to the target, with the promise on top. */
function deadlineLine({ due, target, commitment }: StockTarget, floor: number, fontSize: number) {
  const at = yearPosition(due);
  const strives = isAspiration(commitment) ? '争取' : '';
  return {
    ...lineBase,
    data: [
      { value: [at, floor], symbol: 'none' },
      { value: [at, wan(target)], symbol: 'diamond', symbolSize: 11, label: { show: true } },
    ],
    symbol: 'diamond',
    showSymbol: true,
    lineStyle: { color: palette.target, width: 1 },
    itemStyle: { color: palette.target },
    label: {
      show: false,
      position: 'left',
      distance: 4,
      offset: [0, -12],
      formatter: `${promiseYear(due)}${strives}${targetText(commitment)}`,
      color: palette.target,
      fontSize,
      fontFamily,
      fontWeight: 'bold',
    },
    z: 3,
  };
}

function promiseYear(due: PeriodEnd): string {
  return `${Math.ceil(yearPosition(due))}年`;
}

interface Hovered {
  readonly data?: { readonly hover?: string };
}

function hoverText(hovered: Hovered | readonly Hovered[]): string {
  const all = Array.isArray(hovered) ? (hovered as readonly Hovered[]) : [hovered as Hovered];
  return all.map(({ data }) => data?.hover).find(Boolean) ?? '';
}
