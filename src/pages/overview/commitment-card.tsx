import {
  type Assessment,
  figureStatusText,
  isAbsent,
  percentText,
  periodText,
  pointsText,
  previousText,
  promiseText,
  quantityText,
  type RevisionEffect,
  revisionMark,
  statusOf,
  verdictText,
  windowText,
} from '../../model/index.ts';
import { Bar, MarkLabel } from '../../ui/index.ts';
import { DutyNames } from '../duty-links.tsx';
import { StatusTag } from '../status-tag.tsx';

interface CommitmentCardProps {
  readonly assessment: Assessment;
  /** The page of the commitment. */
  readonly href: string;
  /** What revisions have done to the verdict; null if nothing. */
  readonly revision: RevisionEffect | null;
}

/** That a flash figure was settled is the normal course; anything else that changed a verdict is said. */
function isMarked({ statusChanged, old }: RevisionEffect): boolean {
  return statusChanged && old.status !== 'pending';
}

/** One promise: verdict first, then the figure, the bar with the path's tick, and whose duty it is. */
export function CommitmentCard({ assessment, href, revision }: CommitmentCardProps) {
  const { commitment, status, value, level, progress, timeProgress, difference } = assessment;
  const { observation, previous, expected } = assessment;
  const { tone } = statusOf(status);
  const share = isAbsent(progress) ? level : progress;
  const window = windowText(assessment);
  return (
    <li className={`card edge-${tone}`}>
      <p className="card-status">
        <StatusTag assessment={assessment} isDutyBeside />
        <MarkLabel />
      </p>
      <h3>
        <a href={href}>{commitment.name}</a>
      </h3>
      <p className="soft">{[window, promiseText(commitment)].filter(Boolean).join('　')}</p>
      <p className="card-figure">
        <strong className="number">{quantityText(value, commitment.unit)}</strong>{' '}
        <span>{verdictText(assessment)}</span>
      </p>
      {!isAbsent(share) && (
        <Bar
          share={share}
          tick={tickOf(assessment)}
          tone={tone}
          label={`已完成${percentText(share)}，应达${percentText(timeProgress)}`}
        />
      )}
      <dl className="facts">
        {!isAbsent(level) && (
          <div>
            <dt>占目标</dt>
            <dd>{percentText(level)}</dd>
          </div>
        )}
        {!isAbsent(timeProgress) && (
          <div>
            <dt>序时</dt>
            <dd>{percentText(timeProgress)}</dd>
          </div>
        )}
        {!isAbsent(difference) && (
          <div>
            <dt>与序时差</dt>
            <dd>{pointsText(difference)}点</dd>
          </div>
        )}
        {!isAbsent(expected) && !isAbsent(timeProgress) && timeProgress < 1 && (
          <div>
            <dt>此刻应达</dt>
            <dd>{quantityText(expected, commitment.unit)}</dd>
          </div>
        )}
      </dl>
      {revision && isMarked(revision) && <p>⟲ {revisionMark(revision)}</p>}
      {previous && <p className="soft">上一期：{previousText(previous)}</p>}
      <p className="soft">
        责任单位：
        <DutyNames departments={commitment.departments} />
      </p>
      <p className="soft">
        依据：{commitment.clause}
        {commitment.measure}
        {observation &&
          `；数据：${periodText(observation.periodEnd)}${figureStatusText[observation.status]}，${observation.source}`}
      </p>
    </li>
  );
}

/** Where the bar ought to stand now, as a share of the way; none once the deadline is behind. */
function tickOf({ progress, difference, timeProgress }: Assessment): number | null {
  if (isAbsent(progress) || isAbsent(difference) || isAbsent(timeProgress)) return null;
  return timeProgress < 1 ? progress - difference : null;
}
