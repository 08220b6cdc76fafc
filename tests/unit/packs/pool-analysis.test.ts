import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureRegister } from '../../../scripts/demo/index.ts';
import { readCity } from '../../../scripts/intake/index.ts';
import { fillCube } from '../../../scripts/packs/cube.ts';
import { loadRegister } from '../../../scripts/packs/register.ts';
import {
  figureOf,
  isAbsent,
  movers,
  type PeriodEnd,
  type PoolDimension,
  type PoolMember,
  type PoolSelection,
  type PoolSpan,
  pivot,
  pivotMembers,
  poolAnswer,
  poolDimensions,
  slicesBy,
  wholePool,
} from '../../../src/model/index.ts';
import { ask, type Connector, poolPairs, poolSums } from '../../../src/warehouse/index.ts';
import { openWriter, type Writer } from '../../../src/warehouse/native.ts';

// What is crossed and what is said to have moved has to add up to the cube, whoever is chosen. The
// expected sums are counted in plain SQL from the cube of the demo register.

const dataset = 'demo';
const span: PoolSpan = { from: '2024-12-31' as PeriodEnd, to: '2026-06-30' as PeriodEnd };
const city = readCity(join(import.meta.dirname, '../../../data'));
let writer: Writer;
let connector: Connector;
let members: Readonly<Record<PoolDimension, readonly PoolMember[]>>;

beforeAll(async () => {
  writer = await openWriter();
  await loadRegister(writer, await ensureRegister(), city);
  await fillCube(writer, city);
  connector = {
    open: async () => undefined,
    query: (statement) => writer.query(statement),
    admit: () => Promise.reject(new Error('nobody types here')),
    close: async () => undefined,
  };
  const codes = await Promise.all(poolDimensions.map(membersOf));
  members = Object.fromEntries(
    poolDimensions.map((dimension, index) => [dimension, codes[index]]),
  ) as typeof members;
});
afterAll(() => writer?.close());

async function membersOf(dimension: PoolDimension): Promise<readonly PoolMember[]> {
  const rows = await writer.query(
    `SELECT DISTINCT ${dimension}::VARCHAR AS code FROM pool ORDER BY ALL`,
  );
  return rows.map(({ code }) => ({
    dimension,
    code: String(code),
    name: String(code),
    inPool: true,
    minAge: null,
    maxAge: null,
  }));
}

interface Counted {
  readonly before: number;
  readonly persons: number;
  readonly certified: number;
  readonly departed: number;
  readonly moved: number;
}

/** The sums of the cells that pass, by one dimension or of all together. */
async function counted(
  selection: PoolSelection,
  by: PoolDimension | null,
): Promise<ReadonlyMap<string, Counted>> {
  const tests = poolDimensions
    .filter((each) => selection[each].length > 0)
    .map((each) => `${each}::VARCHAR IN (${selection[each].map((code) => `'${code}'`).join()})`);
  const where = ['true', ...tests].join(' AND ');
  const code = by === null ? "''" : `${by}::VARCHAR`;
  const rows = await writer.query(`
SELECT code, sum(before)::INTEGER AS before, sum(persons)::INTEGER AS persons,
       sum(certified)::INTEGER AS certified, sum(departed)::INTEGER AS departed,
       sum(moved)::INTEGER AS moved
FROM (
  SELECT ${code} AS code, persons AS before, 0 AS persons, 0 AS certified, 0 AS departed, 0 AS moved
  FROM pool WHERE period_end = DATE '${span.from}' AND ${where}
  UNION ALL
  SELECT ${code}, 0, persons, 0, 0, 0 FROM pool WHERE period_end = DATE '${span.to}' AND ${where}
  UNION ALL
  SELECT ${code}, 0, 0, certified, departed, moved FROM pool_flow
  WHERE period_end > DATE '${span.from}' AND period_end <= DATE '${span.to}' AND ${where}
) GROUP BY code ORDER BY code`);
  return new Map(
    rows.map(({ code: own, ...figures }) => [String(own), figures as unknown as Counted]),
  );
}

const selections: readonly (readonly [string, PoolSelection])[] = [
  ['everybody', wholePool],
  [
    'some in every view',
    {
      area: ['370902', '370982', 'TA-GXQ'],
      level: ['technician', 'senior_technician'],
      chain: ['1', '2', '3', '12'],
      occupation_group: ['machining', 'electrical'],
      channel: ['enterprise', 'school'],
      age_band: ['25_34', '35_44', '45_54'],
      sex: ['female'],
    },
  ],
  ['nobody', { ...wholePool, area: ['370902'], level: ['apprentice'] }],
];

describe.each(selections)('%s', (name, selection) => {
  test('the slices that moved add up to the change, by every dimension', async () => {
    const answer = poolAnswer(await ask(connector, poolSums({ dataset, selection, span })), span, [
      span.from,
      span.to,
    ]);
    const whole = (await counted(selection, null)).get('') ?? figureOf(new Map(), '');
    expect(whole.persons === 0).toBe(name === 'nobody');
    for (const dimension of poolDimensions) {
      const own = await counted(selection, dimension);
      const result = movers(slicesBy(answer, selection, dimension));
      expect(result.whole).toMatchObject({ ...whole, change: whole.persons - whole.before });
      expect(result.parts.reduce((sum, { change }) => sum + change, 0)).toBe(
        whole.persons - whole.before,
      );
      for (const { code, before, persons, certified, departed, moved, change } of result.parts) {
        expect({ before, persons, certified, departed, moved }, code).toEqual(own.get(code));
        expect(before + certified - departed + moved, code).toBe(persons);
        expect(change).toBe(persons - before);
      }
      expect(result.parts).toHaveLength(own.size);
    }
  });

  const pairs = poolDimensions.flatMap((rows) =>
    poolDimensions.filter((columns) => columns !== rows).map((columns) => ({ rows, columns })),
  );

  test.each(pairs)('$rows × $columns adds up to the rows, the columns and all', async (axes) => {
    const given = await ask(connector, poolPairs({ dataset, selection, span, ...axes }));
    const whole = (await counted(selection, null)).get('');
    const byRow = await counted(selection, axes.rows);
    const byColumn = await counted(selection, axes.columns);
    const side = (dimension: PoolDimension, which: 'row' | 'column') =>
      pivotMembers({
        dimension,
        side: which,
        members: members[dimension],
        selection,
        at: span.to,
        pairs: given,
      });
    for (const measure of ['persons', 'certified', 'departed', 'net'] as const) {
      const of = (each: Counted | undefined) =>
        measure === 'net' ? (each ? each.persons - each.before : 0) : (each?.[measure] ?? 0);
      const table = pivot({
        pairs: given,
        rows: side(axes.rows, 'row'),
        columns: side(axes.columns, 'column'),
        measure,
      });
      expect(table.total).toBe(of(whole));
      expect(table.rows.map(({ total }) => total)).toEqual(
        table.rows.map(({ code }) => of(byRow.get(code))),
      );
      expect(table.totals).toEqual(table.columns.map(({ code }) => of(byColumn.get(code))));
      for (const { cells, total } of table.rows) {
        expect(cells.reduce<number>((sum, cell) => sum + (isAbsent(cell) ? 0 : cell), 0)).toBe(
          total,
        );
      }
    }
  });
});
