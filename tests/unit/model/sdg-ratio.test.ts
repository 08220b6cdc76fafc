import { describe, expect, test } from 'vitest';
import {
  assess,
  type Commitment,
  isRefused,
  sdgCategory,
  sdgRatio,
  secondReading,
} from '../../../src/model/index.ts';
import { at, type Figure, schools, seriesOf, stock } from './given.ts';

const base: Figure = ['2020-12-31', 180_000];
const read = (commitment: Commitment, figures: readonly Figure[], cutOff: string) =>
  assess(commitment, seriesOf(figures), at(cutOff));

test.each([
  [1.2, 'significant'],
  [0.95, 'significant'],
  [0.9499, 'moderate'],
  [0.6, 'moderate'],
  [0.5999, 'insufficient'],
  [0, 'insufficient'],
  [-0.0001, 'moving_away'],
])('a ratio of %d is %s', (ratio, category) => {
  expect(sdgCategory(ratio)).toBe(category);
});

test('18.0 → 22.9 of 23 is significant progress to them and missed to us', () => {
  // (22.9 ÷ 18)^(1/5) − 1 = 4.933%; (23 ÷ 18)^(1/5) − 1 = 5.025%; ratio 98.2%.
  const assessment = read(stock, [base, ['2025-12-31', 229_000]], '2025-12-31');
  const reading = sdgRatio(assessment);
  expect(isRefused(reading)).toBe(false);
  expect(reading).toMatchObject({ category: 'significant', years: { gone: 5, given: 5 } });
  expect(secondReading(assessment)).toMatchObject({
    ours: '到期未完成（到期差1,000人）',
    theirs: '显著进展（实际年均增速4.93%，所需5.02%，比值98.2%）',
    explanation:
      '比值法看增速是否接近所需，差一点仍算显著进展；本站到期只看到期数，差一点也是未完成。',
  });
});

test('a value on the compound path has the ratio 1', () => {
  // 2 years of 5: 180,000 × (23 ÷ 18)^(2/5) = 198,546.6.
  const value = 180_000 * (23 / 18) ** (2 / 5);
  const reading = sdgRatio(read(stock, [base, ['2022-12-31', value]], '2022-12-31'));
  expect(isRefused(reading) ? null : reading.ratio).toBeCloseTo(1, 9);
});

describe('refuses, and says why', () => {
  test.each<[string, Commitment, Figure[], RegExp]>([
    ['counts', schools, [['2022-12-31', 1]], /只用于有期限的存量目标/],
    ['a base of nothing', { ...stock, baseValue: 0 }, [['2022-12-31', 1]], /起点为0/],
    ['an unknown base', stock, [['2022-12-31', 1]], /没有起点数据/],
    ['no figure', stock, [], /没有可用的数据/],
    ['a base at the target', { ...stock, baseValue: 230_000 }, [base], /起点已达到目标/],
    ['no time gone', stock, [base], /起点之后还没有数据/],
  ])('%s', (_, commitment, figures, reason) => {
    const { theirs, explanation } = secondReading(read(commitment, figures, '2022-12-31'));
    expect(theirs).toBe('不适用');
    expect(explanation).toMatch(reason);
  });
});
