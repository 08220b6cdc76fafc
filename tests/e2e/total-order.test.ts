import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readyQuestions } from '../../src/pages/sql/ready-questions.ts';
import { type Connector, readAs, type SqlText, sql } from '../../src/warehouse/index.ts';
import { connectNative } from '../../src/warehouse/native.ts';
import { asked } from './agreement/asked.ts';
import { outcomeOf } from './agreement/outcome.ts';
import { reversedPacks } from './agreement/reversed-packs.ts';
import { tiesBrokenBothWays } from './agreement/tie-breaking.ts';
import { builtPack, connectToBuilt } from './built-packs.ts';

// Two engines give rows with equal keys in two orders. So no ORDER BY may leave ties, and no answer
// may depend on how rows happen to lie in a table: every question is asked with its ties broken both
// ways, and of the packs turned upside down.

let built: Connector;
let turned: Connector;
let remove: () => void;

beforeAll(async () => {
  const reversed = await reversedPacks(builtPack);
  remove = reversed.remove;
  built = await connectToBuilt();
  turned = await connectNative(reversed.paths);
  for (const engine of [built, turned]) {
    await engine.open('core');
    await engine.open('pool');
  }
});

afterAll(async () => {
  await built?.close();
  await turned?.close();
  remove?.();
});

/** The rows of a statement, with the ties of its order broken one way and the other. */
async function bothWays(statement: string) {
  const ways = tiesBrokenBothWays(statement);
  if (ways === null) return null;
  const [one, other] = ways;
  return [await built.query(one as SqlText), await built.query(other as SqlText)] as const;
}

describe('a tie would show', () => {
  const tied = sql`SELECT code FROM area ORDER BY code_system`;

  test('from the packs that are turned', async () => {
    const [one, other] = [await built.query(tied), await turned.query(tied)];
    expect(one).not.toEqual(other);
    expect(new Set(one.map(({ code }) => code))).toEqual(new Set(other.map(({ code }) => code)));
  });

  test('from breaking it both ways, also where a window comes before the sort', async () => {
    for (const statement of [
      tied,
      'SELECT code, row_number() OVER (PARTITION BY kind ORDER BY code) AS n FROM area\nORDER BY kind',
      'SELECT code FROM area\nORDER BY kind\nLIMIT 3',
    ]) {
      const [one, other] = (await bothWays(statement)) ?? [];
      expect(one, statement).not.toEqual(other);
    }
    const [one, other] = (await bothWays('SELECT code FROM area ORDER BY kind, code')) ?? [];
    expect(one).toEqual(other);
  });

  test.each([
    'SELECT code FROM area',
    'SELECT string_agg(code ORDER BY code) FROM area GROUP BY kind',
    'WITH a AS (SELECT 1 ORDER BY 1)\nSELECT code\nFROM area',
  ])('and no order at all is refused: %s', (statement) => {
    expect(() => tiesBrokenBothWays(statement)).toThrow(RangeError);
  });
});

describe.each(Object.keys(asked))('%s', (file) => {
  const questions = asked[file] ?? [];

  test('has an order without ties', async () => {
    for (const question of questions) {
      const outcome = await outcomeOf(built, question);
      if (!('rows' in outcome) || outcome.rows.length < 2) continue;
      const [one, other] = (await bothWays(question.sql)) ?? [];
      expect(one, question.sql).toEqual(other);
    }
  });

  test('does not depend on how rows lie', async () => {
    for (const question of questions) {
      expect(await outcomeOf(turned, question), question.sql).toEqual(
        await outcomeOf(built, question),
      );
    }
  });
});

describe('questions ready for a reader', () => {
  const questions = ['demo', 'published'].flatMap((dataset) =>
    readyQuestions({ dataset, city: '370900' }).map((each) => ({ ...each, dataset })),
  );

  test.each(questions)('$dataset: $title', async ({ sql: text }) => {
    const [one, other] = (await bothWays(text)) ?? [];
    expect(one).toEqual(other);
    const all = { mostRows: 100_000, mostColumns: 100, mostInCell: 100_000, mostText: 100_000_000 };
    expect(await readAs(turned, text, all)).toEqual(await readAs(built, text, all));
  });
});
