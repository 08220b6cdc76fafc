import {
  countText,
  figureStatusText,
  isAbsent,
  periodText,
  quantityText,
  type Series,
} from '../model/index.ts';
import type { ChartModel, ChartPoint } from './chart-model.ts';
import type { DrawnFigure, TargetChartInput } from './target-chart-input.ts';
import { targetOption } from './target-chart-option.ts';

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
 * An indicator over time against its targets: final figures solid, flash
 * figures dashed, the required path dotted, the forecast a fan, every deadline a
 * vertical with its promise written on it.
 */
export function targetChart(input: TargetChartInput): ChartModel {
  const drawn = present(input.series);
  const { final, flash } = splitByFinality(drawn);
  const points: ChartPoint[] = drawn.map((point, index) => {
    const inFlash = index >= final.length;
    const flashIndex = index - final.length + (final.length > 0 ? 1 : 0);
    return {
      seriesIndex: inFlash ? 1 : 0,
      dataIndex: inFlash ? flashIndex : index,
      text: `${periodText(point.periodEnd)} ${quantityText(point.value, input.unit)}（${figureStatusText[point.observation.status]}）`,
    };
  });
  return {
    name: input.subject,
    title: `${input.subject}${input.targets.length ? '与目标' : ''}`,
    summary: summaryOf(input, drawn),
    option: (size) => targetOption(size, input, { final, flash }),
    points,
    sheet: {
      name: input.subject,
      columns: ['期末', `数值（${input.unit}）`, '数据状态', '修订次数', '来源', '说明'],
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

function summaryOf(input: TargetChartInput, drawn: readonly DrawnFigure[]): string {
  const { subject, unit, targets, fan } = input;
  const first = drawn[0];
  const last = drawn[drawn.length - 1];
  if (!first || !last) return `${subject}还没有数据。`;
  const run =
    first === last
      ? `${periodText(last.periodEnd)}为${quantityText(last.value, unit)}`
      : `从${periodText(first.periodEnd)}的${quantityText(first.value, unit)}到${periodText(last.periodEnd)}的${quantityText(last.value, unit)}`;
  const promises = targets.map(({ promise }) => promise);
  const end = fan[fan.length - 1];
  const outlook = end
    ? `；预测${periodText(end.periodEnd)}在${countText(end.lower80)}到${countText(end.upper80)}${unit}之间（80%区间）`
    : '';
  return `${subject}${run}${promises.length ? `；目标：${promises.join('，')}` : ''}${outlook}。`;
}
