import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** What the parts of a city report, by dataset, in the order of the indicators and then of the levels. */
export const areaIndicators = defineQuestion({
  name: 'area-indicators',
  packs: ['core'],
  row: v.object({
    dataset: v.string(),
    indicator: v.string(),
    /** A level code for the part of the indicator that holds that level; empty for all of it. */
    level: v.string(),
    name: v.string(),
    unit: v.string(),
    nature: v.picklist(['stock', 'share', 'cumulative', 'flow']),
  }),
  // What zones and hosts count twice is no achievement to compare by.
  sql: () => sql`
SELECT o.dataset, o.indicator, coalesce(o.level, '') AS level,
       CASE WHEN l.code IS NULL THEN i.name ELSE l.name END AS name, i.unit, i.nature
FROM (
  SELECT DISTINCT o.dataset, o.indicator, o.level
  FROM observation o JOIN area a ON a.code = o.area AND a.role = 'part'
  WHERE o.indicator <> 'pool.counted_in_host'
) o
JOIN indicator i ON i.id = o.indicator
LEFT JOIN level l ON l.code = o.level
ORDER BY o.dataset, o.indicator, coalesce(l.sort, 0)`,
});
