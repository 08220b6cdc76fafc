import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** Every decided part of a target over the areas; empty while none is decided. */
export const targetShares = defineQuestion({
  name: 'target-shares',
  packs: ['core'],
  row: v.object({
    commitment: v.string(),
    code: v.string(),
    year: v.number(),
    target: v.number(),
  }),
  sql: () => sql`
SELECT commitment, area AS code, year, target
FROM share
ORDER BY commitment, year, area`,
});
