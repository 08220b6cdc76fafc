import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureRegister } from '../../../scripts/demo/index.ts';
import { readCity } from '../../../scripts/intake/index.ts';
import { cubePeriodEnds, fillCube } from '../../../scripts/packs/cube.ts';
import { cubeDimensions } from '../../../scripts/packs/cube-changes.ts';
import { loadRegister } from '../../../scripts/packs/register.ts';
import { openWriter, type Writer } from '../../../src/warehouse/native.ts';
import { unbalanced } from './unbalanced.ts';

// The demo register is the only one large enough to hold every kind of course.

const city = readCity(join(import.meta.dirname, '../../../data'));
let writer: Writer;

beforeAll(async () => {
  writer = await openWriter();
  await loadRegister(writer, await ensureRegister(), city);
  await fillCube(writer, city);
});
afterAll(() => writer?.close());

describe('stock at the start + in − out = stock at the end', () => {
  test.each(cubeDimensions)('for every slice by %s', async (dimension) => {
    expect(await unbalanced(writer, dimension)).toBe(0);
  });

  test('for every cell, and so for every slice there can be', async () => {
    expect(await unbalanced(writer, cubeDimensions.join(', '))).toBe(0);
  });

  test('moves within the city cancel, and there are some of every kind', async () => {
    const rows = await writer.query(`
SELECT period_end, sum(moved)::INTEGER AS moved, sum(abs(moved))::INTEGER AS moves
FROM pool_flow GROUP BY ALL ORDER BY ALL`);
    expect(rows.map(({ moved }) => moved)).toEqual(rows.map(() => 0));
    expect(Math.min(...rows.map(({ moves }) => Number(moves)))).toBeGreaterThan(0);
  });

  test('would not hold if a flow were wrong', async () => {
    await writer.run('BEGIN');
    await writer.run(`UPDATE pool_flow SET departed = departed + 1
      WHERE rowid = (SELECT max(rowid) FROM pool_flow)`);
    expect(await unbalanced(writer, 'level')).toBe(1);
    await writer.run('ROLLBACK');
  });
});

test('the stock is the one that a count of persons at the day itself gives', async () => {
  const ends = cubePeriodEnds('2026-09-30').filter((_, index) => index % 3 === 1);
  for (const end of ends) {
    const counted = await writer.query(`
SELECT level, count(*)::INTEGER AS persons FROM (
  SELECT r.level::VARCHAR AS level FROM register r JOIN high_skilled h ON h.code = r.level
  WHERE certified_on <= DATE '${end}' AND (left_on IS NULL OR left_on > DATE '${end}')
  QUALIFY row_number() OVER (PARTITION BY person ORDER BY h.sort DESC, certified_on, line) = 1
) GROUP BY ALL ORDER BY ALL`);
    const held = await writer.query(`
SELECT level, sum(persons)::INTEGER AS persons FROM pool
WHERE period_end = DATE '${end}' GROUP BY ALL ORDER BY ALL`);
    expect(held, end).toEqual(counted);
  }
});

test('every period end that the city reports is in the cube, and no other', async () => {
  const rows = await writer.query('SELECT DISTINCT period_end::VARCHAR AS at FROM pool ORDER BY 1');
  const reported = city.counties.find(({ area }) => area === city.site.city)?.stock ?? [];
  expect(rows.map(({ at }) => at)).toEqual(
    [...new Set(reported.map(({ period_end }) => period_end))].sort(),
  );
});
