import * as v from 'valibot';
import { type Commitment, commitmentKinds, type PathPoint, periodEnd } from '../../model/index.ts';
import { day } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/** `2026-12-31=240000.0;2027-12-31=255000.0` as the steps of a plan. */
function planOf(listed: string | null): readonly PathPoint[] {
  return (listed?.split(';') ?? []).map((step) => {
    const [on = '', value] = step.split('=');
    return { periodEnd: periodEnd(on), value: Number(value) };
  });
}

/** All commitments in the order of the document, each with its departments by their short names. */
export const commitments = defineQuestion({
  name: 'commitments',
  packs: ['core'],
  row: v.pipe(
    v.object({
      id: v.string(),
      clause: v.string(),
      measure: v.string(),
      departments: v.nullable(v.string()),
      indicator: v.nullable(v.string()),
      name: v.string(),
      kind: v.picklist(commitmentKinds),
      target_min: v.nullable(v.number()),
      target_max: v.nullable(v.number()),
      unit: v.nullable(v.string()),
      period: v.picklist(['point', 'year', 'two_years']),
      start_on: v.nullable(day),
      base_value: v.nullable(v.number()),
      path: v.nullable(v.picklist(['linear', 'compound', 'stepwise', 'annual_quota', 'level'])),
      plan: v.nullable(v.string()),
      due: v.nullable(day),
      strength: v.nullable(v.string()),
      note: v.nullable(v.string()),
    }),
    v.transform(
      (row): Commitment => ({
        id: row.id,
        clause: row.clause,
        measure: row.measure,
        departments: row.departments?.split(';') ?? [],
        indicator: row.indicator,
        name: row.name,
        kind: row.kind,
        targetMin: row.target_min,
        targetMax: row.target_max,
        unit: row.unit ?? '',
        period: row.period,
        startOn: row.start_on,
        baseValue: row.base_value,
        path: row.path,
        plan: planOf(row.plan),
        due: row.due,
        strength: row.strength ?? '',
        note: row.note ?? '',
      }),
    ),
  ),
  sql: () => sql`
SELECT c.id, c.clause, c.measure,
       (SELECT string_agg(d.short_name, ';' ORDER BY md.sort)
          FROM measure_department md JOIN department d ON d.name = md.department
         WHERE md.clause = c.clause) AS departments,
       c.indicator, c.name, c.kind, c.target_min, c.target_max, c.unit, c.period,
       c.start_on::VARCHAR AS start_on, c.base_value, c.path,
       (SELECT string_agg(p.period_end::VARCHAR || '=' || p.value::VARCHAR, ';' ORDER BY p.period_end)
          FROM plan p WHERE p.commitment = c.id) AS plan,
       c.due::VARCHAR AS due,
       c.strength, c.note
FROM commitment c
ORDER BY c.sort`,
});
