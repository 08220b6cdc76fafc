import {
  isAbsent,
  percentText,
  periodText,
  promiseText,
  quantityText,
  statusOf,
  upliftIndicator,
  upliftMeasures,
  upliftMeasureText,
  verdictText,
} from '../../model/index.ts';
import { Bar, MarkLabel } from '../../ui/index.ts';
import { CountingNote } from '../counting-note.tsx';
import { DutyNames } from '../duty-links.tsx';
import { StatusTag } from '../status-tag.tsx';
import type { UpliftData } from './uplift-data.ts';

interface HeadlineProps {
  readonly data: UpliftData;
  /** The page of the commitment. */
  readonly href: string;
}

const nameOf = (code: string): string => {
  const measure = upliftMeasures.find((each) => upliftIndicator(each) === code);
  return measure ? upliftMeasureText[measure] : code;
};

/** Both measures side by side; which of them counts is said at its figure. */
export function Headline({ data, href }: HeadlineProps) {
  const { assessment, commitment, counted, counting, measures, isPast, due } = data;
  const { status, level } = assessment;
  const { tone } = statusOf(status);
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">
        <a href={href}>{commitment.name}</a>：{promiseText(commitment)}
      </h2>
      <ul className="cards">
        {measures.map(({ measure, atDue, newest }) => (
          <li key={measure} className={`card edge-${measure === counted ? tone : 'unknown'}`}>
            <p className="card-status">
              {measure === counted ? (
                <StatusTag assessment={assessment} isDutyBeside />
              ) : (
                <span>不计入</span>
              )}
              <MarkLabel />
            </p>
            <h3>
              {upliftMeasureText[measure]}
              {measure === counted && '（计入）'}
            </h3>
            <p className="card-figure">
              <strong className="number">
                {atDue
                  ? quantityText(atDue.value, commitment.unit)
                  : quantityText(data.context.missing, commitment.unit)}
              </strong>{' '}
              <span>
                {measure === counted
                  ? verdictText(assessment)
                  : atDue && `到${periodText(atDue.periodEnd)}`}
              </span>
            </p>
            {measure === counted && !isAbsent(level) && (
              <Bar share={level} tick={null} tone={tone} label={`占目标${percentText(level)}`} />
            )}
            {measure === counted && (
              <p className="soft">
                责任单位：
                <DutyNames departments={commitment.departments} />
              </p>
            )}
            {isPast && newest && newest.periodEnd > due && (
              <p className="soft">
                期限（{periodText(due)}）以后：到{periodText(newest.periodEnd)}累计
                {quantityText(newest.value, commitment.unit)}
                {measure === counted && '，不改变到期的判断'}
              </p>
            )}
          </li>
        ))}
      </ul>
      {counting && <CountingNote counting={counting} nameOf={nameOf} />}
      <p className="soft">
        依据：{commitment.clause}
        {commitment.measure}
        {commitment.note && `　说明：${commitment.note}`}
      </p>
    </section>
  );
}
