import { describe, expect, test } from 'vitest';
import {
  compositionOf,
  cumulativeAt,
  largestParts,
  notReported,
  periodEnd,
} from '../../../src/model/index.ts';
import { seriesOf } from './given.ts';

describe('what the pool of an area is made of', () => {
  const pairs = [
    { row: 'A', column: 'steel', persons: 30 },
    { row: 'A', column: 'glass', persons: 50 },
    { row: 'A', column: 'paper', persons: 20 },
    { row: 'B', column: 'glass', persons: 100 },
    { row: 'B', column: 'cloth', persons: 200 },
  ];

  test('its parts beside those of the city, the largest first; who is not there has nobody', () => {
    expect(compositionOf(pairs, 'A')).toEqual({
      persons: 100,
      cityPersons: 400,
      parts: [
        { code: 'glass', persons: 50, share: 0.5, cityShare: 0.375 },
        { code: 'steel', persons: 30, share: 0.3, cityShare: 0.075 },
        { code: 'paper', persons: 20, share: 0.2, cityShare: 0.05 },
        { code: 'cloth', persons: 0, share: 0, cityShare: 0.5 },
      ],
    });
  });

  test('the first parts by name, the others together', () => {
    const { largest, rest } = largestParts(compositionOf(pairs, 'A'), 1);
    expect(largest.map(({ code }) => code)).toEqual(['glass']);
    expect(rest).toMatchObject({ of: 3, persons: 50, share: 0.5 });
    expect(rest?.cityShare).toBeCloseTo(0.625, 12);
    expect(largestParts(compositionOf(pairs, 'A'), 4).rest).toBeNull();
  });

  test('an area without anybody has no shares', () => {
    expect(compositionOf(pairs, 'C').parts.map(({ share }) => share)).toEqual([0, 0, 0, 0]);
    expect(compositionOf([], 'A')).toEqual({ persons: 0, cityPersons: 0, parts: [] });
  });
});

describe('a count that only grows', () => {
  const at = (figures: Parameters<typeof seriesOf>[0], on: string) =>
    cumulativeAt(seriesOf(figures), periodEnd(on), notReported);

  test.each([
    [
      'the running year is what came since its start',
      at(
        [
          ['2024-12-31', 40],
          ['2025-03-31', 55],
        ],
        '2025-03-31',
      ),
      { total: 55, thisYear: 15 },
    ],
    [
      'a series that begins within the year has nothing before it',
      at(
        [
          ['2025-01-31', 3],
          ['2025-03-31', 8],
        ],
        '2025-03-31',
      ),
      { total: 8, thisYear: 8 },
    ],
    [
      'without the figure of the start the year is not known',
      at(
        [
          ['2024-11-30', 40],
          ['2025-03-31', 55],
        ],
        '2025-03-31',
      ),
      { total: 55, thisYear: notReported },
    ],
    [
      'without a figure at the date nothing is',
      at([['2024-12-31', 40]], '2025-03-31'),
      { total: notReported, thisYear: notReported },
    ],
    [
      'at a year end the year is the one that ends',
      at(
        [
          ['2023-12-31', 30],
          ['2024-12-31', 40],
        ],
        '2024-12-31',
      ),
      { total: 40, thisYear: 10 },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
