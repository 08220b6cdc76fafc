import * as v from 'valibot';
import type { Maybe, PeriodEnd } from '../../model/index.ts';
import { day, maybe } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface AreaLatestOf {
  readonly dataset: string;
  readonly indicator: string;
  /** Id of the commitment whose split over the areas is asked for along with it. */
  readonly commitment: string;
  /** Only period ends up to and including this day. */
  readonly upTo: string;
}

/** The newest figure of one part of the city; its period may differ from the others'. */
export interface AreaLatest {
  readonly code: string;
  readonly name: string;
  readonly value: Maybe<number>;
  readonly periodEnd: PeriodEnd | null;
  /** The area's share of the target, by the latest year of the split; null where none is decided. */
  readonly target: number | null;
}

/** The newest present figure of an indicator for every part of the city, at its last revision, and its share of a target. */
export const areaLatest = defineQuestion({
  name: 'area-latest',
  packs: ['core'],
  row: v.pipe(
    v.object({
      code: v.string(),
      name: v.string(),
      value: v.nullable(v.number()),
      period_end: v.nullable(day),
      target: v.nullable(v.number()),
    }),
    v.transform(
      (row): AreaLatest => ({
        code: row.code,
        name: row.name,
        value: maybe(row.value, null),
        periodEnd: row.period_end,
        target: row.target,
      }),
    ),
  ),
  sql: ({ dataset, indicator, commitment, upTo }: AreaLatestOf) => sql`
WITH current_value AS (
  SELECT area, period_end, value
  FROM observation
  WHERE dataset = ${dataset} AND indicator = ${indicator} AND level IS NULL
    AND period_end <= ${upTo}::DATE
  QUALIFY row_number() OVER (PARTITION BY area, period_end ORDER BY revision DESC) = 1
), newest AS (
  SELECT *
  FROM current_value
  WHERE value IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY area ORDER BY period_end DESC) = 1
)
SELECT a.code, a.short_name AS name, n.value, n.period_end::VARCHAR AS period_end,
       (SELECT s.target FROM share s
         WHERE s.commitment = ${commitment} AND s.area = a.code
         ORDER BY s.year DESC LIMIT 1) AS target
FROM area a LEFT JOIN newest n ON n.area = a.code
WHERE a.role = 'part'
ORDER BY a.sort`,
});
