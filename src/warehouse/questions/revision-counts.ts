import * as v from 'valibot';
import { revisionKinds } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { type ReplacedOf, replacedFigures } from '../replaced-figures.ts';
import { sql } from '../sql.ts';

/** How many figures of a dataset were reported again, by what became of them. */
export const revisionCounts = defineQuestion({
  name: 'revision-counts',
  packs: ['core'],
  row: v.object({ kind: v.picklist(revisionKinds), figures: v.number() }),
  sql: (of: ReplacedOf) => sql`
SELECT kind, count(*)::INTEGER AS figures
FROM ${replacedFigures(of)} replaced
GROUP BY kind
ORDER BY kind`,
});
