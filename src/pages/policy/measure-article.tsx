import { countByTone, type LedgerEntry, measureAnchor, periodText } from '../../model/index.ts';
import { Tag } from '../../ui/index.ts';
import { CommitmentTable } from '../commitment-table.tsx';
import { DutyNames } from '../duty-links.tsx';
import type { LedgerData } from '../ledger-data.ts';
import { StandardList } from '../standard-list.tsx';
import { EvidenceList } from './evidence-list.tsx';

interface MeasureArticleProps {
  readonly entry: LedgerEntry;
  readonly isOpen: boolean;
  readonly data: LedgerData;
  readonly pageLink: (path: string) => string;
}

/** One measure whole: who, what, how far, how much money, and on which evidence. */
export function MeasureArticle({ entry, isOpen, data, pageLink }: MeasureArticleProps) {
  const { measure, assessments, standards, numbers } = entry;
  return (
    <details className="measure" id={measureAnchor(entry)} open={isOpen}>
      <summary>
        <h3>
          <span className="clause">{measure.clause}</span>
          {measure.title}
        </h3>
        <MeasureMark entry={entry} />
      </summary>
      <p>{measure.summary}</p>
      <p>
        责任单位：
        {measure.departments.length > 0 ? (
          <DutyNames departments={measure.departments} />
        ) : (
          '文件未列'
        )}
      </p>
      {assessments.length > 0 && (
        <CommitmentTable
          caption={`${measure.clause}的任务，${periodText(data.context.cutOff)}`}
          assessments={assessments}
          pageLink={pageLink}
        />
      )}
      {standards.length > 0 && (
        <>
          <h4>补贴标准</h4>
          <StandardList standards={standards} data={data} />
        </>
      )}
      {numbers !== 'commitments' && (
        <p>
          <strong>无量化目标</strong>：文件对这一条
          {numbers === 'standards'
            ? '只定了补贴标准，没有定数量和期限'
            : '只有文字要求，没有数量、期限和补贴标准'}
          ，不作评判。
        </p>
      )}
      <EvidenceList entry={entry} data={data} pageLink={pageLink} />
    </details>
  );
}

/** The state of the whole measure in one mark. */
function MeasureMark({ entry: { assessments, lagging, numbers } }: { entry: LedgerEntry }) {
  if (numbers !== 'commitments') {
    return <Tag shape="—" text="无量化目标" tone="unknown" />;
  }
  const { behind, good, judged } = countByTone(assessments);
  if (lagging > 0) {
    const tone = behind > 0 ? 'behind' : 'caution';
    const shape = behind > 0 ? '■' : '▲';
    return <Tag shape={shape} text={`${judged}项中${lagging}项落后`} tone={tone} />;
  }
  if (judged === 0) return <Tag shape="—" text="不作评判" tone="unknown" />;
  return good === judged ? (
    <Tag shape="●" text="没有落后" tone="good" />
  ) : (
    <Tag shape="○" text={`${judged - good}项没有数据`} tone="unknown" />
  );
}
