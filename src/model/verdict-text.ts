import { isAbsent } from './absent.ts';
import type { Assessment } from './assessment.ts';
import { isAspiration } from './commitment.ts';
import { countText, pointsText, quantityText } from './number-text.ts';
import { wholeUnits } from './pace.ts';
import { periodText, yearOf } from './period.ts';
import { rules } from './rules.ts';
import { statusOf } from './status.ts';

/**
 * A distance in the unit of the commitment, unsigned: `2,604人`, `1所`, `3.0个百分点`.
 * What is lacking to a path between two whole units is a whole unit more, what is
 * above it only the whole units that are above.
 */
export function distanceText(distance: number, unit: string): string {
  if (unit === '比例') return `${pointsText(Math.abs(distance)).replace('+', '')}个百分点`;
  const whole = distance < 0 ? wholeUnits(-distance) : -wholeUnits(-distance);
  return `${countText(whole)}${unit}`;
}

/** The status in words; a missed 争取 target keeps the document's word. */
export function statusText({ status, commitment }: Assessment): string {
  return status === 'missed' && isAspiration(commitment)
    ? '争取目标到期未实现'
    : statusOf(status).text;
}

/** One line that says what the status rests on: `比序时应达少2,604人`, `到期差1所`. */
export function verdictText(assessment: Assessment): string {
  const { commitment, status, gap, window, observation } = assessment;
  const { unit } = commitment;
  const away = isAbsent(gap) ? '' : distanceText(gap, unit);
  switch (status) {
    case 'missed':
      return isAspiration(commitment) ? `争取目标，到期差${away}` : `到期差${away}`;
    case 'exceeded':
    case 'achieved':
      return metText(assessment);
    case 'moving_away':
      return movingAwayText(assessment);
    case 'seriously_behind':
    case 'behind':
      return `比序时应达少${away}`;
    case 'on_path':
      return isAbsent(gap) || away === distanceText(0, unit)
        ? '与序时应达持平'
        : `比序时应达多${away}`;
    case 'below':
      return `比要求少${away}`;
    case 'pending':
      return `到期数为快报，${isAbsent(gap) || gap < 0 ? `暂差${away}` : `暂超${away}`}`;
    case 'overdue_data':
      return window ? `${periodText(window.end)}数据没有公布` : '到期数据没有公布';
    case 'stale_data':
      return `${observation ? `${periodText(observation.periodEnd)}以后` : ''}超过${rules.staleMonths}个月没有新数据`;
    case 'not_published':
      return '没有公开数据';
    case 'no_data':
      return '没有收到数据';
    case 'too_few_points':
      return isAbsent(assessment.base) ? '没有起点数据，不能判断进度' : '起点之后还没有数据';
    case 'not_judged':
      return commitment.kind === 'share_up_to' ? '文件规定的是上限，不评完成' : '没有量化目标';
  }
}

function metText({ commitment, status, value, window, achievedOn }: Assessment): string {
  const upper = commitment.targetMax ?? commitment.targetMin;
  const met =
    status === 'exceeded' && !isAbsent(value) && upper !== null
      ? `超过目标${distanceText(value - upper, commitment.unit)}`
      : commitment.targetMax === null
        ? '达到目标'
        : '在目标区间内';
  // A running period is reported up to the cut-off, which says nothing of the day it was met;
  // without a window the figure itself is the date, and at its end there is nothing to add.
  const isEarly =
    commitment.period === 'point' &&
    window !== null &&
    achievedOn !== null &&
    achievedOn < window.end;
  return isEarly ? `${met}，${periodText(achievedOn)}首次达到` : met;
}

function movingAwayText({ commitment, pace, base, value, gap }: Assessment): string {
  const { targetMin, unit } = commitment;
  if (!isAbsent(base) && !isAbsent(value) && targetMin !== null && base >= targetMin) {
    return `起点已达目标，现在低于目标${distanceText(value - targetMin, unit)}`;
  }
  const observed = pace?.observed;
  const fall = observed
    ? `近${observed.months}个月净减${distanceText(-observed.change, unit)}，`
    : '';
  return `${fall}比序时应达少${isAbsent(gap) ? '' : distanceText(gap, unit)}`;
}

/** What the previous period of a recurring duty came to: `2025年 63人，已完成`. */
export function previousText(previous: Assessment): string {
  const { value, commitment } = previous;
  return `${windowText(previous)} ${quantityText(value, commitment.unit)}，${statusText(previous)}`;
}

/** The name of the running period, where there is one: `2026年`, `2025–2026年`. */
export function windowText({ window, commitment }: Assessment): string {
  if (window === null) return '';
  if (commitment.period === 'two_years')
    return `${yearOf(window.start) + 1}–${yearOf(window.end)}年`;
  return commitment.period === 'year' ? `${yearOf(window.end)}年` : periodText(window.end);
}
