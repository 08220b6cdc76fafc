import * as v from 'valibot';
import type { UpliftReport } from '../../model/index.ts';
import { day } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface UpliftByMonthOf {
  readonly dataset: string;
  /** Area code; the city's code stands for all of its parts together. */
  readonly area: string;
  /** Only month ends up to and including this day. */
  readonly upTo: string;
}

/**
 * Workers who enrolled and who finished, by month and step of education; months and steps for
 * which nobody reported are not there, and a row says how many parts of the city it lacks.
 */
export const upliftByMonth = defineQuestion({
  name: 'uplift-by-month',
  packs: ['core'],
  row: v.pipe(
    v.object({
      period_end: day,
      from_level: v.string(),
      to_level: v.string(),
      enrolled: v.number(),
      finished: v.number(),
      missing: v.number(),
    }),
    v.transform(
      (row): UpliftReport => ({
        month: row.period_end,
        from: row.from_level,
        to: row.to_level,
        enrolled: row.enrolled,
        finished: row.finished,
        missing: row.missing,
      }),
    ),
  ),
  sql: ({ dataset, area, upTo }: UpliftByMonthOf) => sql`
WITH part AS (
  SELECT code FROM area
  WHERE role = 'part' AND (code = ${area} OR ${area} IN (SELECT code FROM area WHERE role = 'city'))
)
SELECT u.period_end::VARCHAR AS period_end, u.from_level, u.to_level,
       sum(u.enrolled)::DOUBLE AS enrolled, sum(u.finished)::DOUBLE AS finished,
       ((SELECT count(*) FROM part) - count(*))::DOUBLE AS missing
FROM uplift u JOIN part ON part.code = u.area
WHERE u.dataset = ${dataset} AND u.period_end <= ${upTo}::DATE
GROUP BY u.period_end, u.from_level, u.to_level
ORDER BY u.period_end, u.to_level DESC, u.from_level`,
});
