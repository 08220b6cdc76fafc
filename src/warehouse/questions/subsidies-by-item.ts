import * as v from 'valibot';
import { fenOf } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';
import type { SubsidiesPaidOf } from './subsidies-paid.ts';

/** What all areas together paid for each item in each year, as far as subsidiesPaid goes. */
export const subsidiesByItem = defineQuestion({
  name: 'subsidies-by-item',
  packs: ['core'],
  row: v.pipe(
    v.object({ item: v.string(), year: v.number(), count: v.number(), amount: v.number() }),
    v.transform(({ amount, ...row }) => ({ ...row, amount: fenOf(amount) })),
  ),
  sql: ({ dataset, upTo }: SubsidiesPaidOf) => sql`
SELECT p.clause_item AS item, p.year, sum(p.count)::DOUBLE AS count, sum(p.amount) AS amount
FROM subsidy_paid p
JOIN dataset d ON d.id = p.dataset
JOIN subsidy s ON s.id = p.clause_item
WHERE p.dataset = ${dataset} AND least(make_date(p.year, 12, 31), d.cut_off) <= ${upTo}::DATE
GROUP BY p.clause_item, s.sort, p.year
ORDER BY s.sort, p.year`,
});
