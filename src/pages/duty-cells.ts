import {
  type Assessment,
  isAbsent,
  promiseText,
  type SubsidyStandard,
  standardText,
  statusText,
  verdictText,
} from '../model/index.ts';
import { deadlineText } from './commitment-table.tsx';

/** Heads of the cells below, in every sheet that lists what a measure asks for. */
export const dutyColumns = [
  '类别',
  '名称',
  '要求或标准',
  '期限',
  '状态',
  '完成',
  '单位',
  '说明',
] as const;

export function commitmentCells(assessment: Assessment): (string | number)[] {
  const { commitment, value } = assessment;
  return [
    '任务',
    commitment.name,
    promiseText(commitment),
    deadlineText(assessment),
    statusText(assessment),
    isAbsent(value) ? '' : value,
    commitment.unit,
    verdictText(assessment),
  ];
}

export function standardCells(standard: SubsidyStandard): (string | number)[] {
  const { item, basis, note } = standard;
  return ['补贴标准', item, standardText(standard), basis, '', '', '', note];
}
