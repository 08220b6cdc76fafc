import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/**
 * What the build found doubtful, by rule, the most frequent first; with one message as an
 * example. What it found in policy and reference files counts in every dataset.
 */
export const findingRules = defineQuestion({
  name: 'finding-rules',
  packs: ['core'],
  row: v.object({
    rule: v.string(),
    severity: v.string(),
    findings: v.number(),
    files: v.number(),
    example: v.string(),
  }),
  sql: (dataset: string) => sql`
SELECT rule, severity, count(*)::INTEGER AS findings, count(DISTINCT file)::INTEGER AS files,
       min(message) AS example
FROM finding
WHERE dataset = ${dataset} OR dataset IS NULL
GROUP BY rule, severity
ORDER BY findings DESC, rule, severity`,
});
