import {
  type Assessment,
  byDepartment,
  promiseText,
  quantityText,
  verdictText,
} from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';
import { DutyNames } from '../duty-links.tsx';
import { StatusTag } from '../status-tag.tsx';

interface DepartmentListProps {
  readonly assessments: readonly Assessment[];
  readonly targetLink: (assessment: Assessment) => string;
}

/** Whose duty it is: a table a department, the one with most laggards first. */
export function DepartmentList({ assessments, targetLink }: DepartmentListProps) {
  return byDepartment(assessments).map(({ department, assessments: owed, lagging }) => {
    const count = `：${owed.length}项，${lagging > 0 ? `${lagging}项落后或未完成` : '没有落后'}`;
    return (
      <DataTable
        key={department}
        label={`${department ?? '文件未列责任单位'}${count}`}
        caption={
          <>
            <DutyNames departments={department === null ? [] : [department]} />
            {department === null && '责任单位'}
            {count}
          </>
        }
        columns={[
          {
            key: 'name',
            title: '承诺',
            isRowHeader: true,
            cell: (row) => <a href={targetLink(row)}>{row.commitment.name}</a>,
          },
          {
            key: 'status',
            title: '状态',
            cell: (row) => <StatusTag assessment={row} isDutyBeside />,
          },
          { key: 'promise', title: '要求', cell: ({ commitment }) => promiseText(commitment) },
          {
            key: 'value',
            title: '完成',
            align: 'right',
            cell: ({ value, commitment }) => quantityText(value, commitment.unit),
          },
          { key: 'verdict', title: '说明', cell: verdictText },
        ]}
        rows={owed}
      />
    );
  });
}
