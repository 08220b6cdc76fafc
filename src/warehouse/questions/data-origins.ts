import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** Where the figures of each dataset come from, and under what terms they may be used. */
export const dataOrigins = defineQuestion({
  name: 'data-origins',
  packs: ['core'],
  row: v.object({
    id: v.string(),
    source: v.string(),
    /** Null while the city has not filled it in. */
    licence: v.nullable(v.string()),
  }),
  sql: () => sql`
SELECT id, source, licence
FROM dataset
ORDER BY is_demo DESC, id`,
});
