import './overview.css';
import { useMemo } from 'react';
import { ChartFigure, stockChart } from '../../charts/index.ts';
import { dayText, laggardsFirst, overviewFinding, periodText } from '../../model/index.ts';
import type { PageProps } from '../page.ts';
import { AreaSection } from './area-section.tsx';
import { CommitmentCard } from './commitment-card.tsx';
import { overviewData } from './overview-data.ts';
import { PublishedFigure } from './published-figure.tsx';
import { StockHeadline } from './stock-headline.tsx';

export function OverviewPage(props: PageProps) {
  const { book, view, catalog } = props;
  const data = useMemo(() => overviewData(book, view, catalog), [book, view, catalog]);
  const { dataset, context, assessments, stocks } = data;
  const chart = useMemo(
    () =>
      stockChart({
        areaName: '全市',
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

      <section aria-labelledby="commitments">
        <h2 id="commitments">{assessments.length}项量化承诺，落后的排在前面</h2>
        <p className="soft">
          序时进度按月计算到数据截止日（{periodText(context.cutOff)}），不是算到今天。
          竖线是此刻应达到的位置。
        </p>
        <ul className="cards">
          {laggardsFirst(assessments).map((assessment) => (
            <CommitmentCard key={assessment.commitment.id} assessment={assessment} />
          ))}
        </ul>
      </section>

      <AreaSection {...props} data={data} />
    </>
  );
}
