import { describe, expect, test } from 'vitest';
import {
  type KnownSpan,
  type PoolFigure,
  type PoolSelection,
  type PoolSum,
  periodEnd,
  poolAnswer,
  poolFinding,
  selectionParts,
  selectionSentence,
  spanUpTo,
  wholePool,
} from '../../../src/model/index.ts';
import { members } from './pool-members.ts';

const day = periodEnd;
const year: KnownSpan = { from: day('2025-09-30'), to: day('2026-09-30'), hasStart: true };

/** [what is chosen, how it is said] */
const choices: readonly (readonly [Partial<PoolSelection>, readonly string[]])[] = [
  [{}, []],
  [{ area: ['B', 'A'] }, ['甲区、乙区']],
  [{ area: ['A', 'B', 'C', 'D', 'E'] }, ['甲区、乙区等5个地区']],
  [{ level: ['technician'] }, ['技师']],
  [{ level: ['technician', 'senior_technician', 'special', 'chief'] }, ['技师及以上']],
  [{ level: ['special', 'chief'] }, ['特级技师及以上']],
  [{ level: ['chief'] }, ['首席技师']],
  [{ level: ['senior', 'technician'] }, ['高级工、技师']],
  [{ level: ['senior', 'technician', 'senior_technician'] }, ['高级工至高级技师']],
  [{ level: ['senior', 'special', 'chief'] }, ['高级工、特级技师及以上']],
  [{ age_band: ['u25'] }, ['24岁及以下']],
  [{ age_band: ['u25', '25'] }, ['34岁及以下']],
  [{ age_band: ['25', '35'] }, ['25–44岁']],
  [{ age_band: ['45', '55'] }, ['45岁及以上']],
  [{ age_band: ['u25', '35', '45'] }, ['24岁及以下、35–54岁']],
  [{ channel: ['s', 'k'] }, ['经院校、竞赛取证']],
  [{ chain: ['1', '2', '3', '4', '5'] }, ['高端化工、新能源等5条产业链']],
  [{ sex: ['female'] }, ['女性']],
  [{ sex: ['male'], area: ['C'], occupation_group: ['m'] }, ['丙县', '机械', '男性']],
];

test.each(choices)('%o is said as %o', (choice, texts) => {
  const parts = selectionParts({ ...wholePool, ...choice }, members);
  expect(parts.map(({ text }) => text)).toEqual(texts);
});

const figure = (before: number, persons: number): PoolFigure => ({
  ...{ before, persons, certified: Math.max(0, persons - before), moved: 0 },
  departed: Math.max(0, before - persons),
});

describe('the sentence about a selection', () => {
  const city = figure(1_000, 1_100);
  const said = (choice: Partial<PoolSelection>, total: PoolFigure, span = year) => {
    const parts = selectionParts({ ...wholePool, ...choice }, members);
    const { scope, persons, rest } = selectionSentence({ parts, span, total, city });
    return scope + persons + rest;
  };
  const both = { area: ['A'], level: ['technician', 'senior_technician', 'special', 'chief'] };

  test.each([
    [
      '甲区，技师及以上，2025年9月末至2026年9月末：110人，占全市10.0%，净增30人，增长37.5%（全市增长10.0%）',
      both,
      figure(80, 110),
    ],
    [
      '甲区，2025年9月末至2026年9月末：60人，占全市5.5%，净减20人，下降25.0%（全市增长10.0%）',
      { area: ['A'] },
      figure(80, 60),
    ],
    ['甲区，2025年9月末至2026年9月末：80人，占全市7.3%，没有增减', { area: ['A'] }, figure(80, 80)],
    // Who was nobody before has no rate of growth.
    ['甲区，2025年9月末至2026年9月末：3人，占全市0.3%，净增3人', { area: ['A'] }, figure(0, 3)],
    ['全市，2025年9月末至2026年9月末：1,100人，净增100人，增长10.0%', {}, city],
  ])('%s', (text, choice, total) => {
    expect(said(choice, total)).toBe(text);
  });

  test('without an earlier figure nothing is said of change', () => {
    const span = spanUpTo(day('2016-12-31'), null, [day('2016-12-31'), day('2017-12-31')]);
    expect(said({ area: ['A'] }, figure(80, 80), span)).toBe(
      '甲区，2016年末：80人，占全市7.3%；没有更早的数，不能说增减',
    );
  });
});

/** [end, wanted start, start, whether there is one] */
const spans: readonly (readonly [string, string | null, string, boolean])[] = [
  ['2022-03-31', null, '2021-03-31', true],
  ['2022-03-31', '2021-12-31', '2021-12-31', true],
  // A year before the first quarter that is known there is a year end only.
  ['2021-03-31', null, '2019-12-31', true],
  ['2020-12-31', null, '2019-12-31', true],
  ['2019-12-31', null, '2019-12-31', false],
];

test.each(spans)('up to %s from %s is a span from %s', (to, wanted, from, hasStart) => {
  const periods = ['2022-03-31', '2021-12-31', '2021-03-31', '2020-12-31', '2019-12-31'].map(day);
  const start = wanted === null ? null : day(wanted);
  expect(spanUpTo(day(to), start, periods)).toEqual({ from, to, hasStart });
});

describe('the finding', () => {
  const stock = (view: PoolSum['view'], code: string, persons: number): PoolSum => ({
    ...{ part: 'stock', view, code, persons, active: null, missed: 0 },
    ...{ certified: 0, departed: 0, moved: 0 },
  });
  const flow = (view: PoolSum['view'], code: string, certified: number, departed = 0): PoolSum => ({
    ...{ part: 'flow', view, code, certified, departed, active: null, missed: 0 },
    ...{ persons: 0, moved: 0 },
  });
  const sums = [
    ...[stock('area', 'A', 9_000), stock('area', 'B', 11_000)],
    ...[flow('area', 'A', 900, 100), flow('area', 'B', 300, 100)],
    ...[stock('level', 'senior', 15_000), stock('level', 'technician', 5_000)],
    ...[stock('age', '25 male', 4_000), stock('age', '25 female', 4_000)],
    ...[stock('age', '35 male', 7_000), stock('age', '45 male', 5_000)],
    ...[flow('channel', 's', 450), flow('channel', 'e', 750)],
  ];
  const found = (span: KnownSpan) => {
    const city = poolAnswer(sums, span, [span.from, span.to]);
    return poolFinding({ city, span, members });
  };

  test('who they are and where growth comes from', () => {
    // 900 − 100 + 300 − 100 = 1,000 net, 800 of them in 甲区; 750 of 1,200 certified by enterprises.
    expect(found(year)).toBe(
      '2026年9月末全市高技能人才2.00万人，高级工占75.0%、25–34岁占40.0%；比上年同期净增1,000人，甲区最多（占80.0%），新取证的62.5%经企业自主评价。',
    );
    expect(found({ ...year, from: day('2025-12-31') })).toContain('；比2025年末净增1,000人');
  });

  test('without a start only who they are', () => {
    expect(found({ ...year, hasStart: false })).toBe(
      '2026年9月末全市高技能人才2.00万人，高级工占75.0%、25–34岁占40.0%。',
    );
  });
});
