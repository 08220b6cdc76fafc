import { type AssessmentContext, type DepartmentDuty, partText } from '../../model/index.ts';
import type { Sheet } from '../../ui/index.ts';
import { commitmentCells, dutyColumns, standardCells } from '../duty-cells.ts';

/** A department's duties to take away: a row a task and a standard, and one for a measure without either. */
export function dutySheet(
  { department, entries }: DepartmentDuty,
  context: AssessmentContext,
): Sheet {
  return {
    name: `责任清单-${department.shortName}-${context.cutOff}`,
    columns: ['条款', '措施', '承担方式', '其他责任单位', ...dutyColumns],
    rows: entries.flatMap((entry) => {
      const { measure, assessments, standards, others } = entry;
      const head = [measure.clause, measure.title, partText(entry), others.join('、')];
      const rows = [...assessments.map(commitmentCells), ...standards.map(standardCells)].map(
        (cells) => [...head, ...cells],
      );
      return rows.length > 0 ? rows : [[...head, '无量化目标', '', '', '', '', '', '', '']];
    }),
    notes: [
      '文件只按次序列出责任单位，没有写明由谁牵头。',
      `数据截止 ${context.cutOff}；比例写成0与1之间的数，金额以元为单位。`,
    ],
  };
}
