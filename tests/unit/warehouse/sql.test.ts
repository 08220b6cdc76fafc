import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWriter, type Writer } from '../../../src/warehouse/native.ts';
import { readersStatement } from '../../../src/warehouse/read-only.ts';
import { sql } from '../../../src/warehouse/sql.ts';

// Asked of the engine itself: what a literal means is for it to say.

let writer: Writer;

beforeAll(async () => {
  writer = await openWriter();
});

afterAll(() => writer?.close());

test.each([
  "O'Brien'; DROP TABLE area--",
  "''",
  '\\',
  "\\'; SELECT 1 --",
  '$$a$$',
  '泰山𠮷\n\t"%_',
  '',
])('text stays the text it is: %j', async (text) => {
  expect(await writer.query(sql`SELECT ${text} AS said`)).toEqual([{ said: text }]);
});

test('a NUL, at which an engine stops reading, becomes the sign for what cannot be shown', async () => {
  expect(await writer.query(sql`SELECT ${'a\0b'} AS said`)).toEqual([{ said: 'a\ufffdb' }]);
});

test.each([0, -1, 2.5, -0.1, 1e21, 1e-7, Number.MAX_SAFE_INTEGER])(
  'a number stays the number it is: %d',
  async (number) => {
    expect(await writer.query(sql`SELECT (5 -${number})::DOUBLE AS n`)).toEqual([
      { n: 5 - number },
    ]);
  },
);

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (number) => {
  expect(() => sql`SELECT ${number}`).toThrow(RangeError);
});

test('a reader’s statement loses the semicolon at its end, nothing else', () => {
  const { statement, proof } = readersStatement("SELECT ';' AS a -- why\n ; \n");
  expect(statement).toBe("SELECT ';' AS a -- why");
  expect(proof).toBe("SELECT * FROM (\nSELECT ';' AS a -- why\n)");
});
