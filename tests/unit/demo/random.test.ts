import { describe, expect, test } from 'vitest';
import { apportion } from '../../../scripts/demo/apportion.ts';
import { integerBetween, pickerOf, randomStream } from '../../../scripts/demo/random.ts';

const draws = (seed: string, purpose: string, count = 4) => {
  const random = randomStream(seed, purpose);
  return Array.from({ length: count }, () => Math.floor(random() * 2 ** 32));
};

describe('randomStream', () => {
  test('draws the same numbers on every machine', () => {
    expect(draws('seed', 'purpose')).toEqual([4117351214, 1081129451, 2550468048, 988903546]);
  });

  test('gives each purpose and each seed a stream of its own', () => {
    expect(draws('seed', 'other')).not.toEqual(draws('seed', 'purpose'));
    expect(draws('seed2', 'purpose')).not.toEqual(draws('seed', 'purpose'));
  });

  test('is even: each tenth of the interval gets about a tenth of the draws', () => {
    const random = randomStream('seed', 'even');
    const bins = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    expect(Math.min(...bins)).toBeGreaterThan(9_600);
    expect(Math.max(...bins)).toBeLessThan(10_400);
  });
});

describe('pickers', () => {
  test('never pick what weighs nothing', () => {
    const random = randomStream('seed', 'zero');
    const pick = pickerOf([0, 1, 0, 3, 0]);
    const picked = new Set(Array.from({ length: 1000 }, () => pick(random)));
    expect([...picked].sort()).toEqual([1, 3]);
  });

  test('integers reach both ends', () => {
    const random = randomStream('seed', 'ends');
    const found = new Set(Array.from({ length: 200 }, () => integerBetween(random, 2, 4)));
    expect([...found].sort()).toEqual([2, 3, 4]);
  });

  test.each([[[]], [[0, 0]], [[1, -1]], [[Number.NaN]]])('refuse the weights %j', (weights) => {
    expect(() => pickerOf(weights)).toThrow(RangeError);
  });
});

describe('apportion', () => {
  test.each([
    { total: 10, weights: [1, 1, 1], parts: [4, 3, 3] },
    { total: 7, weights: [0, 2, 5], parts: [0, 2, 5] },
    { total: 1, weights: [1, 3], parts: [0, 1] },
    { total: 0, weights: [0, 0], parts: [0, 0] },
  ])('$total by $weights', ({ total, weights, parts }) => {
    expect(apportion(total, weights)).toEqual(parts);
  });

  test.each([
    [-1, [1]],
    [1.5, [1]],
    [3, [0, 0]],
  ])('refuses %j by %j', (total, weights) => {
    expect(() => apportion(total, weights)).toThrow(RangeError);
  });
});
