/** The talent-pool cube: stock and flows at each period end by all dimensions, aggregated in SQL. */
import { tablesOf } from '../../src/warehouse/index.ts';
import type { Writer } from '../../src/warehouse/native.ts';
import { type City, monthEnds } from '../intake/index.ts';
import { changeStatement, cubeDimensions } from './cube-changes.ts';

const firstPeriodEnd = '2016-12-31';

/**
 * Year ends up to the cut-off, the cut-off itself, and every period end for which the city has
 * reported in between: whichever state of the data a reader may choose, the cube knows it.
 */
export function cubePeriodEnds(cutOff: string, reported: readonly string[] = []): string[] {
  const within = reported.filter((end) => end >= firstPeriodEnd && end <= cutOff);
  return [...new Set([...monthEnds(firstPeriodEnd, cutOff, 12), ...within, cutOff])].sort();
}

/**
 * Fills `pool` from `register`: persons at each period end, and for the time since the period end
 * before it who came in (`certified`), who left the pool (`departed`), and who came from other
 * cells less who went to others (`moved`: by a higher level, by age, by another chain of the newer
 * certificate). In every cell, and so in every slice, stock at the start + certified − departed +
 * moved = stock at the end; over the whole city `moved` is 0. What came before the first period
 * end is not known, so its flows are NULL.
 *
 * The work grows with the certificates and with the cells, not with persons times periods.
 */
export async function fillCube(writer: Writer, city: City): Promise<void> {
  await writer.run(`CREATE TABLE pool (${tablesOf.pool.pool})`);
  if (city.reported === null) return;
  const { id, cut_off } = city.reported;
  const reports = city.counties.find(({ area }) => area === city.site.city)?.stock ?? [];
  const ends = cubePeriodEnds(
    cut_off,
    reports.map(({ period_end }) => period_end),
  );
  await writer.run('CREATE TEMP TABLE period (k INTEGER, period_end DATE)');
  await writer.append(
    'period',
    ends.map((end, k) => [k, end]),
  );
  await writer.run(`CREATE TEMP TABLE change AS ${changeStatement(ends.length)}`);
  const cell = cubeDimensions.join(', ');
  const since = (flow: string) =>
    `CASE WHEN held.k_held = 0 THEN NULL WHEN held.k_held = held.k THEN held.${flow} ELSE 0 END::INTEGER AS ${flow}`;
  await writer.run(`
INSERT INTO pool BY NAME
WITH course AS (
  SELECT *, sum(persons) OVER cell_course AS stock,
         lead(k, 1, ${ends.length}) OVER cell_course AS next_k
  FROM change WINDOW cell_course AS (PARTITION BY ${cell} ORDER BY k)
), held AS (
  -- A cell without change keeps its stock until the next one.
  SELECT *, unnest(range(k, next_k)) AS k_held FROM course
)
SELECT '${id}' AS dataset, period_end, ${cell}, stock::INTEGER AS persons,
       ${since('certified')}, ${since('departed')}, ${since('moved')}
FROM held JOIN period ON period.k = held.k_held
WHERE stock <> 0
   OR (k_held = held.k AND k_held > 0 AND (certified <> 0 OR departed <> 0 OR moved <> 0))`);
  for (const table of ['change', 'period']) await writer.run(`DROP TABLE ${table}`);
}
