/** policy/plans.csv: the dated steps of commitments whose path is a stepwise plan. */
import { date, decimal, text } from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';

export const planForm = fileForm(
  { commitment: text('目标代码'), on: date, value: decimal('计划值') },
  ['commitment', 'on'],
  { mayBeEmpty: true },
);
export type PlanStep = RowOf<typeof planForm>;
