import {
  type Assessment,
  type Commitment,
  type CommitmentPeriod,
  deadlineOf,
  periodText,
  promiseText,
  quantityText,
  verdictText,
} from '../model/index.ts';
import { type Column, DataTable } from '../ui/index.ts';
import { StatusTag } from './status-tag.tsx';

interface CommitmentTableProps {
  readonly caption: string;
  readonly assessments: readonly Assessment[];
  readonly pageLink: (path: string) => string;
  /** More columns between the verdict and the deadline. */
  readonly more?: readonly Column<Assessment>[];
}

const recurring: Record<CommitmentPeriod, string> = {
  point: '没有期限',
  year: '每年',
  two_years: '每两年',
};

/** `2025年末`, `每年`, `没有期限`. */
export function deadlineText(assessment: Assessment): string {
  const { commitment } = assessment;
  if (commitment.due !== null) return periodText(commitment.due);
  return deadlineOf(assessment) === 'recurring' ? recurring[commitment.period] : '没有期限';
}

/** The promise, with its word of strength where there is a figure. */
function demandText(commitment: Commitment): string {
  return commitment.kind === 'qualitative' ? '无量化目标' : promiseText(commitment);
}

/** Commitments with their verdicts; who answers for them has to be named around the table. */
export function CommitmentTable(props: CommitmentTableProps) {
  const { caption, assessments, pageLink, more = [] } = props;
  return (
    <DataTable
      caption={caption}
      narrow="blocks"
      columns={[
        {
          key: 'name',
          title: '任务',
          isRowHeader: true,
          cell: ({ commitment }) => (
            <a href={pageLink(`targets/${commitment.id}/`)}>{commitment.name}</a>
          ),
        },
        {
          key: 'status',
          title: '状态',
          isPlain: true,
          cell: (row) => <StatusTag assessment={row} isDutyBeside />,
        },
        { key: 'promise', title: '要求', cell: ({ commitment }) => demandText(commitment) },
        { key: 'due', title: '期限', cell: deadlineText },
        {
          key: 'value',
          title: '完成',
          align: 'right',
          cell: ({ value, commitment }) => quantityText(value, commitment.unit),
        },
        { key: 'verdict', title: '说明', isPlain: true, cell: verdictText },
        ...more,
      ]}
      rows={assessments}
    />
  );
}
