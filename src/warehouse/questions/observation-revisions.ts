import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';
import { type CurrentObservationsOf, indicatorObservation } from './current-observations.ts';

/**
 * Every revision of every indicator of one area, without the breakdown by level.
 * Ascending by indicator, period end and revision.
 */
export const observationRevisions = defineQuestion({
  name: 'observation-revisions',
  packs: ['core'],
  row: indicatorObservation,
  sql: ({ dataset, area, upTo }: CurrentObservationsOf) => sql`
SELECT indicator, period_end::VARCHAR AS period_end, value, absent, status, revision,
       published_at::VARCHAR AS published_at, source, qualifier, note
FROM observation
WHERE dataset = ${dataset} AND area = ${area} AND level IS NULL
  AND period_end <= ${upTo}::DATE
ORDER BY indicator, period_end, revision`,
});
