import * as v from 'valibot';
import { type AreaFigure, type AreaSeries, type Maybe, periodEnd } from '../../model/index.ts';
import { absentKind, figureStatus, maybe } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface AreaSeriesOf {
  readonly dataset: string;
  readonly indicator: string;
  /** A level code for the breakdown by level; empty for the whole. */
  readonly level: string;
}

/** `2024-12-31 annual 26872.0 -` and so on, separated by semicolons, as figures by period end. */
function figuresOf(listed: string | null): AreaSeries['figures'] {
  const figures: AreaSeries['figures'] & Map<unknown, unknown> = new Map();
  if (listed === null) return figures;
  for (const entry of listed.split(';')) {
    const [on = '', status = '', value = '', shared = ''] = entry.split(' ');
    figures.set(periodEnd(on), {
      value: figureOf(value),
      status: v.parse(figureStatus, status),
      countedInHost: shared === '' ? null : figureOf(shared),
    } satisfies AreaFigure);
  }
  return figures;
}

/** A number, or the kind of its absence. */
function figureOf(text: string): Maybe<number> {
  const value = Number(text);
  return Number.isNaN(value) ? maybe(null, v.parse(absentKind, text)) : value;
}

/**
 * Every figure of one indicator for the city and each of its parts, at its last
 * revision; for the high-skilled stock of a zone also how much of it its host
 * counts. One row an area with all its dates in one text: a change of period then
 * asks nothing, and what the build embeds stays small. The city comes first.
 */
export const areaSeries = defineQuestion({
  name: 'area-series',
  packs: ['core'],
  row: v.pipe(
    v.object({
      code: v.string(),
      name: v.string(),
      role: v.picklist(['city', 'part']),
      kind: v.picklist(['city', 'district', 'county', 'county_level_city', 'functional_zone']),
      host: v.nullable(v.string()),
      residents_apart: v.nullable(v.number()),
      residents_included: v.nullable(v.number()),
      figures: v.nullable(v.string()),
    }),
    v.transform(
      (row): AreaSeries => ({
        code: row.code,
        name: row.role === 'city' ? '全市' : row.name,
        kind: row.kind,
        host: row.host,
        residents: {
          apart: maybe(row.residents_apart, 'not_published'),
          included: maybe(row.residents_included, 'not_published'),
        },
        figures: figuresOf(row.figures),
      }),
    ),
  ),
  sql: ({ dataset, indicator, level }: AreaSeriesOf) => sql`
WITH reported AS (
  SELECT area, indicator, period_end, revision, status,
         coalesce(value::VARCHAR, absent, 'not_reported') AS figure
  FROM observation
  WHERE dataset = ${dataset}
    AND (indicator = ${indicator} AND coalesce(level, '') = ${level}
      OR indicator = 'pool.counted_in_host' AND level IS NULL
        AND ${indicator} = 'pool.high_skilled' AND ${level} = '')
), current_value AS (
  SELECT area, period_end,
         arg_max(status, revision) FILTER (indicator = ${indicator}) AS status,
         arg_max(figure, revision) FILTER (indicator = ${indicator}) AS figure,
         arg_max(figure, revision) FILTER (indicator <> ${indicator}) AS shared
  FROM reported
  GROUP BY area, period_end
), listed AS (
  SELECT c.area, string_agg(
           c.period_end::VARCHAR || ' ' || c.status || ' ' || c.figure
             || CASE WHEN z.kind = 'functional_zone' AND c.shared IS NOT NULL
                  THEN ' ' || c.shared ELSE '' END,
           ';' ORDER BY c.period_end) AS figures
  FROM current_value c JOIN area z ON z.code = c.area
  WHERE c.figure IS NOT NULL
  GROUP BY c.area
)
SELECT a.code, a.name, a.role, a.kind, a.host,
       a.population_2020_zones_apart AS residents_apart,
       a.population_2020_zones_included AS residents_included, l.figures
FROM area a LEFT JOIN listed l ON l.area = a.code
WHERE a.role IN ('city', 'part')
ORDER BY a.role = 'part', a.sort`,
});
