import {
  type Assessment,
  isAbsent,
  isAspiration,
  percentText,
  periodText,
  pointsText,
  targetText,
  verdictText,
  wanText,
  yearOf,
} from '../../model/index.ts';
import { MarkLabel } from '../../ui/index.ts';
import { DutyNames } from '../duty-links.tsx';
import { StatusTag } from '../status-tag.tsx';

/** One stock target in large figures: what is, what was promised, how far the way has been walked. */
export function StockHeadline({ assessment }: { assessment: Assessment }) {
  const { commitment, observation, value, level, progress, timeProgress, difference } = assessment;
  const due = commitment.due;
  return (
    <article className="headline">
      <h2>
        {due && `${yearOf(due)}年`}
        {isAspiration(commitment) ? '争取达到' : '达到'}
        {targetText(commitment)}
      </h2>
      <p className="figure">
        <strong className="number">{wanText(value)}</strong>
        {!isAbsent(value) && <span>万人</span>} <MarkLabel />
      </p>
      <p>
        <StatusTag assessment={assessment} isDutyBeside /> {verdictText(assessment)}
      </p>
      <p className="soft">
        责任单位：
        <DutyNames departments={commitment.departments} />
      </p>
      <dl className="facts">
        <div>
          <dt>数据时间</dt>
          <dd>{observation ? periodText(observation.periodEnd) : '—'}</dd>
        </div>
        <div>
          <dt>占目标</dt>
          <dd>{percentText(level)}</dd>
        </div>
        <div>
          <dt>从起点算</dt>
          <dd>{percentText(progress)}</dd>
        </div>
        <div>
          <dt>序时进度</dt>
          <dd>{percentText(timeProgress)}</dd>
        </div>
        <div>
          <dt>与序时差</dt>
          <dd>
            {pointsText(difference)}
            {!isAbsent(difference) && '点'}
          </dd>
        </div>
      </dl>
    </article>
  );
}
