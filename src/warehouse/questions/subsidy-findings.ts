import * as v from 'valibot';
import { fenOf } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';
import type { SubsidiesPaidOf } from './subsidies-paid.ts';

/** What the intake had to say about the payments of the years shown, each with the place in its file. */
export const subsidyFindings = defineQuestion({
  name: 'subsidy-findings',
  packs: ['core'],
  row: v.pipe(
    v.object({
      rule: v.string(),
      severity: v.picklist(['error', 'warning']),
      file: v.string(),
      line: v.number(),
      column_name: v.string(),
      message: v.string(),
      item: v.string(),
      area: v.string(),
      year: v.number(),
      count: v.number(),
      amount: v.number(),
    }),
    v.transform(({ amount, column_name, ...row }) => ({
      ...row,
      column: column_name,
      amount: fenOf(amount),
    })),
  ),
  sql: ({ dataset, upTo }: SubsidiesPaidOf) => sql`
SELECT f.rule, f.severity, f.file, f.line, f.column_name, f.message,
       s.item, a.short_name AS area, p.year, p.count, p.amount
FROM finding f
JOIN subsidy_paid p ON p.dataset = f.dataset AND p.file = f.file AND p.line = f.line
JOIN dataset d ON d.id = p.dataset
JOIN subsidy s ON s.id = p.clause_item
JOIN area a ON a.code = p.area
WHERE f.dataset = ${dataset} AND f.rule LIKE 'subsidy.%'
  AND least(make_date(p.year, 12, 31), d.cut_off) <= ${upTo}::DATE
ORDER BY p.year DESC, a.sort, s.sort, f.line, f.rule, f.message`,
});
