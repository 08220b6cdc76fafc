import {
  type Commitment,
  figureStatusText,
  isAbsent,
  isAspiration,
  type Observation,
  type PathPoint,
  type PeriodEnd,
  periodText,
  type Series,
  targetText,
  wanText,
  yearOf,
} from '../model/index.ts';
import type { ChartModel, ChartPoint } from './chart-model.ts';
import { stockOption } from './stock-chart-option.ts';

/** A stock target as the chart needs it: its date, its height and the path that leads there. */
export interface StockTarget {
  readonly commitment: Commitment;
  readonly due: PeriodEnd;
  readonly target: number;
  /** Empty where the base is not known. */
  readonly path: readonly PathPoint[];
}

export interface StockChartInput {
  readonly areaName: string;
  readonly series: Series;
  readonly targets: readonly StockTarget[];
  readonly sourceNotes: readonly string[];
}

/** A figure that can be drawn. */
export interface DrawnFigure {
  readonly periodEnd: PeriodEnd;
  readonly value: number;
  readonly observation: Observation;
}

function present(series: Series): readonly DrawnFigure[] {
  return series.flatMap((observation) =>
    isAbsent(observation.value)
      ? []
      : [{ periodEnd: observation.periodEnd, value: observation.value, observation }],
  );
}

/** The final figures, and the flash figures that follow them joined to the last final one. */
function splitByFinality(drawn: readonly DrawnFigure[]) {
  const firstFlash = drawn.findIndex((_, index) =>
    drawn.slice(index).every((later) => later.observation.status === 'flash'),
  );
  if (firstFlash < 0) return { final: drawn, flash: [] };
  return {
    final: drawn.slice(0, firstFlash),
    flash: drawn.slice(Math.max(0, firstFlash - 1)),
  };
}

/**
 * The stock of high-skilled persons over time against its targets: final
 * figures solid, flash figures dashed, the required path thin, every deadline
 * a vertical with its promise written on it.
 */
export function stockChart(input: StockChartInput): ChartModel {
  const drawn = present(input.series);
  const { final, flash } = splitByFinality(drawn);
  const points: ChartPoint[] = drawn.map((point, index) => {
    const inFlash = index >= final.length;
    return {
      seriesIndex: inFlash ? 1 : 0,
      dataIndex: inFlash ? index - final.length + (final.length > 0 ? 1 : 0) : index,
      text: `${periodText(point.periodEnd)} ${wanText(point.value)}万人（${figureStatusText[point.observation.status]}）`,
    };
  });
  return {
    name: `${input.areaName}高技能人才总量`,
    title: `${input.areaName}高技能人才总量${input.targets.length ? '与目标' : ''}`,
    summary: summaryOf(input, drawn),
    option: (size) => stockOption(size, { final, flash, targets: input.targets }),
    points,
    sheet: {
      name: `${input.areaName}高技能人才总量`,
      columns: ['期末', '人数（人）', '数据状态', '修订次数', '来源', '说明'],
      rows: drawn.map(({ periodEnd, value, observation }) => [
        periodEnd,
        value,
        figureStatusText[observation.status],
        observation.revision,
        observation.source,
        observation.note,
      ]),
      notes: input.sourceNotes,
    },
  };
}

function summaryOf(input: StockChartInput, drawn: readonly DrawnFigure[]): string {
  const first = drawn[0];
  const last = drawn[drawn.length - 1];
  if (!first || !last) return `${input.areaName}还没有高技能人才总量的数据。`;
  const run =
    first === last
      ? `${periodText(last.periodEnd)}为${wanText(last.value)}万人`
      : `从${periodText(first.periodEnd)}的${wanText(first.value)}万人到${periodText(last.periodEnd)}的${wanText(last.value)}万人`;
  const targets = input.targets.map(
    ({ due, commitment }) =>
      `${yearOf(due)}年${isAspiration(commitment) ? '争取' : ''}达到${targetText(commitment)}`,
  );
  return `${input.areaName}高技能人才${run}${targets.length ? `；目标：${targets.join('，')}` : ''}。`;
}
