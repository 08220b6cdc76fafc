import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';
import { indicatorObservation, type ObservationsOf } from './current-observations.ts';

/**
 * Every revision of every indicator of one area, without the breakdown by level.
 * Ascending by indicator, period end and revision.
 */
export const observationRevisions = defineQuestion({
  name: 'observation-revisions',
  packs: ['core'],
  row: indicatorObservation,
  sql: ({ dataset, area }: ObservationsOf) => sql`
SELECT indicator, period_end::VARCHAR AS period_end, value, absent, status, revision,
       published_at::VARCHAR AS published_at, source, qualifier, note
FROM observation
WHERE dataset = ${dataset} AND area = ${area} AND level IS NULL
ORDER BY indicator, period_end, revision`,
});
