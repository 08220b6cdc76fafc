import * as v from 'valibot';
import { type PoolMember, poolDimensions } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** What each dimension of the talent pool can be, in the order of the reference tables. */
export const poolMembers = defineQuestion({
  name: 'pool-members',
  packs: ['core'],
  row: v.pipe(
    v.object({
      dimension: v.picklist(poolDimensions),
      code: v.string(),
      name: v.string(),
      in_pool: v.boolean(),
      min_age: v.nullable(v.number()),
      max_age: v.nullable(v.number()),
    }),
    v.transform(
      ({ in_pool, min_age, max_age, ...member }): PoolMember => ({
        ...member,
        inPool: in_pool,
        minAge: min_age,
        maxAge: max_age,
      }),
    ),
  ),
  sql: () => sql`
SELECT dimension, code, name, in_pool, min_age, max_age FROM (
  SELECT 1 AS place, 'area' AS dimension, code, name, sort, true AS in_pool,
         NULL::INTEGER AS min_age, NULL::INTEGER AS max_age
  FROM area WHERE role = 'part'
  UNION ALL SELECT 2, 'level', code, name, sort, high_skilled, NULL, NULL FROM level
  UNION ALL SELECT 3, 'chain', code, name, sort, true, NULL, NULL FROM chain
  UNION ALL SELECT 4, 'occupation_group', code, name, sort, true, NULL, NULL FROM occupation_group
  UNION ALL SELECT 5, 'channel', code, name, sort, true, NULL, NULL FROM channel
  UNION ALL SELECT 6, 'age_band', code, name, sort, true, min_age, max_age FROM age_band
  UNION ALL SELECT 7, 'sex', *, NULL, NULL
  FROM (VALUES ('male', '男', 1, true), ('female', '女', 2, true))
)
ORDER BY place, sort`,
});
