import './method.css';
import { useMemo } from 'react';
import {
  type Assessment,
  assess,
  type CommitmentKind,
  contextAt,
  forecast,
  kindText,
  periodText,
} from '../../model/index.ts';
import { MarkLabel } from '../../ui/index.ts';
import { cityObservations, seriesOf } from '../answered.ts';
import type { PageProps } from '../page.ts';
import { datasetOf } from '../view.ts';
import { WorkingList } from '../working-list.tsx';
import { BackTestSection } from './back-test-section.tsx';
import { ConstantTable } from './constant-table.tsx';
import { LimitsSection } from './limits-section.tsx';
import { SecondReadingSection } from './second-reading-section.tsx';
import { StatusTable } from './status-table.tsx';

/** The first commitment of each kind, in the order of the document: the worked examples. */
function examplesOf(assessments: readonly Assessment[]): readonly Assessment[] {
  const kinds = new Map<CommitmentKind, Assessment>();
  for (const assessment of assessments) {
    const { kind } = assessment.commitment;
    if (!kinds.has(kind)) kinds.set(kind, assessment);
  }
  return [...kinds.values()];
}

/** 方法: how a verdict comes about, with the actual figures put in. */
export function MethodPage({ book, view, catalog }: PageProps) {
  const { assessments, outlook } = useMemo(() => {
    const context = contextAt(datasetOf(catalog, view.dataset), view.period);
    const observations = cityObservations(book, view, catalog);
    const all = catalog.commitments.map((commitment) =>
      assess(commitment, seriesOf(observations, commitment.indicator), context),
    );
    const stocks = all.filter(
      ({ commitment }) => commitment.kind === 'stock_at_least' && commitment.due !== null,
    );
    const farthest = stocks[stocks.length - 1];
    const due = farthest?.commitment.due ?? null;
    return {
      assessments: all,
      outlook:
        farthest && due !== null && due > context.cutOff
          ? forecast({
              series: seriesOf(observations, farthest.commitment.indicator),
              asOf: context.cutOff,
              horizon: due,
            })
          : null,
    };
  }, [book, view, catalog]);

  return (
    <>
      <section className="lead">
        <h1>每个结论由水平、进度、展望三句话组成，规则公开，用实际数字演算</h1>
        <p>
          水平说走了多远，进度说照现有速度够不够，展望说到期能不能做到、可能性多大。三者分开说，不合成一种颜色。序时进度按月计算到数据截止日（
          {periodText(view.period)}），不是算到今天。
        </p>
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">
          各类承诺的规则和算例 <MarkLabel />
        </h2>
        {examplesOf(assessments).map((assessment) => (
          <article key={assessment.commitment.kind} className="example">
            <h3>
              {kindText(assessment.commitment.kind)}：以“{assessment.commitment.name}”为例
            </h3>
            <WorkingList assessment={assessment} />
          </article>
        ))}
      </section>
      <StatusTable />
      <ConstantTable />
      <BackTestSection outlook={outlook} />
      <SecondReadingSection assessments={assessments} />
      <LimitsSection />
    </>
  );
}
