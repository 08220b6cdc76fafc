import { describe, expect, test } from 'vitest';
import {
  cannotBeTold,
  compareAreas,
  comparisonFinding,
  contributions,
  halfWidth,
  isAbsent,
  notApplicable,
  notReported,
  onZoneBasis,
  periodEnd,
  placesOf,
  standingOf,
} from '../../../src/model/index.ts';
import { area, city, comparisonOf } from './compared-areas.ts';

/** A and B start alike and grow alike but for a little; together they are the city. */
const a = area('A', { '2020-12-31': 90_000, '2021-12-31': 95_000, '2022-06-30': 96_000 });
const b = area('B', { '2020-12-31': 90_000, '2021-12-31': 95_000, '2022-06-30': 98_000 });
const silent = area('C', { '2020-12-31': 0, '2021-12-31': 0, '2022-06-30': notReported });

describe('places', () => {
  test.each([
    ['none', [], []],
    ['the greatest first', [1, 3, 2], [3, 1, 2]],
    ['equals share a place and the next is counted on', [5, 5, 1], [1, 1, 3]],
    ['who has no figure has no place and takes none', [notReported, 2, 1], [null, 1, 2]],
    ['below nought', [-1, -2], [1, 2]],
  ])('%s', (_, values, places) => {
    expect(placesOf(values)).toEqual(places);
  });
});

describe('telling apart', () => {
  const of = (count: number, perPerson = 1) => ({
    value: count * perPerson,
    halfWidth: halfWidth({ count, perPerson }),
  });

  test.each([
    ['equal counts', of(100), of(100), true],
    ['100 and 127 lie within 1.96 × √227 = 29.5', of(100), of(127), true],
    ['100 and 131 lie beyond 1.96 × √231 = 29.8', of(100), of(131), false],
    ['nought is as uncertain as one event', of(0), of(3), true],
    ['nought and five are apart', of(0), of(6), false],
    ['a loss is as uncertain as a gain', of(-100), of(-127), true],
    ['the same share of more people is surer', of(100, 0.001), of(131, 0.001), false],
  ])('%s', (_, one, other, expected) => {
    expect(cannotBeTold(one, other)).toBe(expected);
    expect(cannotBeTold(other, one)).toBe(expected);
  });
});

describe('functional zones', () => {
  const host = area('H', { '2022-06-30': 100 });
  const zone = area('Z', { '2022-06-30': [40, 30] }, { host: 'H' });
  const at = periodEnd('2022-06-30');
  const valueOn = (basis: 'apart' | 'included', areas = [host, zone]) =>
    onZoneBasis(areas, basis).map(({ figures }) => figures.get(at)?.value);

  test('apart: the host without the persons whom the zone counts too', () => {
    expect(valueOn('apart')).toEqual([70, 40]);
  });

  test('included: all of the zone in the host, nothing of it on its own', () => {
    expect(valueOn('included')).toEqual([110, notApplicable]);
  });

  test('either way nobody is counted twice', () => {
    const sum = (values: readonly unknown[]) =>
      values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0);
    expect(sum(valueOn('apart'))).toBe(110);
    expect(sum(valueOn('included'))).toBe(110);
  });

  test('a zone that does not say what it shares leaves its host unknown', () => {
    const mute = area('Z', { '2022-06-30': [40, notReported] }, { host: 'H' });
    expect(valueOn('apart', [host, mute])).toEqual([notReported, 40]);
  });

  test('where no report speaks of an overlap every figure stays as it is', () => {
    const plain = area('Z', { '2022-06-30': 40 }, { host: 'H' });
    expect(valueOn('included', [host, plain])).toEqual([100, 40]);
  });
});

describe('the year', () => {
  test('the proposal is exact and laggards come first', () => {
    const { base, ranked, apart, targets } = compareAreas(comparisonOf([a, b, silent]));
    expect(base).toBe('year');
    expect(targets.origin).toBe('proposed');
    // 18万 + 5万 × 2/5 = 20万 at the end of 2022, by equal growth from equal starts.
    expect([...targets.yearEnd]).toEqual([
      ['A', 100_000],
      ['B', 100_000],
      ['C', 0],
    ]);
    expect(ranked.map(({ code, place, year }) => [code, place, year.rate, year.status])).toEqual([
      ['A', 2, 0.2, 'seriously_behind'],
      ['B', 1, 0.6, 'on_path'],
    ]);
    expect(apart.map(({ code, place }) => [code, place])).toEqual([['C', null]]);
  });

  test('a decided split wins over the proposal', () => {
    const shares = [
      { commitment: 'stock', code: 'A', year: 2022, target: 96_000 },
      { commitment: 'stock', code: 'B', year: 2022, target: 104_000 },
    ];
    const { targets, ranked } = compareAreas(comparisonOf([a, b], { shares }));
    expect(targets.origin).toBe('decided');
    expect(ranked.map(({ code, year }) => [code, year.rate, year.status])).toEqual([
      ['B', 3000 / 9000, 'seriously_behind'],
      ['A', 1, 'achieved'],
    ]);
  });

  test('a split decided for the due date only lies on the straight line towards it', () => {
    const shares = [
      { commitment: 'stock', code: 'A', year: 2025, target: 115_000 },
      { commitment: 'stock', code: 'B', year: 2025, target: 115_000 },
    ];
    const { targets } = compareAreas(comparisonOf([a, b], { shares }));
    expect([...targets.yearEnd]).toEqual([
      ['A', 100_000],
      ['B', 100_000],
    ]);
  });

  test('without a split nobody is behind, and growth takes its place', () => {
    const { base, ranked, targets } = compareAreas(comparisonOf([a, b], { weights: null }));
    expect([base, targets.origin]).toEqual(['growth', 'none']);
    expect(ranked.map(({ year }) => year.status)).toEqual(['not_judged', 'not_judged']);
  });

  test('half of the target at half of the year is on path: the boundary is the better class', () => {
    const half = area('A', { '2020-12-31': 180_000, '2021-12-31': 190_000, '2022-06-30': 195_000 });
    const [row] = compareAreas(comparisonOf([half])).ranked;
    expect([row?.year.difference, row?.year.status]).toEqual([0, 'on_path']);
  });

  test('who has reached the end of the year before it began holds the first place', () => {
    const early = area('A', { '2020-12-31': 90_000, '2021-12-31': 101_000, '2022-06-30': 102_000 });
    const { ranked } = compareAreas(comparisonOf([early, b]));
    expect(ranked.map(({ code, place, year }) => [code, place, year.status])).toEqual([
      ['B', 2, 'on_path'],
      ['A', 1, 'achieved'],
    ]);
  });

  test('a flash figure closes no year, a final one does', () => {
    const end = periodEnd('2021-12-31');
    const only = area('A', { '2020-12-31': 180_000, '2021-12-31': 189_999 });
    const closed = compareAreas(comparisonOf([only], { at: end })).ranked[0]?.year;
    expect([closed?.time, closed?.status]).toEqual([1, 'missed']);
    const flash = { ...only, figures: new Map(only.figures) };
    flash.figures.set(end, { value: 190_001, status: 'flash', countedInHost: null });
    expect(compareAreas(comparisonOf([flash], { at: end })).ranked[0]?.year.status).toBe('pending');
  });
});

describe('bases', () => {
  const residents = { apart: 500_000, included: 800_000 };
  const known = { ...a, residents };
  const at = (base: NonNullable<Parameters<typeof comparisonOf>[1]>['base'], more = {}) =>
    compareAreas(comparisonOf([known, b], { base: base ?? null, ...more }));

  test('per 10,000 residents; who has no published residents stands apart with the reason', () => {
    const { ranked, apart } = at('residents');
    expect(ranked.map(({ measure }) => measure.value)).toEqual([1920]);
    expect(apart.map(({ code, measure }) => [code, measure.value])).toEqual([
      ['B', { absent: 'not_published' }],
    ]);
    expect(apart[0]?.measure.reason).toContain('未见公布');
  });

  test('the residents are those of the zone basis', () => {
    expect(at('residents', { zones: 'included' }).ranked[0]?.measure.value).toBe(1200);
  });

  test('share of skilled workers, of the last year end', () => {
    const skilled = [area('A', { '2021-12-31': 380_000 }), area('B', { '2020-12-31': 1 })];
    const { ranked, apart } = at('skilled', { skilled });
    expect(ranked.map(({ code, measure }) => [code, measure.value])).toEqual([['A', 0.25]]);
    expect(apart.map(({ code }) => code)).toEqual(['B']);
  });

  test('growth over the window that is chosen', () => {
    const { ranked } = at('growth', { from: periodEnd('2020-12-31') });
    expect(ranked.map(({ measure }) => measure.value)).toEqual([6000 / 90_000, 8000 / 90_000]);
  });

  test('net increase over the one that the own target asks for', () => {
    const year = area('A', { '2020-12-31': 180_000, '2021-06-30': 185_000, '2022-06-30': 188_000 });
    // 3000 in twelve months; 23万 − 188000 = 42000 in 42 months asks for 1000 a month.
    const { ranked } = compareAreas(comparisonOf([year], { base: 'pace' }));
    const [row] = ranked;
    expect(row?.pace.observed).toBe(250);
    expect(row?.pace.required).toBe(1000);
    expect(row?.measure.value).toBeCloseTo(0.25, 12);
  });

  test('a share is compared as it is: no residents, no year', () => {
    const shares = [area('A', { '2022-06-30': 0.3 }), area('B', { '2022-06-30': 0.4 })];
    const { base, ranked } = compareAreas(
      comparisonOf(shares, { isCount: false, base: 'residents' }),
    );
    expect(base).toBe('total');
    expect(ranked.map(({ code }) => code)).toEqual(['A', 'B']);
  });

  test('how many there are is no verdict', () => {
    const comparison = at('total');
    const [row] = comparison.ranked;
    expect(row && standingOf(row, comparison)).toMatchObject({ text: '不作评判', tone: 'unknown' });
  });
});

describe('contributions', () => {
  const between = {
    from: periodEnd('2021-12-31'),
    at: periodEnd('2022-06-30'),
    missing: notReported,
  };

  test('add up beside the change of the city, and the difference is said', () => {
    const {
      parts,
      sum,
      city: own,
      difference,
      missing,
    } = contributions([a, b, silent], city, between);
    expect(parts.map(({ code, change }) => [code, change])).toEqual([
      ['B', 3000],
      ['A', 1000],
      ['C', notReported],
    ]);
    expect([sum, own, difference]).toEqual([4000, 4000, 0]);
    expect(parts[0]?.points).toBe(3000 / 190_000);
    expect(parts[0]?.share).toBe(0.75);
    expect(missing).toEqual(['C']);
  });

  test('no share of a sum that is not growth', () => {
    const less = area('A', { '2021-12-31': 10, '2022-06-30': 8 });
    expect(contributions([less], city, between).parts[0]?.share).toEqual(notApplicable);
  });
});

describe('the sentence', () => {
  const said = (areas: Parameters<typeof comparisonOf>[0], change = {}) =>
    comparisonFinding({
      comparison: compareAreas(comparisonOf(areas, change)),
      at: periodEnd('2022-06-30'),
      from: periodEnd('2021-12-31'),
      indicatorName: '总量',
      unit: '人',
    });

  test('names the last with its figures, says 测算, and who has not reported', () => {
    expect(said([a, b, silent])).toBe(
      '2022年6月末总量：按测算的年度目标，2个单位中1个落后序时，A最慢（完成20.0%，序时50.0%）；C未报。',
    );
  });

  test('does not call anybody last who cannot be told apart', () => {
    const near = area('N', { '2020-12-31': 90_000, '2021-12-31': 95_000, '2022-06-30': 96_010 });
    expect(said([a, near, b], { base: 'growth' })).toBe(
      '2022年6月末总量：比2021年末，A、N增长最慢（分不出先后），B最快（+3.2%）。',
    );
  });

  test('every absent value keeps its kind in the row', () => {
    const { apart } = compareAreas(comparisonOf([silent]));
    expect(apart.every(({ value }) => isAbsent(value) && value.absent === 'not_reported')).toBe(
      true,
    );
  });
});
