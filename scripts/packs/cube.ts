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
 * Fills `pool` with the persons at each period end, and `pool_flow` with what changed since the
 * period end before it: who came in (`certified`), who left the pool (`departed`), and who came
 * from other cells less who went to others (`moved`: by a higher level, by age, by another chain of
 * the newer certificate). In every cell, and so in every slice, stock at the start + certified −
 * departed + moved = stock at the end; over the whole city `moved` is 0. What came before the first
 * period end is not known, so that one has no flows.
 *
 * The work grows with the certificates and with the cells, not with persons times periods.
 */
export async function fillCube(writer: Writer, city: City): Promise<void> {
  for (const [table, columns] of Object.entries(tablesOf.pool)) {
    await writer.run(`CREATE TABLE ${table} (${columns})`);
  }
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
  await writer.run(`
INSERT INTO pool BY NAME
WITH course AS (
  SELECT *, sum(persons) OVER cell_course AS stock,
         lead(k, 1, ${ends.length}) OVER cell_course AS next_k
  FROM change WINDOW cell_course AS (PARTITION BY ${cell} ORDER BY k)
), held AS (
  -- A cell without change keeps its stock until the next one.
  SELECT *, unnest(range(k, next_k)) AS k_held FROM course WHERE stock <> 0
)
SELECT '${id}' AS dataset, period_end, ${cell}, stock::INTEGER AS persons
FROM held JOIN period ON period.k = k_held`);
  await writer.run(`
INSERT INTO pool_flow BY NAME
SELECT '${id}' AS dataset, period_end, ${cell}, certified::INTEGER AS certified,
       departed::INTEGER AS departed, moved::INTEGER AS moved
FROM change JOIN period USING (k)
WHERE k > 0 AND (certified <> 0 OR departed <> 0 OR moved <> 0)`);
  for (const table of ['change', 'period']) await writer.run(`DROP TABLE ${table}`);
}
