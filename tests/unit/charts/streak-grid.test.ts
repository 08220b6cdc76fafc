import { expect, test } from 'vitest';
import { type StreakCell, spreadCells, yearsOfCells } from '../../../src/charts/index.ts';

const cell = (year: number, years = 1): StreakCell => ({
  ...{ key: String(year), year, years },
  ...{ shape: '●', text: '完成', figure: '1人', tone: 'good', isRunning: false },
});

test('the years run from the first to the last period', () => {
  expect(
    yearsOfCells([
      [cell(2025), cell(2026)],
      [cell(2025, 2), cell(2027, 2)],
    ]),
  ).toEqual([2025, 2026, 2027, 2028]);
  expect(yearsOfCells([])).toEqual([]);
});

test('a period of two years takes two columns, a year without a period stays empty', () => {
  const years = [2025, 2026, 2027, 2028];
  const two = [cell(2025, 2), cell(2027, 2)];
  expect(spreadCells(two, years)).toEqual(two);
  const late = cell(2027);
  expect(spreadCells([late], years)).toEqual([2025, 2026, late, 2028]);
});
