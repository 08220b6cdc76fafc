import {
  countText,
  isAbsent,
  monthsBetween,
  periodText,
  yearEnd,
  yearEndUpTo,
  yearOf,
  yearStart,
} from '../../model/index.ts';
import type { CountiesData } from './counties-data.ts';

/** The rules behind the columns, one a line. */
export function ruleLines(data: CountiesData): readonly string[] {
  return [...targetRules(data), ...baseRules(data)];
}

function targetRules({ comparison, at, isCount }: CountiesData): readonly string[] {
  const { commitment, origin, city } = comparison.targets;
  const [start, end] = [periodText(yearStart(at)), periodText(yearEnd(yearOf(at)))];
  if (commitment === null || origin === 'none') {
    return [`${isCount ? '本年净增' : '本年变化'}＝${periodText(at)}数－${start}数。`];
  }
  const level = isAbsent(city.yearEnd) ? '' : `${countText(city.yearEnd)}${commitment.unit}`;
  const begun = commitment.startOn === null ? '起点' : periodText(commitment.startOn);
  return [
    origin === 'decided'
      ? `年度目标＝${end}应达数（已定的分解）－${start}数。`
      : `年度目标＝${end}应达数（测算）－${start}数；应达数是全市应达路径${end}的数（${level}），按各单位${begun}的数分开，即自那时起同等增幅，用最大余数法取整，合计等于全市数。`,
    `完成＝${periodText(at)}数－${start}数；完成率＝完成÷年度目标；序时＝当年已过月数÷12；差＝完成率－序时。`,
    '各率按未取整的数算，末位可能差0.1，未作机械调整。',
  ];
}

function baseRules({ comparison, indicator, at, from }: CountiesData): readonly string[] {
  const due = comparison.targets.commitment?.due ?? at;
  const now = periodText(at);
  switch (comparison.base) {
    case 'residents':
      return [`每万常住人口＝${indicator.name}÷常住人口×10,000。`];
    case 'skilled':
      return [
        `占技能劳动者＝${indicator.name}÷技能人才总量，都是${periodText(yearEndUpTo(at))}数。`,
      ];
    case 'growth':
      return indicator.unit === '比例'
        ? [`变化＝${now}数－${periodText(from)}数。`]
        : [`增长＝（${now}数－${periodText(from)}数）÷${periodText(from)}数。`];
    case 'pace':
      return [
        `净增与须增之比＝近12个月月均净增÷此后每月须增；须增＝（${periodText(due)}应达数－${now}数）÷剩余${monthsBetween(at, due)}个月；100%是照近一年的速度刚好到期完成。`,
      ];
    default:
      return [];
  }
}
