import { describe, expect, test } from 'vitest';
import {
  type AreaSeries,
  areaFinding,
  areaShare,
  assess,
  type ComparisonGiven,
  compareAreas,
  isAbsent,
  notPublished,
  notReported,
  periodEnd,
} from '../../../src/model/index.ts';
import { area, city, comparisonOf } from './compared-areas.ts';
import { at, seriesOf, stock } from './given.ts';

const start = { '2020-12-31': 90_000, '2021-06-30': 93_000, '2021-12-31': 95_000 };
const a = area('A', { ...start, '2022-06-30': 96_000 });
const b = area('B', { ...start, '2022-06-30': 98_000 });

/** The sentence of the first area in the middle of 2022. */
function findingOf(areas: readonly AreaSeries[], change: Partial<ComparisonGiven> = {}): string {
  const [own] = areas;
  if (!own) throw new RangeError('no area');
  const weights = { stock: 0, residents: 0, growth: 1 };
  const period = periodEnd('2022-06-30');
  const share = areaShare({
    ...{ promise: stock, code: own.code, areas, city, basis: 'apart', upTo: period },
    ...{ shares: [], weights },
  });
  const figures = [...own.figures].flatMap(([on, { value }]) =>
    isAbsent(value) ? [] : [[on, value] as const],
  );
  return areaFinding({
    ...{ code: own.code, at: period, indicatorName: '高技能人才', unit: '人' },
    comparison: compareAreas(comparisonOf(areas, change)),
    running: {
      ...share,
      assessment: share.commitment && assess(share.commitment, seriesOf(figures), at(period)),
    },
  });
}

describe('the sentence that opens the page of an area', () => {
  test('behind, with its place and what it owes a month', () => {
    // The year asks for 5,000 and has brought 1,000: 20 % in half a year. 19,000 in 42 months are
    // 452.4; 3,000 in the last twelve are 250.
    expect(findingOf([a, b])).toBe(
      '2022年6月末，A高技能人才96,000人；2022年目标（测算）完成20.0%，比序时少30.0个百分点，' +
        '在2个单位中列第2；到2025年末按测算须每月净增453人，近12个月月均250人。',
    );
  });

  test('ahead', () => {
    expect(findingOf([b, a])).toContain('完成60.0%，比序时多10.0个百分点，在2个单位中列第1；');
  });

  test('on the line, beside equals who share the place and cannot be told apart', () => {
    const even = area('A', { ...start, '2022-06-30': 97_500 });
    const twin = area('B', { ...start, '2022-06-30': 97_500 });
    expect(findingOf([even, twin])).toContain(
      '完成50.0%，与序时持平，在2个单位中并列第1，与B分不出先后；',
    );
  });

  test('from many it cannot be told they are counted', () => {
    // A quarter of the city each: the year asks for 2,500 and has brought half of it.
    const alike = ['A', 'B', 'C', 'D'].map((code) =>
      area(code, { '2020-12-31': 45_000, '2021-12-31': 47_500, '2022-06-30': 48_750 }),
    );
    expect(findingOf(alike)).toContain(
      '完成50.0%，与序时持平，在4个单位中并列第1，与另外3个单位分不出先后；',
    );
  });

  test('not reported: the last figure, no place, the pace up to there', () => {
    const silent = area('A', { ...start, '2022-06-30': notReported });
    expect(findingOf([silent, b])).toBe(
      // 20,000 in 42 months are 476.2; 5,000 in the twelve months of 2021 are 416.7.
      'A2022年6月末的高技能人才数没有报，最近一期是2021年末的95,000人，不排位次；' +
        '到2025年末按测算须每月净增477人，到2021年末的12个月月均417人。',
    );
  });

  test('never reported', () => {
    expect(findingOf([area('A', {}), b])).toBe(
      'A2022年6月末的高技能人才数没有报，以前也没有报过，不排位次。',
    );
  });

  test('not published', () => {
    expect(findingOf([area('A', {}), area('B', {})], { missing: notPublished })).toBe(
      'A2022年6月末的高技能人才数未公布，不排位次。',
    );
  });

  test('some have no figure: only those that do are counted', () => {
    const silent = area('C', { '2020-12-31': 0, '2021-12-31': 0, '2022-06-30': notReported });
    expect(findingOf([a, b, silent])).toContain('在2个有数的单位中列第2');
  });

  test('without a target that is split: growth', () => {
    expect(findingOf([a, b], { weights: null, from: periodEnd('2021-06-30') })).toContain(
      // 3,000 of 93,000 against 5,000.
      '；比一年前增长3.2%，在2个单位中列第2；',
    );
  });

  test('nothing is owed any more, and it loses', () => {
    const full = area('A', { ...start, '2021-06-30': 121_000, '2022-06-30': 120_400 });
    expect(findingOf([full, b])).toMatch(
      /；到2025年末按测算应达的数已经达到，近12个月月均减少50人。$/,
    );
  });
});
