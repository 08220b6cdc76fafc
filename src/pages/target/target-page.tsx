import './target.css';
import { memo, useMemo, useState } from 'react';
import { ChartFigure, targetChart } from '../../charts/index.ts';
import {
  dayText,
  fanOf,
  isAbsent,
  type PathPoint,
  promiseText,
  verdictText,
  windowText,
  yearOf,
} from '../../model/index.ts';
import { DutyNames } from '../duty-links.tsx';
import { Statements } from '../statements.tsx';
import { StatusTag } from '../status-tag.tsx';
import { AreaShares } from './area-shares.tsx';
import { RevisionSection } from './revision-section.tsx';
import { targetData } from './target-data.ts';
import type { TargetProps } from './target-state.ts';
import { WhatIfSection } from './what-if-section.tsx';
import { WorkingSection } from './working-section.tsx';

// A step of the slider redraws the chart; what does not speak of the tried pace stays as it is.
const RestingStatements = memo(Statements);
const RestingWhatIf = memo(WhatIfSection);
const RestingAreas = memo(AreaShares);
const RestingWorking = memo(WorkingSection);
const RestingRevisions = memo(RevisionSection);

/** One commitment: the verdict, the chart, the three statements, and all that they rest on. */
export function TargetPage(props: TargetProps) {
  const { book, view, catalog, pageLink, go } = props;
  const data = useMemo(() => targetData(book, view, catalog), [book, view, catalog]);
  const { assessment, commitment, context, dataset, series, targets, outlook } = data;
  const [tried, setTried] = useState<readonly PathPoint[]>([]);
  const sourceNotes = useMemo(
    () => [
      `数据截止${dayText(context.cutOff)}；${dataset.name}数据，${dayText(dataset.releasedOn)}发布。`,
      dataset.note,
    ],
    [context, dataset],
  );
  const chart = useMemo(
    () =>
      targetChart({
        subject: `全市${commitment.name}`,
        unit: commitment.unit,
        isCourse: commitment.period === 'point',
        series,
        targets,
        fan: fanOf(outlook),
        tried,
        sourceNotes,
      }),
    [commitment, series, targets, outlook, tried, sourceNotes],
  );
  const window = windowText(assessment);

  return (
    <>
      <p className="crumb">
        <a href={pageLink('')}>← 总览</a>
      </p>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">
          {commitment.name}：{commitment.due && `${yearOf(commitment.due)}年`}
          {promiseText(commitment)}
        </h1>
        <p className="verdict">
          <StatusTag assessment={assessment} isDutyBeside /> {window && `${window}，`}
          {verdictText(assessment)}
        </p>
        <p className="soft">
          责任单位：
          <DutyNames departments={commitment.departments} />
          {'　'}依据：{commitment.clause}
          {commitment.measure}
          {commitment.note && `　说明：${commitment.note}`}
        </p>
      </section>
      <RestingStatements
        assessment={assessment}
        outlook={outlook}
        methodLink={pageLink('method/')}
      />
      {series.length > 0 && <ChartFigure model={chart} />}
      {!isAbsent(assessment.value) && (
        <RestingWhatIf data={data} pace={view.pace} go={go} showPath={setTried} />
      )}
      <RestingAreas data={data} />
      <RestingWorking assessment={assessment} sourceNotes={sourceNotes} />
      <RestingRevisions data={data} />
    </>
  );
}
