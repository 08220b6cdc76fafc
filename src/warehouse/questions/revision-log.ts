import * as v from 'valibot';
import { absentKind, day, figureStatus, maybe } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { type ReplacedOf, replacedFigures } from '../replaced-figures.ts';
import { sql } from '../sql.ts';

export interface RevisionLogOf extends ReplacedOf {
  /** A RevisionKind; none has rows for any other text. */
  readonly kind: string;
  readonly limit: number;
  readonly offset: number;
}

/**
 * A page of the revision log, the last published first: what was changed, from what to what, and
 * why, as far as the report said.
 */
export const revisionLog = defineQuestion({
  name: 'revision-log',
  packs: ['core'],
  row: v.pipe(
    v.object({
      indicator: v.string(),
      area: v.string(),
      area_name: v.string(),
      period_end: day,
      unit: v.string(),
      value_before: v.nullable(v.number()),
      absent_before: v.nullable(absentKind),
      status_before: figureStatus,
      value: v.nullable(v.number()),
      absent: v.nullable(absentKind),
      status: figureStatus,
      revision: v.number(),
      published_at: v.nullable(day),
      note: v.nullable(v.string()),
      indicator_name: v.string(),
    }),
    v.transform((row) => ({
      indicator: row.indicator,
      indicatorName: row.indicator_name,
      area: row.area,
      areaName: row.area_name,
      periodEnd: row.period_end,
      unit: row.unit,
      before: { value: maybe(row.value_before, row.absent_before), status: row.status_before },
      after: { value: maybe(row.value, row.absent), status: row.status },
      revision: row.revision,
      publishedAt: row.published_at,
      note: row.note ?? '',
    })),
  ),
  sql: ({ kind, limit, offset, ...of }: RevisionLogOf) => sql`
SELECT r.indicator, i.name AS indicator_name, r.area, a.name AS area_name,
       r.period_end::VARCHAR AS period_end, r.unit, r.value_before, r.absent_before,
       r.status_before, r.value, r.absent, r.status, r.revision,
       r.published_at::VARCHAR AS published_at, r.note
FROM ${replacedFigures(of)} r
JOIN area a ON a.code = r.area
JOIN indicator i ON i.id = r.indicator
WHERE r.kind = ${kind}
ORDER BY r.published_at DESC NULLS LAST, a.sort, r.indicator, r.period_end DESC, r.revision DESC
LIMIT ${limit} OFFSET ${offset}`,
});
