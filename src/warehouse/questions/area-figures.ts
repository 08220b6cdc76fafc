import * as v from 'valibot';
import type { AreaFigure, AreaSeries, PeriodEnd } from '../../model/index.ts';
import { listedFigure, readDay, readFigure } from '../listed-figures.ts';
import { defineQuestion } from '../question.ts';
import { sql, sqlJoin, sqlPart } from '../sql.ts';

export interface AreaFiguresAt {
  readonly dataset: string;
  /** The period ends that are wanted; at least one. */
  readonly days: readonly string[];
}

/** What all areas and the city have of one indicator, or of one level of it, at the days asked for. */
export interface IndicatorFigures {
  readonly indicator: string;
  /** Empty for all levels together. */
  readonly level: string;
  /** By the code of the area; who has no figure at any of the days is not there. */
  readonly byArea: ReadonlyMap<string, AreaSeries['figures']>;
}

/** `370982 2024-12-31 ann 26872` and so on, separated by semicolons; of several for a day the last counts. */
function byAreaOf(listed: string): IndicatorFigures['byArea'] {
  const byArea = new Map<string, Map<PeriodEnd, AreaFigure>>();
  for (const entry of listed.split(';')) {
    const [code = '', on = '', begins = '', value = ''] = entry.split(' ');
    const own = byArea.get(code) ?? new Map<PeriodEnd, AreaFigure>();
    byArea.set(code, own.set(readDay(on), readFigure(begins, value)));
  }
  return byArea;
}

/**
 * Everything that the parts of the city report, and the city itself beside them, at a few days: one
 * row an indicator and level, each figure at its last revision. What zones and hosts count twice
 * is left to `areaSeries`.
 */
export const areaFigures = defineQuestion({
  name: 'area-figures',
  packs: ['core'],
  row: v.pipe(
    v.object({ indicator: v.string(), level: v.string(), figures: v.string() }),
    v.transform(
      ({ indicator, level, figures }): IndicatorFigures => ({
        indicator,
        level,
        byArea: byAreaOf(figures),
      }),
    ),
  ),
  sql: ({ dataset, days }: AreaFiguresAt) => sql`
SELECT o.indicator, coalesce(o.level, '') AS level,
       string_agg(a.code || ' ' || ${listedFigure}, ';'
                  ORDER BY a.sort, a.code, period_end, revision) AS figures
FROM observation o JOIN area a ON a.code = o.area AND a.role IN ('city', 'part')
WHERE o.dataset = ${dataset} AND o.indicator <> 'pool.counted_in_host'
  AND o.period_end IN (${sqlJoin(days.map((day) => sqlPart`${day}::DATE`))})
GROUP BY o.indicator, coalesce(o.level, '')
HAVING bool_or(a.role = 'part')
ORDER BY 1, 2`,
});
