/** counties/<area>/subsidy.csv: what an area has paid under the policy, a year and item. */
import { count, date, text, year, yuan } from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';

export const subsidyPaidForm = fileForm(
  {
    year,
    item: text('补贴项目代码'),
    count: count('人次或个'),
    amount: yuan,
    reported_on: date,
  },
  ['year', 'item'],
  { mayBeEmpty: true },
);
export type SubsidyPaid = RowOf<typeof subsidyPaidForm>;
