import {
  type Assessment,
  isAbsent,
  percentText,
  periodText,
  previousText,
  promiseText,
  quantityText,
  statusOf,
  statusText,
  verdictText,
  windowText,
} from '../../model/index.ts';
import { Bar, MarkLabel } from '../../ui/index.ts';
import { CountingNote } from '../counting-note.tsx';
import { DutyNames } from '../duty-links.tsx';
import { StatusTag } from '../status-tag.tsx';
import type { ProjectCount } from './schools-data.ts';

interface CountCardProps {
  readonly count: ProjectCount;
  /** The page of the commitment. */
  readonly href: string;
}

/** One promise that projects keep: verdict, figure, and the rule by which it was counted. */
export function CountCard({
  count: { counting, assessment, later, otherwise },
  href,
}: CountCardProps) {
  const { commitment, status, value, level, observation, previous } = assessment;
  const { tone } = statusOf(status);
  return (
    <li className={`card edge-${tone}`}>
      <p className="card-status">
        <StatusTag assessment={assessment} isDutyBeside />
        <MarkLabel />
      </p>
      <h3>
        <a href={href}>{commitment.name}</a>
      </h3>
      <p className="soft">
        {[windowText(assessment), promiseText(commitment)].filter(Boolean).join('　')}
      </p>
      <p className="card-figure">
        <strong className="number">{quantityText(value, commitment.unit)}</strong>{' '}
        <span>{verdictText(assessment)}</span>
      </p>
      {!isAbsent(level) && (
        <Bar share={level} tick={null} tone={tone} label={`占目标${percentText(level)}`} />
      )}
      {later && (
        <p>
          {periodText(later.periodEnd)}为{quantityText(later.value, commitment.unit)}
          ；期限以后公布的不改变到期的判断。
        </p>
      )}
      {previous && <p className="soft">上一期：{previousText(previous)}</p>}
      <CountingNote counting={counting} />
      {otherwise && <p className="otherwise">{otherwiseText(assessment, otherwise)}</p>}
      <p className="soft">
        责任单位：
        <DutyNames departments={commitment.departments} />
      </p>
      {observation && (
        <p className="soft">
          数据：{periodText(observation.periodEnd)}，{observation.source}
        </p>
      )}
    </li>
  );
}

function otherwiseText(assessment: Assessment, otherwise: Assessment): string {
  const { unit } = assessment.commitment;
  const figure = quantityText(otherwise.value, unit);
  return otherwise.status === assessment.status
    ? `若也计入：${figure}，判断不变。`
    : `若也计入：${figure}，判断变为“${statusText(otherwise)}”。`;
}
