import type { LedgerEntry } from '../../model/index.ts';
import type { Sheet } from '../../ui/index.ts';
import { commitmentCells, dutyColumns, standardCells } from '../duty-cells.ts';
import type { LedgerData } from '../ledger-data.ts';

const columns = ['条款', '措施', '内容', '责任单位', ...dutyColumns, '数据时间', '来源'];

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
  const rows = [
    ...assessments.map((assessment) => {
      const { observation } = assessment;
      const origin = [observation?.periodEnd ?? '', observation?.source ?? ''];
      return [...head, ...commitmentCells(assessment), ...origin];
    }),
    ...standards.map((standard) => [...head, ...standardCells(standard), '', '']),
  ];
  if (rows.length > 0) return rows;
  return [[...head, '无量化目标', '', '', '', '', '', '', '文件没有数量、期限和补贴标准', '', '']];
}
