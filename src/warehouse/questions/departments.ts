import * as v from 'valibot';
import type { Department } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** Everybody who answers for a measure, in the order of the list. */
export const departments = defineQuestion({
  name: 'departments',
  packs: ['core'],
  row: v.pipe(
    v.object({
      code: v.string(),
      name: v.string(),
      short_name: v.string(),
      kind: v.picklist(['department', 'area_government']),
    }),
    v.transform(
      ({ code, name, short_name, kind }): Department => ({
        code,
        name,
        shortName: short_name,
        kind,
      }),
    ),
  ),
  sql: () => sql`
SELECT code, name, short_name, kind
FROM department
ORDER BY sort`,
});
