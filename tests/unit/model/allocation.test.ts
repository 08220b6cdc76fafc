import { describe, expect, test } from 'vitest';
import {
  apportion,
  type CannotSplit,
  isSplit,
  notPublished,
  notReported,
  type Split,
  type SplitArea,
  type SplitRequest,
  type SplitWeights,
  splitTarget,
} from '../../../src/model/index.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Reproducible numbers below `n`: mulberry32. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

describe('largest remainder', () => {
  test.each<[string, number, readonly number[], readonly number[]]>([
    // 100 × 1/7 = 14.28, 3/7 = 42.86, 3/7 = 42.86: both halves of the two left go to the larger.
    ['what is left goes to the largest remainders', 100, [1, 3, 3], [14, 43, 43]],
    ['equal remainders: the larger quota first', 3, [1, 3, 2], [0, 2, 1]],
    ['all equal: the first in the list', 100, [5, 5, 5], [34, 33, 33]],
    ['nothing to share', 0, [2, 1], [0, 0]],
    ['one receiver', 300_000, [7], [300_000]],
    ['a base of nothing gets nothing', 10, [0, 1, 3], [0, 2, 8]],
    ['fewer units than receivers', 2, [3, 3, 2], [1, 1, 0]],
    [
      'numbers beyond exact floating point',
      9_007_199_254_740_991,
      [1, 1],
      [4_503_599_627_370_496, 4_503_599_627_370_495],
    ],
  ])('%s', (_, total, amounts, parts) => {
    expect(apportion(total, [{ amounts, weight: 1 }])).toEqual(parts);
  });

  test('a tie that floating point would break by noise is a tie', () => {
    // 0.1 + 0.2 in disguise: every quota is 10/3, whatever way it is mixed.
    const mixed = [
      { amounts: [1, 1, 1], weight: 1 },
      { amounts: [7, 7, 7], weight: 2 },
    ];
    expect(apportion(10, mixed)).toEqual([4, 3, 3]);
  });

  test.each([
    ['a fraction', () => apportion(1.5, [{ amounts: [1], weight: 1 }])],
    ['a negative base', () => apportion(1, [{ amounts: [1, -1], weight: 1 }])],
    ['no base', () => apportion(1, [{ amounts: [0, 0], weight: 1 }])],
    ['no measure', () => apportion(1, [])],
    ['no weight', () => apportion(1, [{ amounts: [1], weight: 0 }])],
  ])('refuses %s', (_, run) => {
    expect(run).toThrow(RangeError);
  });

  test('a thousand random splits: the sum is the total, no part is a unit or more from its quota', () => {
    const roll = dice(20_241_108);
    for (let round = 0; round < 1000; round++) {
      const receivers = 1 + roll(136);
      const measures = Array.from({ length: 1 + roll(3) }, () => ({
        amounts: Array.from({ length: receivers }, (_, i) => (i === 0 ? 1 : roll(400_000))),
        weight: 1 + roll(100),
      }));
      const total = roll(1_000_000);
      const parts = apportion(total, measures);
      expect(sum(parts)).toBe(total);
      const weight = sum(measures.map((each) => each.weight));
      for (const [i, part] of parts.entries()) {
        const share = sum(
          measures.map(({ amounts, weight }) => (weight * (amounts[i] ?? 0)) / sum(amounts)),
        );
        expect(Math.abs(part - (total * share) / weight)).toBeLessThan(1 + 1e-6);
      }
    }
  });

  test('more of a basis never means a smaller part than another receiver has', () => {
    const roll = dice(7);
    for (let round = 0; round < 300; round++) {
      const amounts = Array.from({ length: 9 }, () => 1 + roll(60_000));
      const parts = apportion(roll(300_000), [{ amounts, weight: 1 }]);
      for (const [i, a] of amounts.entries()) {
        for (const [j, b] of amounts.entries()) {
          if (a > b) expect(parts[i]).toBeGreaterThanOrEqual(parts[j] ?? 0);
        }
      }
    }
  });
});

const areas: readonly SplitArea[] = [
  { code: 'A', name: '甲', current: 600, start: 500, residents: 3000 },
  { code: 'B', name: '乙', current: 300, start: 300, residents: 5000 },
  { code: 'C', name: '丙', current: 100, start: 200, residents: 2000 },
];
const only = (basis: keyof SplitWeights): SplitWeights => ({
  stock: 0,
  residents: 0,
  growth: 0,
  [basis]: 100,
});
const request: SplitRequest = {
  target: 1200,
  areas,
  cityResidents: 10_000,
  weights: only('stock'),
};
const done = (given: Partial<SplitRequest>): Split => {
  const result = splitTarget({ ...request, ...given });
  if (!isSplit(result)) throw new Error(`refused: ${result.reason}`);
  return result;
};
const refused = (given: Partial<SplitRequest>): CannotSplit => {
  const result = splitTarget({ ...request, ...given });
  if (isSplit(result)) throw new Error('not refused');
  return result;
};
const targets = (split: Split) => split.parts.map(({ target }) => target);
/** The areas with some of their figures changed. */
const changed = (change: Readonly<Record<string, Partial<SplitArea>>>) =>
  areas.map((area) => ({ ...area, ...change[area.code] }));

describe('a city target over its areas', () => {
  test.each<[string, SplitWeights, readonly number[]]>([
    ['by current stock', only('stock'), [720, 360, 120]],
    ['by residents', only('residents'), [360, 600, 240]],
    ['by equal growth from the start', only('growth'), [600, 360, 240]],
    ['half stock, half residents', { stock: 1, residents: 1, growth: 0 }, [540, 480, 180]],
    // (600/1000·50 + 3/10·30 + 5/10·20) ÷ 100 = 0.49; 0.15+0.15+0.06 = 0.36; the rest 0.15
    ['a weighted mix', { stock: 50, residents: 30, growth: 20 }, [588, 432, 180]],
  ])('%s', (_, weights, expected) => {
    expect(targets(done({ weights }))).toEqual(expected);
  });

  test('what each owes is told from what it has, below nothing too', () => {
    const [first, , last] = done({ weights: only('residents') }).parts;
    expect(first).toMatchObject({ codes: ['A'], target: 360, increase: -240, growth: -0.4 });
    expect(last).toMatchObject({ target: 240, increase: 140, growth: 1.4 });
  });

  test('nothing there yet: an increase, and no rate', () => {
    const [, , last] = done({ areas: changed({ C: { current: 0 } }) }).parts;
    expect(last).toMatchObject({ target: 0, increase: 0, growth: { absent: 'not_applicable' } });
  });

  test('every mix of weights adds up to the target', () => {
    const roll = dice(300_000);
    for (let round = 0; round < 400; round++) {
      const weights = { stock: roll(101), residents: roll(101), growth: 1 + roll(100) };
      const target = 200_000 + roll(200_000);
      const given = areas.map((area) => ({
        ...area,
        current: 1 + roll(90_000),
        start: roll(90_000) + 1,
        residents: area.code === 'A' ? 1_000_000 : notPublished,
      }));
      const split = done({ target, weights, areas: given, cityResidents: 5_472_217 });
      expect(sum(targets(split))).toBe(target);
    }
  });
});

describe('figures that are missing', () => {
  test('an area without a figure is named; nobody gets a part of 0 for it', () => {
    expect(refused({ areas: changed({ B: { current: notReported } }) })).toEqual({
      reason: 'no_base',
      basis: 'stock',
      missing: ['乙'],
    });
    expect(
      refused({ weights: only('growth'), areas: changed({ A: { start: notPublished } }) }),
    ).toEqual({ reason: 'no_base', basis: 'growth', missing: ['甲'] });
  });

  test('a basis that does not count may be missing', () => {
    expect(targets(done({ areas: changed({ B: { residents: notPublished } }) }))).toEqual([
      720, 360, 120,
    ]);
    expect(done({ areas: changed({ B: { residents: notPublished } }) }).unpublished).toEqual([]);
  });

  test('residents not published: the rest of the city by stock, marked and named', () => {
    const given = changed({ A: { residents: notPublished }, C: { residents: notPublished } });
    const split = done({ weights: only('residents'), areas: given });
    // 10,000 − 5,000 left for 甲 and 丙, by 600 : 100.
    expect(split.parts.map(({ residents, isEstimated }) => [residents, isEstimated])).toEqual([
      [4286, true],
      [5000, false],
      [714, true],
    ]);
    expect(sum(targets(split))).toBe(1200);
    expect(split.unpublished).toEqual(['甲', '丙']);
  });

  test('neither residents nor stock: those areas are one part', () => {
    const nothing = { residents: notPublished, current: notPublished, start: notPublished };
    const split = done({
      weights: only('residents'),
      areas: changed({ A: nothing, C: nothing }),
    });
    expect(split.parts.map(({ codes, name, target }) => [codes, name, target])).toEqual([
      [['B'], '乙', 600],
      [['A', 'C'], '甲、丙', 600],
    ]);
    expect(split.parts[1]?.increase).toEqual(notPublished);
  });

  test.each<[string, Partial<SplitRequest>, CannotSplit]>([
    [
      'no weight at all',
      { weights: { stock: 0, residents: 0, growth: 0 } },
      { reason: 'no_weight', basis: null, missing: [] },
    ],
    [
      'nothing anywhere to grow from',
      {
        weights: only('growth'),
        areas: changed({ A: { start: 0 }, B: { start: 0 }, C: { start: 0 } }),
      },
      { reason: 'nothing_there', basis: 'growth', missing: [] },
    ],
    [
      'the city’s residents not known either',
      {
        weights: only('residents'),
        cityResidents: notPublished,
        areas: changed({ A: { residents: notPublished } }),
      },
      { reason: 'no_base', basis: 'residents', missing: ['甲'] },
    ],
    [
      'more residents in the parts than in the city',
      {
        weights: only('residents'),
        cityResidents: 6000,
        areas: changed({ A: { residents: notPublished } }),
      },
      { reason: 'residents_do_not_fit', basis: 'residents', missing: ['甲'] },
    ],
  ])('%s', (_, given, refusal) => {
    expect(refused(given)).toEqual(refusal);
  });
});
