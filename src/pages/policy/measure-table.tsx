import { type LedgerEntry, laggardsFirst, measureAnchor } from '../../model/index.ts';
import { DataTable, Tag } from '../../ui/index.ts';
import { DutyNames } from '../duty-links.tsx';
import { StatusTag } from '../status-tag.tsx';

interface MeasureTableProps {
  readonly entries: readonly LedgerEntry[];
}

/** All measures at a glance, each in one line. */
export function MeasureTable({ entries }: MeasureTableProps) {
  return (
    <DataTable
      caption={`${entries.length}条措施一览`}
      narrow="blocks"
      columns={[
        {
          key: 'title',
          title: '措施',
          isRowHeader: true,
          cell: (entry) => (
            <a href={`#${measureAnchor(entry)}`}>
              {entry.measure.clause}
              {entry.measure.title}
            </a>
          ),
        },
        {
          key: 'status',
          title: '最差的一项',
          isPlain: true,
          cell: (entry) => <Worst entry={entry} />,
        },
        { key: 'numbers', title: '数量要求', isPlain: true, cell: numbersText },
        {
          key: 'duty',
          title: '责任单位',
          isPlain: true,
          cell: ({ measure }) =>
            measure.departments.length > 0 ? (
              <span className="duty">
                <DutyNames departments={measure.departments} />
              </span>
            ) : (
              '文件未列'
            ),
        },
      ]}
      rows={entries}
    />
  );
}

function numbersText({ assessments, standards, lagging }: LedgerEntry): string {
  const parts = [
    assessments.length > 0
      ? `${assessments.length}项任务${lagging > 0 ? `，${lagging}项落后` : ''}`
      : '',
    standards.length > 0 ? `${standards.length}项补贴` : '',
  ].filter(Boolean);
  return parts.join('；') || '只有文字要求';
}

function Worst({ entry }: { entry: LedgerEntry }) {
  const [worst] = laggardsFirst(entry.assessments);
  return worst ? (
    <StatusTag assessment={worst} isDutyBeside />
  ) : (
    <Tag shape="—" text="无量化目标" tone="unknown" />
  );
}
