import { useMemo } from 'react';
import { ChartFigure, targetChart } from '../../charts/index.ts';
import { fanOf, targetOriginText, targetText, yearOf } from '../../model/index.ts';
import { drawnTargets } from '../drawn-target.ts';
import type { SectionProps } from './section-props.ts';

/** Less than half the width of A4, and low enough for the rest of the sheet. */
const paper = { width: 320, height: 236 } as const;

/** The course of the stock against the area's part of what is promised, with the forecast. */
export function CourseSection({ data, notes }: SectionProps) {
  const { series, shares, running, name } = data;
  const chart = useMemo(
    () =>
      targetChart({
        ...{ subject: `${name}高技能人才`, unit: '人', isCourse: true, series },
        targets: shares.flatMap(({ assessment, origin }) =>
          assessment === null
            ? []
            : drawnTargets(assessment).map((drawn) => ({
                ...drawn,
                promise: `${yearOf(drawn.due)}年${targetOriginText[origin]}${targetText(assessment.commitment)}`,
              })),
        ),
        fan: fanOf(running?.outlook ?? null),
        tried: [],
        sourceNotes: notes,
      }),
    [series, shares, running, name, notes],
  );
  return (
    <section className="area-chart" aria-label="走势">
      {chart.points.length > 0 ? (
        <ChartFigure model={chart} paper={paper} />
      ) : (
        <p>
          {data.dataset.name}数据里没有{name}的高技能人才数，画不出走势，也不作推算。
        </p>
      )}
    </section>
  );
}
