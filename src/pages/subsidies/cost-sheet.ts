import { arithmeticText, type PlanCost, standardKind, yuanOf } from '../../model/index.ts';
import type { Sheet } from '../../ui/index.ts';

/** The calculation to take away, with its arithmetic; amounts are in 元 throughout. */
export function costSheet({ lines, low, high }: PlanCost): Sheet {
  return {
    name: '补贴年度测算',
    columns: [
      '条款',
      '代码',
      '补贴项目',
      '数量',
      '单位',
      '每年次数',
      '标准最少（元）',
      '标准最多（元）',
      '金额最少（元）',
      '金额最多（元）',
      '算式',
    ],
    rows: [
      ...lines.map((line) => [
        line.standard.clause,
        line.standard.id,
        line.standard.item,
        line.count,
        line.unit,
        line.timesAYear,
        standardKind(line.standard) === 'ceiling' ? '' : yuanOf(line.standard.low),
        yuanOf(line.standard.high),
        yuanOf(line.low),
        yuanOf(line.high),
        line.count > 0 ? arithmeticText(line) : '',
      ]),
      ['合计', '', '', '', '', '', '', '', yuanOf(low), yuanOf(high), ''],
    ],
    notes: [
      '标准最少为空：文件只定上限，金额最少按0元。标准出自泰政办发〔2024〕13号，数量由使用者填写，不是预算。',
    ],
  };
}
