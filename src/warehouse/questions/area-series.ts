import * as v from 'valibot';
import type { AreaFigure, AreaSeries, Maybe, PeriodEnd } from '../../model/index.ts';
import { maybe } from '../columns.ts';
import { listedFigure, readDay, readFigure, readValue } from '../listed-figures.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface AreaSeriesOf {
  readonly dataset: string;
  readonly indicator: string;
  /** A level code for the breakdown by level; empty for the whole. */
  readonly level: string;
}

/** `2024-12-31 26872` and so on, separated by semicolons; of several for a day the last counts. */
function sharedOf(listed: string | null): ReadonlyMap<string, Maybe<number>> {
  const entries = listed?.split(';').map((entry) => entry.split(' ')) ?? [];
  return new Map(entries.map(([on = '', value = '']) => [on, readValue(value)]));
}

/**
 * `2024-12-31 ann 26872` and so on, separated by semicolons, as figures by period end.
 * Revisions stand one after the other, so that the last of a day is the one that stays.
 */
function figuresOf(listed: string | null, sharedFigures: string | null): AreaSeries['figures'] {
  const figures = new Map<PeriodEnd, AreaFigure>();
  if (listed === null) return figures;
  const shared = sharedOf(sharedFigures);
  for (const entry of listed.split(';')) {
    const [on = '', begins = '', value = ''] = entry.split(' ');
    figures.set(readDay(on), readFigure(begins, value, shared.get(on) ?? null));
  }
  return figures;
}

/**
 * Every figure of one indicator for the city and each of its parts, at its last
 * revision; for the high-skilled stock of a zone also how much of it its host
 * counts. One row an area with all its dates and revisions in one text: a
 * change of period then asks nothing, what the build embeds stays small, and the
 * engine neither groups nor hands over a row a figure. The city comes first.
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
      shared: v.nullable(v.string()),
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
        figures: figuresOf(row.figures, row.shared),
      }),
    ),
  ),
  sql: ({ dataset, indicator, level }: AreaSeriesOf) => sql`
WITH listed AS (
  SELECT area, string_agg(${listedFigure}, ';' ORDER BY period_end, revision) AS figures
  FROM observation
  WHERE dataset = ${dataset} AND indicator = ${indicator} AND coalesce(level, '') = ${level}
  GROUP BY area
), shared AS (
  SELECT o.area, string_agg(
           o.period_end::VARCHAR || ' '
             || coalesce(o.value::BIGINT::VARCHAR, o.absent, 'not_reported'),
           ';' ORDER BY o.period_end, o.revision) AS figures
  FROM observation o JOIN area z ON z.code = o.area AND z.kind = 'functional_zone'
  WHERE o.dataset = ${dataset} AND o.indicator = 'pool.counted_in_host' AND o.level IS NULL
    AND ${indicator} = 'pool.high_skilled' AND ${level} = ''
  GROUP BY o.area
)
SELECT a.code, a.name, a.role, a.kind, a.host,
       a.population_2020_zones_apart AS residents_apart,
       a.population_2020_zones_included AS residents_included, l.figures, s.figures AS shared
FROM area a
LEFT JOIN listed l ON l.area = a.code
LEFT JOIN shared s ON s.area = a.code
WHERE a.role IN ('city', 'part')
ORDER BY a.role = 'part', a.sort`,
});
