/** What changes in the cells of the cube from one period end to the next, from the register. */

/** The dimensions of a cell. */
export const cubeDimensions = [
  'level',
  'channel',
  'sex',
  'age_band',
  'area',
  'occupation_group',
  'chain',
] as const;

/**
 * A query over `register`, `high_skilled`, `band` and `period (k, period_end)`, with a row for
 * every cell and period end at which something in it changed: `persons` more or less than at the
 * period end before, and the flows that made it so.
 *
 * Each certificate holds from its day until the person's next higher one or leaving the stock; of
 * several at one level the first counts. So at any day a person has one certificate at most, the
 * highest. Its stay in the stock runs from one period end to before another, and is cut where the
 * person passes into another age band. A stay that follows on another of the same person is a
 * move; the first one, or one after a gap, came in by being certified. Who was certified and left
 * between two period ends is in no stock, but is counted in both flows.
 *
 * @param periods number of period ends; it stands for a time after the last
 */
export function changeStatement(periods: number): string {
  const cell = cubeDimensions.join(', ');
  return `
WITH certificate AS (
  SELECT r.*, h.sort AS level_sort
  FROM register r JOIN high_skilled h ON h.code = r.level
  WHERE left_on IS NULL OR certified_on < left_on
  QUALIFY row_number() OVER (PARTITION BY person, r.level ORDER BY certified_on, line) = 1
), held AS (
  SELECT *, min(certified_on) OVER (
    PARTITION BY person ORDER BY level_sort
    ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS superseded_on
  FROM certificate
), placed AS (
  -- The first period end not before the day: from it on the certificate is held, or no longer.
  SELECT held.*, first.k AS k_start, coalesce(last.k, ${periods}) AS k_end,
         left_on IS NOT NULL AND (superseded_on IS NULL OR left_on < superseded_on) AS is_left
  FROM held
  ASOF JOIN period first ON held.certified_on <= first.period_end
  ASOF LEFT JOIN period last ON least(superseded_on, left_on) <= last.period_end
), stay AS (
  SELECT *, lag(k_end) OVER course AS end_before, lead(k_start) OVER course AS start_after
  FROM placed WHERE k_start < k_end
  WINDOW course AS (PARTITION BY person ORDER BY k_start)
), year_start AS (
  SELECT year(period_end) AS at_year, min(k) AS k FROM period GROUP BY ALL
), band_year AS (
  -- From which period end on somebody born in a year belongs to a band, and until which.
  SELECT born, code,
         CASE WHEN min_age = (SELECT min(min_age) FROM band) THEN 0
              ELSE (SELECT coalesce(min(k), ${periods}) FROM year_start
                    WHERE at_year >= born + min_age) END AS k_from,
         CASE WHEN max_age IS NULL THEN ${periods}
              ELSE (SELECT coalesce(min(k), ${periods}) FROM year_start
                    WHERE at_year > born + max_age) END AS k_until
  FROM (SELECT DISTINCT birth_year AS born FROM register), band
), aged AS (
  SELECT stay.*, code AS age_band,
         greatest(k_start, k_from) AS k_in, least(k_end, k_until) AS k_out
  FROM stay JOIN band_year ON born = birth_year
  WHERE greatest(k_start, k_from) < least(k_end, k_until)
), passage AS (
  SELECT k_in AS k, ${cell}, 1 AS persons, is_in::INTEGER AS certified, 0 AS departed,
         (NOT is_in)::INTEGER AS moved
  FROM (SELECT *, k_in = k_start AND end_before IS DISTINCT FROM k_start AS is_in FROM aged)
  UNION ALL
  SELECT k_out, ${cell}, -1, 0, is_out::INTEGER, -(NOT is_out)::INTEGER
  FROM (SELECT *, k_out = k_end AND start_after IS DISTINCT FROM k_end AS is_out FROM aged)
  WHERE k_out < ${periods}
  UNION ALL
  SELECT k_start, ${cell}, 0, 1, 1, 0
  FROM (SELECT placed.*, code AS age_band FROM placed JOIN band_year ON born = birth_year
        WHERE k_start = k_end AND is_left AND k_start BETWEEN k_from AND k_until - 1) brief
  -- Somebody who was in the stock before has left it already.
  WHERE NOT EXISTS (FROM stay WHERE stay.person = brief.person AND stay.k_end = brief.k_start)
)
SELECT k, ${cell}, sum(persons) AS persons, sum(certified) AS certified,
       sum(departed) AS departed, sum(moved) AS moved
FROM passage GROUP BY ALL`;
}
