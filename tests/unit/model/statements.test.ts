import { describe, expect, test } from 'vitest';
import {
  type AssessmentContext,
  assess,
  type Commitment,
  forecast,
  levelStatement,
  notReported,
  outlookStatement,
  paceStatement,
  periodEnd,
  probabilityText,
} from '../../../src/model/index.ts';

const stock: Commitment = {
  id: 'pool.total.2030',
  clause: '一',
  measure: '总体要求',
  departments: [],
  indicator: 'pool.high_skilled',
  name: '高技能人才总量',
  kind: 'stock_at_least',
  targetMin: 300_000,
  targetMax: null,
  unit: '人',
  period: 'point',
  startOn: periodEnd('2024-12-31'),
  baseValue: null,
  path: 'linear',
  plan: [],
  due: periodEnd('2030-12-31'),
  strength: '争取达到',
  note: '',
};

const context: AssessmentContext = {
  cutOff: periodEnd('2025-12-31'),
  releasedOn: periodEnd('2026-03-31'),
  missing: notReported,
};

const series = (values: Record<string, number>) =>
  Object.entries(values).map(([date, value]) => ({
    periodEnd: periodEnd(date),
    value,
    status: 'verified' as const,
    revision: 0,
    publishedAt: null,
    source: '',
    qualifier: '',
    note: '',
  }));

describe('the three statements', () => {
  // 13,000 of 81,700 in one of six years; 68,700 in 60 months are 1,145 a month;
  // at 13,000 a year they take 63.4 months, hence 64: April 2031.
  const growing = series({ '2024-12-31': 218_300, '2025-12-31': 231_300 });

  test('level: what is asked by another name', () => {
    expect(levelStatement(assess(stock, growing, context), '测算300,000人')).toBe(
      '2025年末为23.13万人，是测算300,000人的77.1%；从起点21.83万人算起，走完15.9%。',
    );
  });

  test('level: a share of the target, and a share of the way', () => {
    expect(levelStatement(assess(stock, growing, context))).toBe(
      '2025年末为23.13万人，是目标30万人的77.1%；从起点21.83万人算起，走完15.9%。',
    );
  });

  test('pace: what was, what is asked for, and where the first leads', () => {
    expect(paceStatement(assess(stock, growing, context))).toBe(
      '序时进度16.7%，与序时相差−0.8个百分点。近12个月净增13,000人，此后还差6.87万人，每月须净增1,145人（进位取整）。现有速度不够。照现有速度，2031年4月末达到。',
    );
  });

  test('pace: a falling stock is said to fall', () => {
    const falling = series({ '2024-12-31': 218_300, '2025-12-31': 217_300 });
    expect(paceStatement(assess(stock, falling, context))).toContain('近12个月净减1,000人，');
    expect(paceStatement(assess(stock, falling, context))).toContain('照现有速度到不了目标。');
  });

  test('pace: once the deadline is behind only the verdict is left', () => {
    const closed = { ...stock, targetMin: 232_000, due: periodEnd('2025-12-31') };
    expect(paceStatement(assess(closed, growing, context))).toBe(
      '期限已到：争取目标，到期差700人。',
    );
  });

  test('outlook: without three figures it says why there is none', () => {
    const outlook = forecast({
      series: growing,
      asOf: context.cutOff,
      horizon: periodEnd('2030-12-31'),
    });
    expect(outlookStatement(assess(stock, growing, context), outlook)).toBe(
      '只有2期数据，少于3期，不作预测。',
    );
  });

  test.each([
    [0, '不足1%'],
    [0.0099, '不足1%'],
    [0.01, '约1%'],
    [0.2049, '约20%'],
    [0.99, '约99%'],
    [0.9901, '超过99%'],
  ])('a probability of %d is %s', (probability, text) => {
    expect(probabilityText(probability)).toBe(text);
  });
});
