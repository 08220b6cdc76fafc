import {
  isAbsent,
  type LedgerEntry,
  promiseText,
  standardText,
  statusText,
  verdictText,
} from '../../model/index.ts';
import type { Sheet } from '../../ui/index.ts';
import { deadlineText } from '../commitment-table.tsx';
import type { LedgerData } from '../ledger-data.ts';

const columns = [
  '条款',
  '措施',
  '内容',
  '责任单位',
  '类别',
  '名称',
  '要求或标准',
  '期限',
  '状态',
  '完成',
  '单位',
  '说明',
  '数据时间',
  '来源',
];

/** The ledger to take away: a row a commitment and a standard, and one for each measure without either. */
export function ledgerSheet(entries: readonly LedgerEntry[], data: LedgerData): Sheet {
  return {
    name: `政策台账-${data.context.cutOff}`,
    columns,
    rows: entries.flatMap(rowsOf),
    notes: [
      '措施的题目和内容是本平台的概括，原文以公开文件为准。',
      `数据截止 ${data.context.cutOff}；比例写成0与1之间的数，金额以元为单位。`,
    ],
  };
}

function rowsOf({ measure, assessments, standards }: LedgerEntry): (string | number)[][] {
  const { clause, title, summary, departments } = measure;
  const head = [clause, title, summary, departments.join('、') || '文件未列'];
  const promised = assessments.map((assessment) => {
    const { commitment, value, observation } = assessment;
    return [
      ...head,
      '任务',
      commitment.name,
      promiseText(commitment),
      deadlineText(assessment),
      statusText(assessment),
      isAbsent(value) ? '' : value,
      commitment.unit,
      verdictText(assessment),
      observation?.periodEnd ?? '',
      observation?.source ?? '',
    ];
  });
  const paid = standards.map((standard) => [
    ...head,
    '补贴标准',
    standard.item,
    standardText(standard),
    standard.basis,
    '',
    '',
    '',
    standard.note,
    '',
    '',
  ]);
  const rows = [...promised, ...paid];
  if (rows.length > 0) return rows;
  return [[...head, '无量化目标', '', '', '', '', '', '', '文件没有数量、期限和补贴标准', '', '']];
}
