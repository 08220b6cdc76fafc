import { type Assessment, laggardsFirst, periodText } from '../../model/index.ts';
import { CommitmentCard } from './commitment-card.tsx';
import { DepartmentList } from './department-list.tsx';
import type { OverviewData } from './overview-data.ts';
import type { Grouping, OverviewProps } from './overview-state.ts';

interface CommitmentSectionProps extends OverviewProps {
  readonly data: OverviewData;
}

const groupings: readonly { readonly grouping: Grouping; readonly text: string }[] = [
  { grouping: 'urgency', text: '按轻重' },
  { grouping: 'department', text: '按责任单位' },
];

/** Every quantified commitment: the laggards first, or by who answers for it. */
export function CommitmentSection({ data, view, linkTo, go, pageLink }: CommitmentSectionProps) {
  const { assessments, context } = data;
  const targetLink = ({ commitment }: Assessment) => pageLink(`targets/${commitment.id}/`);
  return (
    <section aria-labelledby="commitments">
      <h2 id="commitments">{assessments.length}项量化承诺，落后的排在前面</h2>
      <p className="soft">
        序时进度按月计算到数据截止日（{periodText(context.cutOff)}
        ），不是算到今天。竖线是此刻应达到的位置。点名称看怎么算的。
      </p>
      <nav aria-label="承诺的排列">
        <ul className="choices">
          {groupings.map(({ grouping, text }) => (
            <li key={grouping}>
              <a
                className="button"
                href={linkTo({ grouping })}
                aria-current={grouping === view.grouping ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go({ grouping });
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.grouping === 'department' ? (
        <DepartmentList assessments={assessments} targetLink={targetLink} />
      ) : (
        <ul className="cards">
          {laggardsFirst(assessments).map((assessment) => (
            <CommitmentCard
              key={assessment.commitment.id}
              assessment={assessment}
              href={targetLink(assessment)}
              revision={data.revisions.get(assessment.commitment.id) ?? null}
            />
          ))}
        </ul>
      )}
      {data.unquantified.map((commitment) => (
        <p key={commitment.id} className="soft">
          另有没有量化的目标：
          <a href={pageLink(`targets/${commitment.id}/`)}>{commitment.name}</a>（{commitment.note}）
        </p>
      ))}
    </section>
  );
}
