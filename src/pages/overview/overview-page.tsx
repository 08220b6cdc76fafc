import './overview.css';
import { useEffect, useMemo } from 'react';
import { ChartFigure, targetChart } from '../../charts/index.ts';
import { dayText, overviewFinding } from '../../model/index.ts';
import { AreaSection } from './area-section.tsx';
import { CommitmentSection } from './commitment-section.tsx';
import { areaQuestions, overviewData } from './overview-data.ts';
import type { OverviewProps } from './overview-state.ts';
import { PublishedFigure } from './published-figure.tsx';
import { StockHeadline } from './stock-headline.tsx';

export function OverviewPage(props: OverviewProps) {
  const { book, view, catalog, foresee } = props;
  const data = useMemo(() => overviewData(book, view, catalog), [book, view, catalog]);
  const others = useMemo(() => areaQuestions(view.dataset, catalog), [view.dataset, catalog]);
  // After every rendering: the engine may have become ready since, and what is known is not asked again.
  useEffect(() => foresee(others));
  const { dataset, context, assessments, stocks } = data;
  const chart = useMemo(
    () =>
      targetChart({
        subject: '全市高技能人才总量',
        unit: '人',
        isCourse: true,
        fan: [],
        tried: [],
        series: data.citySeries,
        targets: data.targets,
        sourceNotes: [
          `数据截止${dayText(context.cutOff)}；${dataset.name}数据，${dayText(dataset.releasedOn)}发布。`,
          '目标出自泰政办发〔2024〕13号；应达路径为起点到目标的直线，起点为该承诺开始计时的年末数。',
          dataset.note,
        ],
      }),
    [data, dataset, context],
  );

  return (
    <>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">{overviewFinding(stocks, assessments, context)}</h1>
        {dataset.isDemo && <PublishedFigure book={book} catalog={catalog} />}
      </section>

      <section className="hero" aria-label="高技能人才总量">
        <div className="headlines">
          {stocks.map((assessment) => (
            <StockHeadline key={assessment.commitment.id} assessment={assessment} />
          ))}
        </div>
        <ChartFigure model={chart} />
      </section>

      <CommitmentSection {...props} data={data} />

      <AreaSection {...props} data={data} />
    </>
  );
}
