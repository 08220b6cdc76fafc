/** policy/counting.csv: what counts towards a commitment where law, usage and document differ. */
import { codes, text } from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';

export const countingForm = fileForm(
  {
    commitment: text('目标代码'),
    counts: codes,
    not_counted: codes,
    reason: text('理由'),
  },
  ['commitment'],
  { mayBeEmpty: true },
);
export type CountingRow = RowOf<typeof countingForm>;
