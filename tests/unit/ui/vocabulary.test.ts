import { expect, test } from 'vitest';
import { columnsFor } from '../../../src/ui/code-editor/vocabulary.ts';

const table = (name: string, ...columns: string[]) => ({
  name,
  title: name,
  columns: columns.map((column) => ({ name: column, title: `${column} of` })),
});
const vocabulary = {
  tables: [table('area', 'code', 'name'), table('pool', 'area', 'persons'), table('level', 'code')],
};
const names = (text: string) => columnsFor(text, vocabulary).map(({ name }) => name);

test('columns of the tables that are named, also behind the cursor', () => {
  expect(names('SELECT  FROM pool')).toEqual(['area', 'persons']);
  expect(names('SELECT  FROM LEVEL')).toEqual(['code']);
});

test('a part of a word names no table', () => {
  expect(names('SELECT areas, my_level FROM pools')).toEqual(['code', 'name', 'area', 'persons']);
});

test('a name of several tables is offered once, with all of them', () => {
  expect(columnsFor('FROM area, level', vocabulary)[0]).toEqual({
    name: 'code',
    title: 'code of · area、level',
  });
});
