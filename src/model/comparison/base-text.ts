import { absentText, isAbsent, type Maybe } from '../absent.ts';
import { countText, percentText, pointsText, roundHalfUp } from '../number-text.ts';
import { type PeriodEnd, periodText } from '../period.ts';
import { yearEndUpTo } from './base-measures.ts';
import { type ComparisonBase, fallenBelow, nothingAsked } from './measure.ts';

/** The base as a choice names it. */
export const comparisonBaseName: Record<ComparisonBase, string> = {
  year: '年度目标完成率',
  total: '总量',
  residents: '每万常住人口',
  skilled: '占技能劳动者',
  growth: '增长',
  pace: '净增与须增之比',
};

export interface BaseTextGiven {
  readonly base: ComparisonBase;
  /** Unit of the indicator. */
  readonly unit: string;
  readonly from: PeriodEnd;
  readonly at: PeriodEnd;
}

/** What stands over the values: with the unit, and the window where there is one. */
export function baseTitle({ base, unit, from, at }: BaseTextGiven): string {
  switch (base) {
    case 'total':
      return unit === '比例' ? '数值' : `总量（${unit}）`;
    case 'residents':
      return `每万常住人口（${unit}）`;
    case 'skilled':
      return `${comparisonBaseName[base]}（${periodText(yearEndUpTo(at))}）`;
    case 'growth':
      return unit === '比例' ? `比${periodText(from)}（百分点）` : `比${periodText(from)}增长`;
    default:
      return comparisonBaseName[base];
  }
}

/** A value on a base, with no more digits than it carries. */
export function measureText(
  value: Maybe<number>,
  { base, unit }: Pick<BaseTextGiven, 'base' | 'unit'>,
): string {
  if (isAbsent(value)) return absentText(value);
  if (value === nothingAsked) return '已达到';
  if (value === fallenBelow) return '已跌破';
  if (base === 'total') return unit === '比例' ? percentText(value) : countText(value);
  if (base === 'residents') return decimalText(value, 1);
  if (base === 'growth' && unit === '比例') return pointsText(value);
  if (base === 'growth') return signed(percentText(value), value);
  return percentText(value);
}

/** A number with a fixed count of decimals and thousands separators. */
export function decimalText(value: Maybe<number>, decimals: number): string {
  if (isAbsent(value)) return absentText(value);
  const rounded = roundHalfUp(value, decimals);
  const [, fraction = ''] = Math.abs(rounded).toFixed(decimals).split('.');
  const whole = countText(Math.trunc(rounded));
  const sign = rounded < 0 && Math.trunc(rounded) === 0 ? '−' : '';
  return sign + whole + (fraction && `.${fraction}`);
}

function signed(text: string, value: number): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
