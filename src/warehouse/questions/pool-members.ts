import * as v from 'valibot';
import { poolDimensions } from '../../model/index.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/**
 * What each dimension of the talent pool can be, in the order of the reference tables: code, name,
 * and whether the pool can hold anybody there. Levels below 高级工 are on the ladder, not in the pool.
 */
export const poolMembers = defineQuestion({
  name: 'pool-members',
  packs: ['core'],
  row: v.object({
    dimension: v.picklist(poolDimensions),
    code: v.string(),
    name: v.string(),
    in_pool: v.boolean(),
  }),
  sql: () => sql`
SELECT dimension, code, name, in_pool FROM (
  SELECT 1 AS place, 'area' AS dimension, code, short_name AS name, sort, true AS in_pool
  FROM area WHERE role = 'part'
  UNION ALL SELECT 2, 'level', code, name, sort, high_skilled FROM level
  UNION ALL SELECT 3, 'chain', code, name, sort, true FROM chain
  UNION ALL SELECT 4, 'occupation_group', code, name, sort, true FROM occupation_group
  UNION ALL SELECT 5, 'channel', code, name, sort, true FROM channel
  UNION ALL SELECT 6, 'age_band', code, name, sort, true FROM age_band
  UNION ALL SELECT 7, 'sex', * FROM (VALUES ('male', '男', 1, true), ('female', '女', 2, true))
)
ORDER BY place, sort`,
});
