import { describe, expect, test } from 'vitest';
import {
  type AreaMeasure,
  compareAreas,
  comparisonBases,
  fallenBelow,
  measureOfCount,
  notApplicable,
  nothingAsked,
  notReported,
  periodEnd,
  placesOf,
  runningCommitment,
  standingOf,
  toldApart,
} from '../../../src/model/index.ts';
import { area, comparisonOf } from './compared-areas.ts';
import { schools, stock } from './given.ts';

// What an official who is called the last in the row would hold against the comparison.

describe('ties', () => {
  test.each([
    ['1 of 5 and 7 of 35', [1, 5], [7, 35]],
    ['1 of 49 and 2 of 98', [1, 49], [2, 98]],
    ['3 of 10 and 6 of 20', [3, 10], [6, 20]],
    ['a loss of 1 of 5 and of 7 of 35', [-1, 5], [-7, 35]],
  ] as const)('%s are the same share and share a place', (_, [one, of], [other, ofOther]) => {
    const values = [
      measureOfCount(one, { of }).value,
      measureOfCount(other, { of: ofOther }).value,
      measureOfCount(one + 1, { of }).value,
    ];
    expect(placesOf(values)).toEqual([2, 2, 1]);
  });

  test('equal paces towards targets of different size share a place', () => {
    // Both had a year's net increase of a fifth of what a year of the rest asks for: 42 months are left.
    const small = area('S', { '2020-12-31': 10_000, '2021-06-30': 9998, '2022-06-30': 10_000 });
    const large = area('L', { '2020-12-31': 70_000, '2021-06-30': 69_986, '2022-06-30': 70_000 });
    const shares = [
      { commitment: 'stock', code: 'S', year: 2025, target: 10_035 },
      { commitment: 'stock', code: 'L', year: 2025, target: 70_245 },
    ];
    const { ranked } = compareAreas(comparisonOf([small, large], { base: 'pace', shares }));
    // 2 ÷ 12 a month against 35 ÷ 42: a fifth.
    expect(ranked.map(({ place, measure }) => [place, measure.value])).toEqual([
      [1, 0.2],
      [1, 0.2],
    ]);
  });
});

describe('what had been reached and is lost again', () => {
  // 20万 is asked of the city at the end of 2022; each of the two had half of it at the start.
  const fallen = area('F', { '2020-12-31': 90_000, '2021-12-31': 100_500, '2022-06-30': 99_000 });
  const slow = area('S', { '2020-12-31': 90_000, '2021-12-31': 95_000, '2022-06-30': 95_001 });
  const kept = area('F', { '2020-12-31': 90_000, '2021-12-31': 100_500, '2022-06-30': 100_100 });

  test('does not escape the ranking: it is the last', () => {
    const { ranked, apart } = compareAreas(comparisonOf([fallen, slow]));
    expect(apart).toEqual([]);
    expect(ranked.map(({ code, place, year }) => [code, place, year.status])).toEqual([
      ['F', 2, 'moving_away'],
      ['S', 1, 'seriously_behind'],
    ]);
    expect(ranked[0]?.measure.value).toBe(fallenBelow);
  });

  test('as long as the level asked for still stands, a loss of the surplus is no failure', () => {
    const { ranked } = compareAreas(comparisonOf([kept, slow]));
    expect(ranked.map(({ code, place, year }) => [code, place, year.status])).toEqual([
      ['S', 2, 'seriously_behind'],
      ['F', 1, 'achieved'],
    ]);
    expect(ranked[1]?.measure.value).toBe(nothingAsked);
  });
});

describe('what is asked', () => {
  test.each([
    ['2016-12-31', null],
    ['2020-12-31', null],
    ['2021-03-31', 'stock'],
    ['2025-12-31', 'stock'],
    ['2026-03-31', null],
  ])('on %s the commitment that runs is %s', (date, id) => {
    const running = runningCommitment([stock], 'pool.high_skilled', periodEnd(date));
    expect(running?.id ?? null).toBe(id);
  });

  test('nobody is held against a promise that had not been made', () => {
    const early = area('A', { '2015-12-31': 50_000, '2016-12-31': 51_000, '2020-12-31': 90_000 });
    const { base, targets, ranked } = compareAreas(
      comparisonOf([early], { at: periodEnd('2016-12-31'), from: periodEnd('2015-12-31') }),
    );
    expect([base, targets.commitment]).toEqual(['growth', null]);
    expect(ranked[0]?.year.status).toBe('not_judged');
  });

  test('a count from nothing is not shared out by what there is: the idle would be asked for nothing', () => {
    const idle = area('I', { '2021-12-31': 0, '2022-06-30': 0 });
    const busy = area('B', { '2021-12-31': 2, '2022-06-30': 3 });
    const { base, targets } = compareAreas(
      comparisonOf([idle, busy], { commitments: [{ ...schools, unit: '人' }] }),
    );
    expect([base, targets.origin, targets.reason]).toEqual([
      'growth',
      'none',
      '目标从0计起，不能按同等增幅测算到单位',
    ]);
  });

  test('a decided part of a count from nothing lies on the line from nothing', () => {
    const shares = [{ commitment: 'stock', code: 'B', year: 2025, target: 5 }];
    const busy = area('B', { '2021-12-31': 1, '2022-06-30': 2 });
    const { targets } = compareAreas(
      comparisonOf([busy], { commitments: [{ ...schools, unit: '人' }], shares }),
    );
    expect([...targets.yearEnd]).toEqual([['B', 2]]);
  });

  test('a part of another commitment on the same indicator is not taken for it', () => {
    const shares = [{ commitment: 'another', code: 'A', year: 2022, target: 1 }];
    const one = area('A', { '2020-12-31': 180_000, '2021-12-31': 190_000, '2022-06-30': 195_000 });
    const { targets } = compareAreas(comparisonOf([one], { shares }));
    expect([targets.origin, [...targets.yearEnd]]).toEqual(['proposed', [['A', 200_000]]]);
  });
});

describe('zones in their hosts', () => {
  const host = area('H', { '2020-12-31': 100, '2021-12-31': 110, '2022-06-30': 120 });
  const zone = area(
    'Z',
    { '2020-12-31': [40, 30], '2021-12-31': [44, 33], '2022-06-30': [60, 45] },
    { host: 'H' },
  );
  const skilled = [
    area('H', { '2021-12-31': 400 }),
    area('Z', { '2021-12-31': 100 }, { host: 'H' }),
  ];

  test.each(comparisonBases)(
    'by %s a zone holds no place of its own, and it is said why',
    (base) => {
      const given = comparisonOf([host, zone], { base, skilled, zones: 'included' });
      const comparison = compareAreas(given);
      const row = [...comparison.ranked, ...comparison.apart].find(({ code }) => code === 'Z');
      expect(row).toMatchObject({ place: null, mergedInto: 'H', year: { status: 'not_judged' } });
      expect(row?.measure).toMatchObject({ value: notApplicable, reason: '已并入H' });
      expect(row && standingOf(row, comparison).text).toBe('已并入');
    },
  );

  test('a host answers for the decided parts of its zones as well', () => {
    const shares = [
      { commitment: 'stock', code: 'H', year: 2022, target: 90 },
      { commitment: 'stock', code: 'Z', year: 2022, target: 50 },
    ];
    const on = (zones: 'apart' | 'included') =>
      compareAreas(comparisonOf([host, zone], { shares, zones })).ranked.map(({ code, year }) => [
        code,
        year.target,
        year.done,
      ]);
    // Apart: 110 − 33 = 77 at the start and 75 now; included: 121 and 135.
    expect(on('apart')).toEqual([
      ['H', 13, -2],
      ['Z', 6, 16],
    ]);
    expect(on('included')).toEqual([['H', 140 - 121, 135 - 121]]);
  });
});

describe('places that chance may have changed', () => {
  const measure = (count: number, of = 1) => measureOfCount(count, { of });
  const tellApart = (measures: readonly AreaMeasure[]) =>
    toldApart(measures, placesOf(measures.map(({ value }) => value)));

  test('a small area between two large ones can be told from neither', () => {
    // 10 % and 12 % of 100,000 are apart; 11 % of 100 is 11 persons, give or take 6.5.
    const told = tellApart([
      measure(10_000, 100_000),
      measure(11, 100),
      measure(12_000, 100_000),
      { value: notReported, counted: null, reason: null },
    ]);
    expect(told).toEqual([
      { mayHold: { best: 2, worst: 3 }, untoldFrom: [1] },
      { mayHold: { best: 1, worst: 3 }, untoldFrom: [0, 2] },
      { mayHold: { best: 1, worst: 2 }, untoldFrom: [1] },
      { mayHold: null, untoldFrom: [] },
    ]);
  });

  test('a chain of neighbours does not make its ends alike', () => {
    // √200 × 1.96 = 27.7, √230 × 1.96 = 29.7: 100 and 125, 125 and 150 are alike, 100 and 150 are not.
    const [first, , last] = tellApart([measure(100), measure(125), measure(150)]);
    expect([first?.untoldFrom, last?.untoldFrom]).toEqual([[1], [1]]);
    expect(first?.mayHold).toEqual({ best: 2, worst: 3 });
  });

  test('who shares a place may hold the last of those that share it', () => {
    const told = tellApart([measure(100), measure(100), measure(110), measure(400)]);
    expect(told.map(({ mayHold }) => mayHold)).toEqual([
      { best: 2, worst: 4 },
      { best: 2, worst: 4 },
      { best: 2, worst: 4 },
      null,
    ]);
  });

  test('what no count stands behind is told from everything', () => {
    const done = { value: nothingAsked, counted: null, reason: null };
    expect(tellApart([done, done, measure(3)]).map(({ mayHold }) => mayHold)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
