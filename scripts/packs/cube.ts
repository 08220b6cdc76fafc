/** The talent-pool cube: persons at each period end by all dimensions, aggregated in SQL. */
import { tablesOf } from '../../src/warehouse/index.ts';
import type { Writer } from '../../src/warehouse/native.ts';
import { type City, monthEnds } from '../intake/index.ts';

const firstPeriodEnd = '2016-12-31';

/** Year ends up to the cut-off, and the cut-off itself. */
export function cubePeriodEnds(cutOff: string): string[] {
  const yearEnds = monthEnds(firstPeriodEnd, cutOff, 12);
  return yearEnds.at(-1) === cutOff ? yearEnds : [...yearEnds, cutOff];
}

/**
 * Fills `pool` from `register`. Each certificate holds from its day until the person's
 * next higher one or leaving the stock; of several at one level the first counts. So
 * at any day a person has one certificate at most, the highest.
 */
export async function fillCube(writer: Writer, city: City): Promise<void> {
  await writer.run(`CREATE TABLE pool (${tablesOf.pool.pool})`);
  if (city.reported === null) return;
  const ends = cubePeriodEnds(city.reported.cut_off).map((end) => `(DATE '${end}')`);
  await writer.run(`
INSERT INTO pool BY NAME
WITH certificate AS (
  SELECT r.*, h.sort AS level_sort
  FROM register r JOIN high_skilled h ON h.code = r.level
  QUALIFY row_number() OVER (PARTITION BY person, r.level ORDER BY certified_on, line) = 1
), held AS (
  SELECT *, min(certified_on) OVER (
    PARTITION BY person ORDER BY level_sort
    ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS superseded_on
  FROM certificate
), period(period_end) AS (VALUES ${ends.join(', ')}),
stock AS (
  SELECT period_end, h.*,
         greatest(year(period_end) - birth_year, (SELECT min(min_age) FROM band)) AS age
  FROM period JOIN held h ON certified_on <= period_end
   AND (superseded_on IS NULL OR superseded_on > period_end)
   AND (left_on IS NULL OR left_on > period_end)
)
SELECT '${city.reported.id}' AS dataset, period_end, area, level, chain, occupation_group, channel, band.code AS age_band, sex,
       count(*)::INTEGER AS persons
FROM stock JOIN band ON age >= min_age AND (max_age IS NULL OR age <= max_age)
GROUP BY ALL`);
}
