import * as v from 'valibot';
import { absentKind, figureStatus, maybe } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface ReconciliationAt {
  readonly dataset: string;
  readonly periodEnd: string;
}

/**
 * Register and county reports at one period end: every area and level with the persons of the
 * cube, the persons reported (without those that a zone counts as well, or why there is no such
 * figure) and the difference. `level` is null for the total. Empty where nothing was compared.
 */
export const reconciliation = defineQuestion({
  name: 'reconciliation',
  packs: ['core'],
  row: v.pipe(
    v.object({
      area: v.string(),
      area_name: v.string(),
      level: v.nullable(v.string()),
      level_name: v.nullable(v.string()),
      status: v.nullable(figureStatus),
      registered: v.number(),
      reported: v.nullable(v.number()),
      absent: v.nullable(absentKind),
      overlap: v.nullable(v.number()),
      difference: v.nullable(v.number()),
      is_listed: v.boolean(),
    }),
    v.transform((row) => ({
      area: row.area,
      areaName: row.area_name,
      level: row.level,
      levelName: row.level_name,
      /** Of the report; null if there is none. */
      status: row.status,
      registered: row.registered,
      reported: maybe(row.reported, row.absent),
      /** Persons taken out of the report because a zone counts them as well. */
      overlap: row.overlap,
      /** Reported less registered. */
      difference: maybe(row.difference, row.absent),
      /** Whether it is greater than the rules allow, and so in the quality list. */
      isListed: row.is_listed,
    })),
  ),
  sql: ({ dataset, periodEnd }: ReconciliationAt) => sql`
SELECT r.area, a.short_name AS area_name, r.level, l.name AS level_name, r.status, r.registered,
       r.reported, r.absent, r.overlap, r.difference, r.is_listed
FROM reconciliation r
JOIN area a ON a.code = r.area
LEFT JOIN level l ON l.code = r.level
WHERE r.dataset = ${dataset} AND r.period_end = ${periodEnd}::DATE
ORDER BY a.sort, l.sort NULLS FIRST`,
});
