import { type PeriodEnd, periodText } from '../period.ts';
import { rules } from '../rules.ts';

export type RefusalReason =
  | 'no_values'
  | 'too_few_points'
  | 'irregular'
  | 'horizon_reached'
  | 'horizon_too_near'
  | 'not_positive'
  | 'method_unfit';

/** A forecast that cannot be made says why: a code for the program, a sentence for the reader. */
export interface CannotForecast {
  readonly reason: RefusalReason;
  readonly text: string;
}

export const refusals = {
  noValues: (): CannotForecast => ({ reason: 'no_values', text: '没有可用的数值，不作预测。' }),
  tooFewPoints: (n: number): CannotForecast => ({
    reason: 'too_few_points',
    text: `只有${n}期数据，少于${rules.forecast.leastPoints}期，不作预测。`,
  }),
  irregular: (n: number): CannotForecast => ({
    reason: 'irregular',
    text: `近期按季或按年连续的数据只有${n}期，少于${rules.forecast.leastPoints}期，不作预测。`,
  }),
  horizonReached: (horizon: PeriodEnd, last: PeriodEnd): CannotForecast => ({
    reason: 'horizon_reached',
    text: `数据已到${periodText(last)}，不再预测${periodText(horizon)}。`,
  }),
  horizonTooNear: (horizon: PeriodEnd, next: PeriodEnd): CannotForecast => ({
    reason: 'horizon_too_near',
    text: `下一个可预测的时点是${periodText(next)}，晚于${periodText(horizon)}，不作预测。`,
  }),
  notPositive: (): CannotForecast => ({
    reason: 'not_positive',
    text: '从零起算的计数或含有零、负数的数据没有增长率，不用对数线性趋势法。',
  }),
  methodUnfit: (name: string): CannotForecast => ({
    reason: 'method_unfit',
    text: `数据期数不够，不能用${name}。`,
  }),
};
