import * as v from 'valibot';
import type { Observation } from '../../model/index.ts';
import { absentKind, day, figureStatus, maybe } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface ObservationsOf {
  readonly dataset: string;
  /** Area code; the city's own series by the city's code. */
  readonly area: string;
}

export interface IndicatorObservation extends Observation {
  readonly indicator: string;
}

/** A row of the table as an observation that knows its indicator. */
export const indicatorObservation = v.pipe(
  v.object({
    indicator: v.string(),
    period_end: day,
    value: v.nullable(v.number()),
    absent: v.nullable(absentKind),
    status: figureStatus,
    revision: v.number(),
    published_at: v.nullable(day),
    source: v.string(),
    qualifier: v.nullable(v.string()),
    note: v.nullable(v.string()),
  }),
  v.transform(
    (row): IndicatorObservation => ({
      indicator: row.indicator,
      periodEnd: row.period_end,
      value: maybe(row.value, row.absent),
      status: row.status,
      revision: row.revision,
      publishedAt: row.published_at,
      source: row.source,
      qualifier: row.qualifier ?? '',
      note: row.note ?? '',
    }),
  ),
);

/**
 * Every indicator of one area, one row a period end: the last revision of each,
 * without the breakdown by level. Ascending by indicator and period end.
 */
export const currentObservations = defineQuestion({
  name: 'current-observations',
  packs: ['core'],
  row: indicatorObservation,
  sql: ({ dataset, area }: ObservationsOf) => sql`
SELECT indicator, period_end::VARCHAR AS period_end, value, absent, status, revision,
       published_at::VARCHAR AS published_at, source, qualifier, note
FROM observation
WHERE dataset = ${dataset} AND area = ${area} AND level IS NULL
QUALIFY row_number() OVER (PARTITION BY indicator, period_end ORDER BY revision DESC) = 1
ORDER BY indicator, period_end`,
});
