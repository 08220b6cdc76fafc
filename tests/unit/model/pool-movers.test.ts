import { describe, expect, test } from 'vitest';
import {
  isAbsent,
  moverShareText,
  movers,
  moversFinding,
  notApplicable,
  type PoolFigure,
  type PoolSelection,
  type PoolSpan,
  type PoolSum,
  type PoolView,
  poolAnswer,
  poolDimensions,
  poolViews,
  slicesBy,
  wholePool,
} from '../../../src/model/index.ts';

const span = { from: '2024-12-31', to: '2025-12-31' } as PoolSpan;

/** Before, certified, departed, moved; the stock at the end follows. */
type Given = readonly [number, number, number, number];

function figure([before, certified, departed, moved]: Given): PoolFigure {
  return { before, certified, departed, moved, persons: before + certified - departed + moved };
}

function moversOf(given: Readonly<Record<string, Given>>) {
  return movers(new Map(Object.entries(given).map(([code, each]) => [code, figure(each)])));
}

const said = (given: Readonly<Record<string, Given>>) =>
  moversFinding({ movers: moversOf(given), span, nameOf: (code) => code });

describe('movers', () => {
  test('each part in persons, in points of growth and as a share, the greatest first', () => {
    const { parts, whole, hasShares } = moversOf({
      技师: [200, 50, 10, 20],
      高级工: [800, 160, 20, -20],
    });
    expect(hasShares).toBe(true);
    expect(parts.map(({ code, change }) => [code, change])).toEqual([
      ['高级工', 120],
      ['技师', 60],
    ]);
    expect(parts.map(({ growth }) => growth)).toEqual([0.15, 0.3]);
    expect(parts.map(({ points }) => points)).toEqual([0.12, 0.06]);
    expect(parts.map(({ share }) => share)).toEqual([120 / 180, 60 / 180]);
    expect(whole).toEqual({
      before: 1000,
      certified: 210,
      departed: 30,
      moved: 0,
      persons: 1180,
      change: 180,
      growth: 0.18,
      points: 0.18,
    });
  });

  test('where the whole lost, the greatest loss comes first and has the share', () => {
    const { parts } = moversOf({ a: [100, 0, 10, 0], b: [100, 0, 30, 0], c: [100, 5, 0, 0] });
    expect(parts.map(({ code }) => code)).toEqual(['b', 'a', 'c']);
    expect(parts.map(({ share }) => share)).toEqual([30 / 35, 10 / 35, -5 / 35]);
  });

  test('who was not there before has no growth of its own, only a part in that of the whole', () => {
    const { parts } = moversOf({ new: [0, 5, 0, 0], old: [50, 0, 0, 0] });
    expect(parts[0]).toMatchObject({ code: 'new', growth: notApplicable, points: 0.1, share: 1 });
  });

  test('nobody before at all: no growth, shares all the same', () => {
    const { parts, whole } = moversOf({ a: [0, 3, 0, 0], b: [0, 1, 0, 0] });
    expect(whole.growth).toEqual(notApplicable);
    expect(parts.map(({ points }) => points)).toEqual([notApplicable, notApplicable]);
    expect(parts.map(({ share }) => share)).toEqual([0.75, 0.25]);
  });

  test.each([
    ['the whole stayed', { a: [10, 5, 0, 0], b: [10, 0, 5, 0] }],
    ['one moved more than the whole', { a: [10, 5, 0, 0], b: [10, 0, 4, 0] }],
    ['nothing moved', { a: [10, 0, 0, 0] }],
    ['nobody', {}],
  ] as const)('no share of a change that is none: %s', (_, given) => {
    const { hasShares, parts } = moversOf(given);
    expect(hasShares).toBe(false);
    for (const { share } of parts) expect(share).toEqual(notApplicable);
  });

  test('a slice that did not move has a share of 0', () => {
    const { parts } = moversOf({ a: [10, 10, 0, 0], b: [10, 0, 0, 0] });
    expect(parts.map(({ share }) => share)).toEqual([1, 0]);
  });

  test('slices in which nobody ever was are left out, those that stayed are not', () => {
    const { parts } = moversOf({ gone: [0, 0, 0, 0], through: [0, 2, 2, 0], stayed: [4, 0, 0, 0] });
    expect(parts.map(({ code }) => code)).toEqual(['through', 'stayed']);
  });
});

describe('the finding', () => {
  const lead = '2024年末到2025年末，';

  test.each([
    [
      'growth in all slices',
      { 高级工: [8000, 1500, 300, 0], 技师: [2000, 400, 100, 0], 高级技师: [0, 10, 0, 0] },
      '净增1,510人（+15.1%），其中高级工占79.5%、技师占19.9%。',
    ],
    [
      'growth in one only',
      { 男: [100, 7, 0, 0], 女: [100, 0, 0, 0] },
      '净增7人（+3.5%），全部来自男。',
    ],
    [
      'one slice against',
      { a: [100, 20, 0, 0], b: [100, 30, 0, 0], c: [100, 0, 5, 0] },
      '净增45人（+15.0%），其中b占66.7%、a占44.4%；c减少5人。',
    ],
    [
      'one gained more than the whole: no share above all',
      { a: [100, 30, 0, 0], b: [100, 0, 5, 0] },
      '有增有减，相抵后净增25人（+12.5%）：a增加最多（30人），b减少最多（5人）。',
    ],
    [
      'two slices against',
      { a: [100, 20, 0, 0], b: [100, 30, 0, 0], c: [100, 0, 4, 0], d: [100, 0, 6, 0] },
      '净增40人（+10.0%），其中b占75.0%、a占50.0%；另有2项减少，d最多（6人）。',
    ],
    [
      'loss, and one that gained',
      { a: [100, 0, 30, 0], b: [100, 0, 20, 0], c: [100, 4, 0, 0] },
      '净减46人（−15.3%），其中a占65.2%、b占43.5%；c增加4人。',
    ],
    [
      'gains and losses that cancel',
      { a: [100, 300, 0, 0], b: [400, 0, 288, 0], c: [10, 0, 0, 0] },
      '有增有减，相抵后净增12人（+2.4%）：a增加最多（300人），b减少最多（288人）。',
    ],
    [
      'moves within the whole',
      { '24岁及以下': [50, 0, 0, -20], '25–34岁': [50, 0, 0, 20] },
      '有增有减，相抵后总数没有变化：25–34岁增加最多（20人），24岁及以下减少最多（20人）。',
    ],
    ['nobody before', { a: [0, 3, 0, 0], b: [0, 1, 0, 0] }, '净增4人，其中a占75.0%、b占25.0%。'],
    ['nothing moved', { a: [10, 0, 0, 0] }, '总数没有变化，各项也没有变化。'],
    ['nobody', {}, '所选范围里没有人，也没有人进出。'],
  ] as const)('%s', (_, given, sentence) => {
    expect(said(given)).toBe(lead + sentence);
  });

  test.each([
    [0.648, '64.8%'],
    [0, '0.0%'],
    [-0.05, '抵消5.0%'],
    [notApplicable, '—'],
  ] as const)('a share of %s reads %s', (share, text) => {
    expect(moverShareText(share)).toBe(text);
  });
});

/** Numbers that look like chance and are the same everywhere. */
function* chance(): Generator<number> {
  for (let state = 11; ; state = (state * 48_271) % 2_147_483_647) yield state;
}

describe('in any pool and for any choice', () => {
  const numbers = chance();
  const draw = (most: number) => Number(numbers.next().value) % most;
  const codes: PoolSelection = {
    area: ['A', 'B', 'C'],
    level: ['low', 'high'],
    chain: ['1', '2', '3'],
    occupation_group: ['m', 'n'],
    channel: ['s', 'e'],
    age_band: ['young', 'old'],
    sex: ['male', 'female'],
  };
  const dimensionsBy: Record<PoolView, readonly (keyof PoolSelection)[]> = {
    area: ['area'],
    level: ['level'],
    chain: ['chain'],
    occupation_group: ['occupation_group'],
    channel: ['channel'],
    age: ['age_band', 'sex'],
  };

  const cases = Array.from({ length: 40 }, (_, index) => {
    const cells = Array.from({ length: 60 }, () => ({
      at: Object.fromEntries(
        poolDimensions.map((each) => [each, codes[each][draw(codes[each].length)] ?? '']),
      ) as Record<keyof PoolSelection, string>,
      // Large enough that rounding of sums would show, and often a loss.
      ...figure([draw(2 ** 30), draw(500), draw(600), draw(200) - 100]),
    }));
    const selection = Object.fromEntries(
      poolDimensions.map((each) => [
        each,
        index === 0 ? [] : codes[each].filter(() => draw(4) === 0),
      ]),
    ) as unknown as PoolSelection;
    return { index, cells, selection };
  });

  test.each(cases)('$index: the parts add up to the whole, by every dimension', (given) => {
    const { cells, selection } = given;
    const passes = (at: Record<keyof PoolSelection, string>, view: PoolView) =>
      dimensionsBy[view].every(
        (each) => selection[each].length === 0 || selection[each].includes(at[each]),
      );
    const sums: PoolSum[] = cells.flatMap(({ at, ...each }) =>
      poolViews.map((view): PoolSum => {
        const missed = poolViews.reduce(
          (bits, other, bit) => bits + (passes(at, other) ? 0 : 2 ** bit),
          0,
        );
        const code = dimensionsBy[view].map((dimension) => at[dimension]).join(' ');
        return { part: 'stock', view, code, active: null, missed, ...each };
      }),
    );
    const passing = cells.filter(({ at }) => poolViews.every((view) => passes(at, view)));
    const change = passing.reduce((sum, { persons, before }) => sum + persons - before, 0);
    const answer = poolAnswer(sums, span, []);
    expect(answer.total.persons).toBe(passing.reduce((sum, { persons }) => sum + persons, 0));
    for (const dimension of poolDimensions) {
      const { parts, whole, hasShares } = movers(slicesBy(answer, selection, dimension));
      expect(parts.reduce((sum, part) => sum + part.change, 0)).toBe(change);
      expect(whole.change).toBe(change);
      expect(whole.before + whole.certified - whole.departed + whole.moved).toBe(whole.persons);
      for (const part of parts) {
        expect(part.before + part.certified - part.departed + part.moved).toBe(part.persons);
        expect(selection[dimension].length === 0 || selection[dimension].includes(part.code)).toBe(
          true,
        );
      }
      const shares = parts.map(({ share }) => (isAbsent(share) ? 0 : share));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(hasShares ? 1 : 0, 10);
      for (const share of shares) expect(Math.abs(share)).toBeLessThanOrEqual(1);
      const points = parts.map((part) => (isAbsent(part.points) ? 0 : part.points));
      const growth = isAbsent(whole.growth) ? 0 : whole.growth;
      expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(growth, 10);
    }
  });

  test('there are losses, nobodies and changes that cancel among them', () => {
    const kinds = cases.map(({ cells, selection }) => {
      const passing = cells.filter(({ at }) =>
        poolDimensions.every(
          (each) => selection[each].length === 0 || selection[each].includes(at[each]),
        ),
      );
      if (passing.length === 0) return 'nobody';
      const change = passing.reduce((sum, { persons, before }) => sum + persons - before, 0);
      return change < 0 ? 'loss' : 'gain';
    });
    expect(new Set(kinds)).toEqual(new Set(['nobody', 'loss', 'gain']));
    expect(wholePool).toEqual(cases[0]?.selection);
  });
});
