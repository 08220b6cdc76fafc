import { expect, test } from 'vitest';
import type { City } from '../../../scripts/intake/index.ts';
import { fillCube } from '../../../scripts/packs/cube.ts';
import { cubeDimensions } from '../../../scripts/packs/cube-changes.ts';
import { loadRegister } from '../../../scripts/packs/register.ts';
import { openWriter, type Writer } from '../../../src/warehouse/native.ts';
import { city, writtenRegister } from './tiny-register.ts';
import { unbalanced } from './unbalanced.ts';

// The worst register that the rules may be told to keep: rows of one person that contradict each
// other in everything, levels that fall, persons who leave before they come and come again. The
// cube has to balance all the same, whatever it makes of them.

/** Every row that can be typed counts. */
const lenient: City = {
  ...city,
  registerRules: city.registerRules.map((rule) =>
    rule.rule === 'identity_number' ? rule : { ...rule, handling: 'keep', stop_above: null },
  ),
};

/** Numbers that look like chance and are the same everywhere. */
function* chance(): Generator<number> {
  for (let state = 23; ; state = (state * 48_271) % 2_147_483_647) yield state;
}

function contradictions(persons: number): readonly string[] {
  const numbers = chance();
  const draw = (most: number) => Number(numbers.next().value) % most;
  const of = <T>(values: readonly T[]) => values[draw(values.length)] as T;
  const day = (first: number, years: number) =>
    `${first + draw(years)}-${String(1 + draw(12)).padStart(2, '0')}-${of(['01', '15', '28'])}`;
  const levels = ['intermediate', 'senior_worker', 'technician', 'senior_technician'];
  return Array.from({ length: persons }, (_, person) =>
    Array.from({ length: 1 + draw(6) }, () =>
      [
        `P${person}`,
        1930 + draw(90),
        of(['male', 'female']),
        of(['990901', 'SL-GXQ']),
        of(['1', '2']),
        of(['machining', 'digital']),
        of(levels),
        of(['school', 'enterprise']),
        day(2010, 16),
        ...(draw(3) === 0 ? [day(2008, 18), 'retired'] : ['', '']),
      ].join(','),
    ),
  ).flat();
}

async function withContradictions<T>(use: (writer: Writer) => Promise<T>): Promise<T> {
  return writtenRegister(contradictions(400), 'register.csv', async (path) => {
    const writer = await openWriter();
    try {
      await loadRegister(writer, path, lenient);
      await fillCube(writer, lenient);
      return await use(writer);
    } finally {
      writer.close();
    }
  });
}

test('rows that contradict each other still balance: every slice, every cell, no move from outside', async () => {
  await withContradictions(async (writer) => {
    for (const dimension of cubeDimensions) {
      expect(await unbalanced(writer, dimension), dimension).toBe(0);
    }
    expect(await unbalanced(writer, cubeDimensions.join(', '))).toBe(0);
    const [sums] = await writer.query(`
SELECT sum(moved)::INTEGER AS moved, sum(abs(moved))::INTEGER AS moves,
       min(certified)::INTEGER AS least_in, min(departed)::INTEGER AS least_out FROM pool_flow`);
    expect(sums).toMatchObject({ moved: 0, least_in: 0, least_out: 0 });
    expect(Number(sums?.moves)).toBeGreaterThan(100);
    const [least] = await writer.query('SELECT min(persons)::INTEGER AS least FROM pool');
    expect(Number(least?.least)).toBeGreaterThan(0);
  });
});

test('nobody is counted twice at a period end', async () => {
  await withContradictions(async (writer) => {
    const twice = await writer.query(`
SELECT ends.period_end::VARCHAR AS at, sum(persons)::INTEGER AS held, any_value(known) AS known
FROM pool JOIN (
  SELECT period_end, (SELECT count(DISTINCT person) FROM register
    WHERE certified_on <= period_end)::INTEGER AS known
  FROM (SELECT DISTINCT period_end FROM pool)) ends USING (period_end)
GROUP BY ALL HAVING held > known`);
    expect(twice).toEqual([]);
  });
});
