import * as v from 'valibot';
import { fenOf, type SubsidyPayment } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface SubsidiesPaidOf {
  readonly dataset: string;
  /** Only years of which all that is reported lies before the end of this day. */
  readonly upTo: string;
}

/**
 * What each area paid for each item in each year, as reported; the running year
 * as far as the data go. A year without payments is a row of 0.
 */
export const subsidiesPaid = defineQuestion({
  name: 'subsidies-paid',
  packs: ['core'],
  row: v.pipe(
    v.object({
      item: v.string(),
      area: v.string(),
      year: v.number(),
      count: v.number(),
      amount: v.number(),
    }),
    v.transform(({ amount, ...row }): SubsidyPayment => ({ ...row, amount: fenOf(amount) })),
  ),
  sql: ({ dataset, upTo }: SubsidiesPaidOf) => sql`
SELECT p.clause_item AS item, p.area, p.year, p.count, p.amount
FROM subsidy_paid p
JOIN dataset d ON d.id = p.dataset
JOIN subsidy s ON s.id = p.clause_item
JOIN area a ON a.code = p.area
WHERE p.dataset = ${dataset} AND least(make_date(p.year, 12, 31), d.cut_off) <= ${upTo}::DATE
ORDER BY s.sort, a.sort, p.year`,
});
