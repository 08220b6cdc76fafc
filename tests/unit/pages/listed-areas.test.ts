import { expect, test } from 'vitest';
import {
  type CountiesData,
  listedAreas,
  listLength,
} from '../../../src/pages/counties/counties-data.ts';

// How much of many areas the lists of the comparison show.

/** So many areas, the last of them without a place. */
function compared(count: number): CountiesData {
  const areas = Array.from({ length: count }, (_, index) => ({ code: `a${index}` }));
  const comparison = { ranked: areas.slice(0, -1), apart: areas.slice(-1) };
  return { areas, comparison } as unknown as CountiesData;
}

const codes = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);

test.each([9, 40])('%i areas are all listed, those without a place included', (count) => {
  const data = compared(count);
  expect(listLength(data, 'first')).toBe(count);
  expect([...listedAreas(data, { rows: 'first', chosen: null })]).toEqual(codes(count));
});

test('of more areas the twenty furthest behind are listed, and the chosen one', () => {
  const data = compared(41);
  expect(listLength(data, 'first')).toBe(20);
  expect([...listedAreas(data, { rows: 'first', chosen: null })]).toEqual(codes(20));
  expect([...listedAreas(data, { rows: 'first', chosen: 'a40' })]).toEqual([...codes(20), 'a40']);
  expect(listedAreas(data, { rows: 'first', chosen: 'a3' }).size).toBe(20);
});

test('whoever wants all of them gets all', () => {
  const data = compared(41);
  expect(listLength(data, 'all')).toBe(41);
  expect([...listedAreas(data, { rows: 'all', chosen: null })]).toEqual(codes(41));
});
