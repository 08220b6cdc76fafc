import * as v from 'valibot';
import { fenOf, type SubsidyStandard } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** What the document pays, in its order. */
export const subsidyStandards = defineQuestion({
  name: 'subsidy-standards',
  packs: ['core'],
  row: v.pipe(
    v.object({
      id: v.string(),
      clause: v.string(),
      item: v.string(),
      beneficiary: v.string(),
      amount_min: v.number(),
      amount_max: v.number(),
      counted_in: v.string(),
      basis: v.string(),
      quota: v.nullable(v.string()),
      note: v.nullable(v.string()),
    }),
    v.transform(
      (row): SubsidyStandard => ({
        id: row.id,
        clause: row.clause,
        item: row.item,
        beneficiary: row.beneficiary,
        low: fenOf(row.amount_min),
        high: fenOf(row.amount_max),
        countedIn: row.counted_in,
        basis: row.basis,
        quota: row.quota,
        note: row.note ?? '',
      }),
    ),
  ),
  sql: () => sql`
SELECT id, clause, item, beneficiary, amount_min, amount_max, counted_in, basis, quota, note
FROM subsidy
ORDER BY sort`,
});
