import * as v from 'valibot';
import { figureStatus } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface FigureStatusesOf {
  readonly dataset: string;
  /** Only period ends up to and including this day. */
  readonly upTo: string;
}

/** How many of the current figures of a dataset have each status, and how many are not there. */
export const figureStatuses = defineQuestion({
  name: 'figure-statuses',
  packs: ['core'],
  row: v.object({ status: figureStatus, figures: v.number(), absent: v.number() }),
  sql: ({ dataset, upTo }: FigureStatusesOf) => sql`
SELECT status, count(value)::INTEGER AS figures, (count(*) - count(value))::INTEGER AS absent
FROM (
  SELECT status, value
  FROM observation
  WHERE dataset = ${dataset} AND period_end <= ${upTo}::DATE
  QUALIFY row_number() OVER (
    PARTITION BY indicator, area, level, period_end ORDER BY revision DESC) = 1)
GROUP BY status
ORDER BY status`,
});
