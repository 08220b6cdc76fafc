import * as v from 'valibot';
import type { AreaUpliftReport } from '../../model/index.ts';
import { day } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface UpliftByAreaOf {
  readonly dataset: string;
  /** After this day and up to and including the next one. */
  readonly after: string;
  readonly upTo: string;
  /** The level from which, such as 中专; empty for every level. */
  readonly from: string;
}

/**
 * Workers who enrolled and who finished in a stretch of time, by part of the city and month, over
 * the steps that begin at a level. A part that reported nothing has one row without a month.
 */
export const upliftByArea = defineQuestion({
  name: 'uplift-by-area',
  packs: ['core'],
  row: v.pipe(
    v.object({
      code: v.string(),
      name: v.string(),
      period_end: v.nullable(day),
      enrolled: v.nullable(v.number()),
      finished: v.nullable(v.number()),
      steps: v.number(),
    }),
    v.transform(
      (row): AreaUpliftReport => ({
        code: row.code,
        name: row.name,
        month: row.period_end,
        enrolled: row.enrolled ?? 0,
        finished: row.finished ?? 0,
        steps: row.steps,
      }),
    ),
  ),
  sql: ({ dataset, after, upTo, from }: UpliftByAreaOf) => sql`
SELECT a.code, a.short_name AS name, u.period_end::VARCHAR AS period_end,
       sum(u.enrolled)::DOUBLE AS enrolled, sum(u.finished)::DOUBLE AS finished,
       count(u.period_end)::DOUBLE AS steps
FROM area a
LEFT JOIN uplift u ON u.area = a.code AND u.dataset = ${dataset}
  AND u.period_end > ${after}::DATE AND u.period_end <= ${upTo}::DATE
  AND (${from} = '' OR u.from_level = ${from})
WHERE a.role = 'part'
GROUP BY a.code, a.short_name, a.sort, u.period_end
ORDER BY a.sort, u.period_end`,
});
