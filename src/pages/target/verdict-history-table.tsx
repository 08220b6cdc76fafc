import { dayText, percentText, type VerdictChange, verdictText } from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';
import { StatusTag } from '../status-tag.tsx';

/** How the verdict came to be what it is: what was said when, by what was known then. */
export function VerdictHistoryTable({ changes }: { changes: readonly VerdictChange[] }) {
  if (changes.length < 2) return null;
  return (
    <>
      <DataTable
        caption="历次判断：按当时已发布的数重新评价，只列状态有变化的日子"
        columns={[
          { key: 'on', title: '发布日', isRowHeader: true, cell: ({ on }) => dayText(on) },
          {
            key: 'status',
            title: '当时的状态',
            cell: ({ assessment }) => <StatusTag assessment={assessment} isDutyBeside />,
          },
          {
            key: 'level',
            title: '占目标',
            align: 'right',
            cell: ({ assessment }) => percentText(assessment.level),
          },
          { key: 'verdict', title: '说明', cell: ({ assessment }) => verdictText(assessment) },
        ]}
        rows={[...changes].reverse()}
      />
      <p className="soft">当时的数据截止日按发布日计；以后的修订不改变这里的旧判断。</p>
    </>
  );
}
