/** counties/<area>/uplift.csv: workers who entered or finished a higher education, a month. */
import { count, date, monthEnd, oneOf } from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';
import { same, upliftSteps } from '../words.ts';

export const upliftForm = fileForm(
  {
    month_end: monthEnd,
    from_level: oneOf(same(upliftSteps.map(([from]) => from))),
    to_level: oneOf(same(upliftSteps.map(([, to]) => to))),
    enrolled: count('人'),
    finished: count('人'),
    reported_on: date,
  },
  ['month_end', 'from_level', 'to_level'],
  { mayBeEmpty: true, figure: 'finished' },
);
export type UpliftRow = RowOf<typeof upliftForm>;
