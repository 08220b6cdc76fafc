import * as v from 'valibot';
import type { AreaStock } from '../../model/index.ts';
import { absentKind, day, figureStatus, maybe } from '../columns.ts';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

export interface AreaStocksAt {
  readonly dataset: string;
  readonly at: string;
}

/**
 * High-skilled persons of each part of the city at one date and a year earlier,
 * at the last revision, with what the host district counts as well. An area
 * that did not report has nulls and the last period for which it did.
 */
export const areaStocks = defineQuestion({
  name: 'area-stocks',
  packs: ['core'],
  row: v.pipe(
    v.object({
      code: v.string(),
      name: v.string(),
      kind: v.picklist(['district', 'county', 'county_level_city', 'functional_zone']),
      host: v.nullable(v.string()),
      stock: v.nullable(v.number()),
      stock_absent: v.nullable(absentKind),
      status: v.nullable(figureStatus),
      year_earlier: v.nullable(v.number()),
      counted_in_host: v.nullable(v.number()),
      counted_absent: v.nullable(absentKind),
      last_reported: v.nullable(day),
    }),
    v.transform(
      (row): AreaStock => ({
        code: row.code,
        name: row.name,
        kind: row.kind,
        host: row.host,
        stock: maybe(row.stock, row.stock_absent),
        status: row.status,
        yearEarlier: maybe(row.year_earlier, null),
        countedInHost: maybe(row.counted_in_host, row.counted_absent),
        lastReported: row.last_reported,
      }),
    ),
  ),
  sql: ({ dataset, at }: AreaStocksAt) => sql`
WITH current_value AS (
  SELECT indicator, area, period_end, value, absent, status
  FROM observation
  WHERE dataset = ${dataset} AND level IS NULL
    AND indicator IN ('pool.high_skilled', 'pool.counted_in_host')
  QUALIFY row_number() OVER (PARTITION BY indicator, area, period_end ORDER BY revision DESC) = 1
), stock AS (
  SELECT * FROM current_value WHERE indicator = 'pool.high_skilled'
), shared AS (
  SELECT * FROM current_value WHERE indicator = 'pool.counted_in_host'
)
SELECT a.code, a.short_name AS name, a.kind, a.host,
       now.value AS stock, now.absent AS stock_absent, now.status,
       before.value AS year_earlier,
       shared.value AS counted_in_host, shared.absent AS counted_absent,
       (SELECT max(period_end)::VARCHAR FROM stock s
         WHERE s.area = a.code AND s.value IS NOT NULL AND s.period_end < ${at}::DATE) AS last_reported
FROM area a
LEFT JOIN stock now ON now.area = a.code AND now.period_end = ${at}::DATE
LEFT JOIN stock before ON before.area = a.code
  AND before.period_end = last_day(${at}::DATE - INTERVAL 1 YEAR)
LEFT JOIN shared ON shared.area = a.code AND shared.period_end = ${at}::DATE
WHERE a.role = 'part'
ORDER BY a.sort`,
});
