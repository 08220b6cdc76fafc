/** policy/counting.csv: what counts towards a commitment where law, usage and document differ. */
import { column, text } from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';

/** Codes separated by half-width semicolons; an empty cell is an empty list. */
const codes = column<readonly string[]>((cell) => {
  if (cell === '') return { value: [] };
  const listed = cell.split(';').map((code) => code.trim());
  if (/[；，、]/.test(cell)) return { expected: '多个代码之间应用英文分号“;”隔开' };
  return listed.includes('') ? { expected: '分号之间缺少代码' } : { value: listed };
});

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
