import { isAbsent } from './absent.ts';
import type { Assessment } from './assessment.ts';
import { countText, pointsText, quantityText } from './number-text.ts';
import { periodText, yearOf } from './period.ts';
import { statusOf } from './status.ts';

/** A distance in the unit of the commitment, unsigned: `2,604人`, `1所`, `3.0个百分点`. */
function distanceText(distance: number, unit: string): string {
  return unit === '比例'
    ? `${pointsText(Math.abs(distance)).replace('+', '')}个百分点`
    : `${countText(Math.abs(distance))}${unit}`;
}

/** One line that says what the status rests on: `比序时少2,604人`, `到期差1所`. */
export function verdictText(assessment: Assessment): string {
  const { commitment, status, gap, window } = assessment;
  const away = isAbsent(gap) ? '' : distanceText(gap, commitment.unit);
  switch (status) {
    case 'missed':
      return `到期差${away}`;
    case 'exceeded':
      return exceededText(assessment);
    case 'achieved':
      return commitment.targetMax === null ? '达到目标' : '在目标区间内';
    case 'seriously_behind':
    case 'behind':
      return `比序时应达少${away}`;
    case 'on_path':
      return isAbsent(gap) || gap === 0 ? '与序时应达持平' : `比序时应达多${away}`;
    case 'below':
      return `比要求少${away}`;
    case 'pending':
      return `到期数为快报，${isAbsent(gap) || gap < 0 ? `暂差${away}` : `暂超${away}`}`;
    case 'overdue_data':
      return window ? `${periodText(window.end)}数据没有公布` : '到期数据没有公布';
    case 'not_published':
      return '没有公开数据';
    case 'no_data':
      return '没有收到数据';
    case 'too_few_points':
      return '起点之后还没有数据';
    case 'not_judged':
      return commitment.kind === 'share_up_to' ? '文件规定的是上限，不评完成' : '没有量化目标';
  }
}

function exceededText({ commitment, value }: Assessment): string {
  const upper = commitment.targetMax ?? commitment.targetMin;
  if (isAbsent(value) || upper === null) return '超过目标';
  return `超过目标${distanceText(value - upper, commitment.unit)}`;
}

/** What the previous period of a recurring duty came to: `2025年 63人，已完成`. */
export function previousText(previous: Assessment): string {
  const { window, value, commitment, status } = previous;
  const years =
    window === null
      ? ''
      : commitment.period === 'two_years'
        ? `${yearOf(window.start) + 1}–${yearOf(window.end)}年`
        : `${yearOf(window.end)}年`;
  return `${years} ${quantityText(value, commitment.unit)}，${statusOf(status).text}`;
}

/** The name of the running period, where there is one: `2026年`, `2025–2026年`. */
export function windowText({ window, commitment }: Assessment): string {
  if (window === null) return '';
  if (commitment.period === 'two_years')
    return `${yearOf(window.start) + 1}–${yearOf(window.end)}年`;
  return commitment.period === 'year' ? `${yearOf(window.end)}年` : periodText(window.end);
}
