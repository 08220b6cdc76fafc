import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** The city and its parts, in the order of their codes; the city first. */
export const areas = defineQuestion({
  name: 'areas',
  packs: ['core'],
  row: v.object({ code: v.string(), name: v.string(), role: v.picklist(['city', 'part']) }),
  sql: () => sql`
SELECT code, name, role
FROM area
WHERE role IN ('city', 'part')
ORDER BY role = 'part', sort`,
});
