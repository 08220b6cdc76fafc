import {
  type AssessmentContext,
  type DepartmentDuty,
  isAbsent,
  partText,
  promiseText,
  standardText,
  statusText,
  verdictText,
} from '../../model/index.ts';
import type { Sheet } from '../../ui/index.ts';
import { deadlineText } from '../commitment-table.tsx';

/** A department's duties to take away: a row a task and a standard, and one for a measure without either. */
export function dutySheet(
  { department, entries }: DepartmentDuty,
  context: AssessmentContext,
): Sheet {
  return {
    name: `责任清单-${department.shortName}-${context.cutOff}`,
    columns: [
      '条款',
      '措施',
      '承担方式',
      '其他责任单位',
      '类别',
      '名称',
      '要求或标准',
      '期限',
      '状态',
      '完成',
      '单位',
      '说明',
    ],
    rows: entries.flatMap((entry) => {
      const { measure, assessments, standards, others } = entry;
      const head = [measure.clause, measure.title, partText(entry), others.join('、')];
      const rows = [
        ...assessments.map((assessment) => {
          const { commitment, value } = assessment;
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
          ];
        }),
        ...standards.map((standard) => [
          ...head,
          '补贴标准',
          standard.item,
          standardText(standard),
          standard.basis,
          '',
          '',
          '',
          standard.note,
        ]),
      ];
      return rows.length > 0 ? rows : [[...head, '无量化目标', '', '', '', '', '', '', '']];
    }),
    notes: [
      '文件只按次序列出责任单位，没有写明由谁牵头。',
      `数据截止 ${context.cutOff}；比例写成0与1之间的数，金额以元为单位。`,
    ],
  };
}
