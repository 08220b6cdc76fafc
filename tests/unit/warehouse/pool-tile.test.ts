import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPacks } from '../../../scripts/packs/index.ts';
import {
  chosenSums,
  isChosenIn,
  type PeriodEnd,
  type PoolAnswer,
  type PoolSelection,
  type PoolSpan,
  poolAnswer,
  poolTile,
  poolViews,
  spanSums,
  wholePool,
  withoutView,
} from '../../../src/model/index.ts';
import {
  ask,
  type Connector,
  poolPairs,
  poolPeriodEnds,
  poolSums,
  poolSumsBy,
} from '../../../src/warehouse/index.ts';
import { connectNative } from '../../../src/warehouse/native.ts';
import { smallCity } from '../intake/edited-city.ts';

// Any choice made from a tile has to be what the warehouse itself answers. The register is drawn
// by a fixed rule, with every kind of course in it: promotions, ageing, leaving.

const dataset = 'demo';
let folder: string;
let connector: Connector;
let periods: readonly PeriodEnd[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tile-'));
  const registerPath = join(folder, 'register.csv');
  writeFileSync(registerPath, register(600));
  await buildPacks({
    dataFolder: smallCity,
    registerPath,
    outDir: folder,
    progress: () => undefined,
  });
  connector = await connectNative({
    core: join(folder, 'core.duckdb'),
    pool: join(folder, 'pool.duckdb'),
  });
  periods = await ask(connector, poolPeriodEnds({ dataset }));
});
afterAll(async () => {
  await connector?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Numbers that look like chance and are the same everywhere. */
function* chance(): Generator<number> {
  for (let state = 7; ; state = (state * 48_271) % 2_147_483_647) yield state;
}

function register(persons: number): string {
  const numbers = chance();
  const draw = (most: number) => Number(numbers.next().value) % most;
  const of = <T>(values: readonly T[]) => values[draw(values.length)] as T;
  const rows = [
    'person,birth_year,sex,area,chain,occupation_group,level,channel,certified_on,left_on,left_reason',
  ];
  for (let person = 1; person <= persons; person += 1) {
    const who = [`P${person}`, 1950 + draw(50), of(['male', 'female']), of(['990901', 'SL-GXQ'])];
    const left = draw(5) === 0 ? `${2018 + draw(5)}-07-01,retired` : ',';
    const career = ['senior_worker', 'technician', 'senior_technician'].slice(draw(3));
    career.slice(0, 1 + draw(3)).forEach((level, step) => {
      const on = `${2014 + draw(3) + 3 * step}-0${1 + draw(9)}-11`;
      const work = [
        of(['1', '2']),
        of(['machining', 'digital']),
        level,
        of(['school', 'enterprise']),
      ];
      rows.push([...who, ...work, on, left].join(','));
    });
  }
  return `${rows.join('\n')}\n`;
}

const span = (from: string, to: string) => ({ from, to }) as PoolSpan;
const spans = [span('2020-12-31', '2022-12-31'), span('2016-12-31', '2023-03-31')];
const selections: readonly (readonly [string, PoolSelection])[] = [
  ['nothing chosen', wholePool],
  ['one value', { ...wholePool, area: ['SL-GXQ'] }],
  [
    'several views, several values',
    {
      ...wholePool,
      level: ['technician', 'senior_technician'],
      chain: ['2'],
      age_band: ['25_34', '35_44'],
      sex: ['female'],
    },
  ],
  ['nobody', { ...wholePool, area: ['990901'], channel: ['no such channel'] }],
];

/** What the warehouse says, without slices in which nobody ever was. */
function plain({ total, byView, course }: PoolAnswer) {
  const slices = poolViews.map((view) => [
    view,
    [...byView[view]]
      .filter(([, figure]) => Object.values(figure).some((value) => value !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return { total, slices, course };
}

async function direct(selection: PoolSelection, at: PoolSpan): Promise<PoolAnswer> {
  return poolAnswer(await ask(connector, poolSums({ dataset, selection, span: at })), at, periods);
}

describe.each(selections)('with %s', (name, selection) => {
  test.each(poolViews)('a choice in the view %s is what the warehouse answers', async (active) => {
    for (const at of spans) {
      const open = withoutView(selection, active);
      const sums = await ask(connector, poolSumsBy({ dataset, selection: open, span: at, active }));
      const chosen = chosenSums(poolTile(active, sums), isChosenIn(active, selection));
      expect(plain(poolAnswer(chosen, at, periods))).toEqual(plain(await direct(selection, at)));
    }
  });

  test('any span of time is what the warehouse answers', async () => {
    const sums = await ask(
      connector,
      poolSumsBy({ dataset, selection, span: spans[0] as PoolSpan, active: 'time' }),
    );
    const tile = poolTile('time', sums);
    for (const at of [...spans, span('2021-12-31', '2022-12-31')]) {
      expect(plain(poolAnswer(spanSums(tile, at), at, periods))).toEqual(
        plain(await direct(selection, at)),
      );
    }
  });

  test('a view is filtered by all others and not by itself, and pairs by all', async () => {
    const [at] = spans as [PoolSpan];
    const { byView, total } = await direct(selection, at);
    for (const view of poolViews) {
      const own = await direct(withoutView(selection, view), at);
      expect(byView[view]).toEqual(own.byView[view]);
    }
    const pairs = await ask(
      connector,
      poolPairs({ dataset, selection, span: at, rows: 'level', columns: 'sex' }),
    );
    expect(pairs.reduce((sum, { persons }) => sum + persons, 0)).toBe(total.persons);
    expect(total.persons === 0).toBe(name === 'nobody');
  });

  test('the balance holds in every slice and at every period end', async () => {
    for (const at of spans) {
      const { byView, total, course } = await direct(selection, at);
      const figures = poolViews.flatMap((view) => [...byView[view].values()]);
      for (const { before, certified, departed, moved, persons } of [
        ...figures,
        total,
        ...course.slice(1),
      ]) {
        expect(before + certified - departed + moved).toBe(persons);
      }
      const before = await direct(selection, { from: at.from, to: at.from });
      expect(total.before).toBe(before.total.persons);
      for (const { periodEnd, persons } of course) {
        if (periodEnd === at.to) expect(persons).toBe(total.persons);
        if (periodEnd === at.from) expect(persons).toBe(total.before);
      }
    }
  });
});
