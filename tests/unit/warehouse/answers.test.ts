import * as v from 'valibot';
import { expect, test } from 'vitest';
import { AnswerBook } from '../../../src/warehouse/answers.ts';
import { defineQuestion, QuestionError } from '../../../src/warehouse/question.ts';
import { sql } from '../../../src/warehouse/sql.ts';

const levels = defineQuestion({
  name: 'levels',
  packs: ['core'],
  row: v.object({ code: v.string() }),
  sql: (area: string) => sql`SELECT code FROM level WHERE area = ${area}`,
});

test('a book knows what the page brought, by the complete statement', () => {
  const book = new AnswerBook({ [levels('a').sql]: [{ code: 'x' }] });
  expect(book.look(levels('a'))).toEqual([{ code: 'x' }]);
  expect(book.look(levels('b'))).toBeUndefined();
});

test('the same answer is the same array, so that nothing is drawn again without need', () => {
  const book = new AnswerBook({ [levels('a').sql]: [{ code: 'x' }] });
  expect(book.look(levels('a'))).toBe(book.look(levels('a')));
});

test('an answer that is written anew replaces the old one', () => {
  const book = new AnswerBook({ [levels('a').sql]: [{ code: 'x' }] });
  book.look(levels('a'));
  book.write(levels('a').sql, [{ code: 'y' }]);
  expect(book.look(levels('a'))).toEqual([{ code: 'y' }]);
});

test('a failure to read an answer is not kept', () => {
  const book = new AnswerBook({ [levels('a').sql]: [{ code: 1 }] });
  expect(() => book.look(levels('a'))).toThrow(QuestionError);
  book.write(levels('a').sql, [{ code: 'x' }]);
  expect(book.look(levels('a'))).toEqual([{ code: 'x' }]);
});

test('the sheet holds the raw answers in their order', () => {
  const book = new AnswerBook();
  book.write(levels('b').sql, [{ code: 'y', more: 1 }]);
  book.write(levels('a').sql, []);
  expect(Object.entries(book.sheet())).toEqual([
    [levels('b').sql, [{ code: 'y', more: 1 }]],
    [levels('a').sql, []],
  ]);
});

const count = defineQuestion({
  name: 'count',
  packs: ['core'],
  row: v.object({ n: v.number() }),
  sql: (area: string) => sql`SELECT count(*) AS n FROM level WHERE area = ${area}`,
  derive: (area, look) => {
    const known = look(levels(area));
    return known && [{ n: known.length }];
  },
});

test('an answer that follows from others needs no engine, and is the same array every time', () => {
  const book = new AnswerBook();
  expect(book.look(count('a'))).toBeUndefined();
  book.write(levels('a').sql, [{ code: 'x' }, { code: 'y' }]);
  expect(book.look(count('a'))).toEqual([{ n: 2 }]);
  expect(book.look(count('a'))).toBe(book.look(count('a')));
});

test('what the engine answers takes the place of what was derived', () => {
  const book = new AnswerBook({ [levels('a').sql]: [{ code: 'x' }] });
  book.look(count('a'));
  book.write(count('a').sql, [{ n: 7 }]);
  expect(book.look(count('a'))).toEqual([{ n: 7 }]);
});

test('answers asked ahead give way to newer ones, those waited for do not', () => {
  const book = new AnswerBook();
  book.write(levels('waited').sql, [{ code: 'w' }]);
  for (let index = 0; index < 30; index += 1) {
    book.writeAhead(levels(`ahead ${index}`), [{ code: 'x' }]);
  }
  expect(book.look(levels('ahead 0'))).toBeUndefined();
  expect(book.look(levels('ahead 29'))).toEqual([{ code: 'x' }]);
  expect(book.look(levels('waited'))).toEqual([{ code: 'w' }]);
  // What was asked ahead is not part of what the page was built with.
  expect(Object.keys(book.sheet())).toEqual([levels('waited').sql]);
});

test('an answer from which others are derived stays while they come and go', () => {
  const book = new AnswerBook();
  book.writeAhead(levels('brushed'), [{ code: 'x' }, { code: 'y' }]);
  for (let step = 0; step < 60; step += 1) {
    book.writeAhead(levels(`step ${step}`), [{ code: 'z' }]);
    expect(book.look(levels('brushed'))).toHaveLength(2);
  }
});
