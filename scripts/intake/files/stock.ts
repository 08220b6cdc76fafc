/** counties/<area>/stock.csv: persons at the end of a year or quarter, one row a report. */
import { count, date, figure, oneOf, optionalText, quarterEnd } from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';
import { statusWords } from '../words.ts';

const persons = figure('人', { notApplicable: false });
const personsOrDash = figure('人', { notApplicable: true });

export const stockForm = fileForm(
  {
    period_end: quarterEnd,
    status: oneOf(statusWords),
    revision: count('第几次修订'),
    reported_on: date,
    total: persons,
    senior_worker: persons,
    technician: persons,
    senior_technician: persons,
    special_grade_technician: personsOrDash,
    chief_technician: personsOrDash,
    skilled_workers: persons,
    counted_in_host: personsOrDash,
    note: optionalText,
  },
  ['period_end', 'revision'],
  { figure: 'total' },
);
export type StockRow = RowOf<typeof stockForm>;

/** The columns of stock.csv that split the total by level; also the codes of those levels. */
export const levelColumns = [
  'senior_worker',
  'technician',
  'senior_technician',
  'special_grade_technician',
  'chief_technician',
] as const;
