import { describe, expect, test } from 'vitest';
import {
  type AssessmentContext,
  assess,
  type Commitment,
  type FigureStatus,
  notPublished,
  notReported,
  type Observation,
  periodEnd,
  verdictText,
} from '../../../src/model/index.ts';

/** One figure: `['2025-12-31', 229000]`, final unless said otherwise. */
type Figure = readonly [string, number, FigureStatus?];

function seriesOf(figures: readonly Figure[]): Observation[] {
  return figures.map(([date, value, status = 'verified']) => ({
    periodEnd: periodEnd(date),
    value,
    status,
    revision: 0,
    publishedAt: null,
    source: '',
    qualifier: '',
    note: '',
  }));
}

const stock: Commitment = {
  id: 'pool.total.2025',
  clause: '一',
  measure: '总体要求',
  departments: [],
  indicator: 'pool.high_skilled',
  name: '高技能人才总量',
  kind: 'stock_at_least',
  targetMin: 230_000,
  targetMax: null,
  unit: '人',
  period: 'point',
  startOn: periodEnd('2020-12-31'),
  baseValue: null,
  path: 'linear',
  plan: [],
  due: periodEnd('2025-12-31'),
  strength: '达到',
  note: '',
};

const count: Commitment = {
  ...stock,
  kind: 'cumulative_at_least',
  targetMin: 5,
  unit: '所',
  baseValue: 0,
};

const range: Commitment = { ...count, kind: 'cumulative_range', targetMin: 15, targetMax: 20 };

const yearly: Commitment = {
  ...count,
  kind: 'recurring_at_least',
  targetMin: 2,
  period: 'year',
  startOn: periodEnd('2024-12-31'),
  due: null,
  path: 'annual_quota',
};

const about: Commitment = { ...yearly, kind: 'recurring_about', targetMin: 60, unit: '人' };
const biennial: Commitment = { ...yearly, targetMin: 40, period: 'two_years', unit: '人' };

const share: Commitment = {
  ...stock,
  kind: 'share_at_least',
  targetMin: 0.6,
  unit: '比例',
  period: 'year',
  due: null,
  path: 'level',
};

function at(cutOff: string, releasedOn = cutOff, missing = notReported): AssessmentContext {
  return { cutOff: periodEnd(cutOff), releasedOn: periodEnd(releasedOn), missing };
}

/** The case's name, the commitment, its figures, the cut-off and the verdict. */
type Case = readonly [string, Commitment, readonly Figure[], string, string];

function judged(commitment: Commitment, figures: readonly Figure[], cutOff: string) {
  return assess(commitment, seriesOf(figures), at(cutOff)).status;
}

describe('a stock with a date', () => {
  const base: Figure = ['2020-12-31', 180_000];
  // 23万 by 2025-12-31 from 18万: 5万 in 60 months.
  test.each<[string, Figure[], string, string]>([
    [
      '1,000 short at the deadline is missed',
      [base, ['2025-12-31', 229_000]],
      '2025-12-31',
      'missed',
    ],
    ['one short is missed', [base, ['2025-12-31', 229_999]], '2026-09-30', 'missed'],
    ['exactly the target is met', [base, ['2025-12-31', 230_000]], '2025-12-31', 'achieved'],
    ['above the target is exceeded', [base, ['2025-12-31', 230_001]], '2025-12-31', 'exceeded'],
    [
      'a flash figure at the deadline decides nothing',
      [base, ['2025-12-31', 229_000, 'flash']],
      '2025-12-31',
      'pending',
    ],
    [
      'nor does a flash figure above the target',
      [base, ['2025-12-31', 231_000, 'flash']],
      '2025-12-31',
      'pending',
    ],
    ['no figure for the deadline', [base, ['2024-12-31', 218_300]], '2026-09-30', 'overdue_data'],
    [
      'a later figure does not stand for the deadline',
      [base, ['2026-03-31', 233_000]],
      '2026-09-30',
      'overdue_data',
    ],
    // 48 of 60 months: the path asks for 18 + 4 = 22万.
    ['exactly on the path', [base, ['2024-12-31', 220_000]], '2024-12-31', 'on_path'],
    ['one person behind the path', [base, ['2024-12-31', 219_999]], '2024-12-31', 'behind'],
    // 10 points of 5万 are 5,000: the path asks for 22万, so 21.5万 is the boundary of 严重滞后.
    ['ten points behind', [base, ['2024-12-31', 215_000]], '2024-12-31', 'seriously_behind'],
    ['just under ten points behind', [base, ['2024-12-31', 215_001]], '2024-12-31', 'behind'],
    ['reached before the date', [base, ['2024-12-31', 230_000]], '2024-12-31', 'achieved'],
    ['no base, hence no path', [['2024-12-31', 218_300]], '2024-12-31', 'too_few_points'],
    ['no data at all', [], '2024-12-31', 'no_data'],
    ['nothing after the base', [base], '2021-06-30', 'too_few_points'],
  ])('%s', (_, figures, cutOff, status) => {
    expect(judged(stock, figures, cutOff)).toBe(status);
  });

  test('the stock of the end of 2024 is 73% of 30万, but the way has only begun', () => {
    const towards2030 = {
      ...stock,
      targetMin: 300_000,
      startOn: periodEnd('2024-12-31'),
      due: periodEnd('2030-12-31'),
    };
    const result = assess(
      towards2030,
      seriesOf([
        ['2024-12-31', 218_300],
        ['2026-09-30', 239_500],
      ]),
      at('2026-09-30'),
    );
    expect(result.level).toBeCloseTo(239_500 / 300_000, 10);
    // 21,200 of 81,700 persons; 21 of 72 months.
    expect(result.progress).toBeCloseTo(21_200 / 81_700, 10);
    expect(result.timeProgress).toBeCloseTo(21 / 72, 10);
    expect(result.expected).toBeCloseTo(218_300 + (81_700 * 21) / 72, 6);
    expect(result.status).toBe('behind');
  });

  test('a deadline that passed before the edition was made, with data that end before it', () => {
    const result = assess(
      stock,
      seriesOf([['2024-12-31', 218_300, 'reported']]),
      at('2024-12-31', '2026-11-22', notPublished),
    );
    expect(result.status).toBe('overdue_data');
    expect(result.level).toBeCloseTo(218_300 / 230_000, 10);
    expect(result.progress).toEqual(notPublished);
  });

  test('a base equal to the target makes no share of the way, and is no division by zero', () => {
    const result = assess(
      stock,
      seriesOf([
        ['2020-12-31', 230_000],
        ['2024-12-31', 229_000],
      ]),
      at('2024-12-31'),
    );
    expect(result.progress).toEqual({ absent: 'not_applicable' });
    // The target was held at the start and is not any more.
    expect(result.status).toBe('moving_away');
  });

  test('a commitment without a start is refused', () => {
    expect(() => assess({ ...stock, startOn: null }, [], at('2024-12-31'))).toThrow(RangeError);
  });
});

describe('counts and ranges', () => {
  test.each<Case>([
    // 1 of 5 after 36 of 60 months is 20% of the way in 60% of the time.
    [
      '1 of 5 after three of five years',
      count,
      [['2023-12-31', 1]],
      '2023-12-31',
      'seriously_behind',
    ],
    ['4 of 5 at the deadline', count, [['2025-12-31', 4]], '2026-09-30', 'missed'],
    ['5 of 5', count, [['2025-12-31', 5]], '2026-09-30', 'achieved'],
    ['14 of 15–20', range, [['2025-12-31', 14]], '2026-09-30', 'missed'],
    ['15 of 15–20', range, [['2025-12-31', 15]], '2026-09-30', 'achieved'],
    ['20 of 15–20', range, [['2025-12-31', 20]], '2026-09-30', 'achieved'],
    ['21 of 15–20', range, [['2025-12-31', 21]], '2026-09-30', 'exceeded'],
  ])('%s', (...[, commitment, figures, cutOff, status]) => {
    expect(judged(commitment, figures, cutOff)).toBe(status);
  });
});

describe('duties that begin anew', () => {
  test.each<Case>([
    ['1 of 2 at the year end', yearly, [['2025-12-31', 1]], '2025-12-31', 'missed'],
    ['2 of 2', yearly, [['2025-12-31', 2]], '2025-12-31', 'achieved'],
    // 9 of 12 months ask for 1.5, hence for 1 whole one.
    ['1 of 2 in September', yearly, [['2026-09-30', 1]], '2026-09-30', 'on_path'],
    [
      '0 of 2 in September is a figure',
      yearly,
      [['2026-09-30', 0]],
      '2026-09-30',
      'seriously_behind',
    ],
    ['0 of 2 in March', yearly, [['2026-03-31', 0]], '2026-03-31', 'on_path'],
    ['no report in the running year', yearly, [['2025-12-31', 2]], '2026-09-30', 'no_data'],
    ['53 of about 60', about, [['2025-12-31', 53]], '2025-12-31', 'missed'],
    ['54 of about 60', about, [['2025-12-31', 54]], '2025-12-31', 'achieved'],
    ['60 of about 60', about, [['2025-12-31', 60]], '2025-12-31', 'achieved'],
    ['66 of about 60', about, [['2025-12-31', 66]], '2025-12-31', 'achieved'],
    ['67 of about 60', about, [['2025-12-31', 67]], '2025-12-31', 'exceeded'],
    // 21 of 24 months ask for 35 of 40.
    [
      '39 of 40 in two years that are not over',
      biennial,
      [['2026-09-30', 39]],
      '2026-09-30',
      'on_path',
    ],
    ['35 of 40 on the boundary', biennial, [['2026-09-30', 35]], '2026-09-30', 'on_path'],
    ['34 of 40', biennial, [['2026-09-30', 34]], '2026-09-30', 'behind'],
    ['39 of 40 when they are over', biennial, [['2026-12-31', 39]], '2026-12-31', 'missed'],
    ['before the first period', yearly, [], '2024-12-31', 'no_data'],
  ])('%s', (...[, commitment, figures, cutOff, status]) => {
    expect(judged(commitment, figures, cutOff)).toBe(status);
  });

  test('the period before comes along with its own verdict', () => {
    const result = assess(
      yearly,
      seriesOf([
        ['2025-12-31', 1],
        ['2026-09-30', 2],
      ]),
      at('2026-09-30'),
    );
    expect(result.status).toBe('achieved');
    expect(result.previous?.status).toBe('missed');
    expect(result.previous && verdictText(result.previous)).toBe('到期差1所');
  });
});

describe('levels and ceilings', () => {
  test.each<[string, Commitment, Figure[], string]>([
    ['60% meets 60%以上', share, [['2025-12-31', 0.6]], 'achieved'],
    ['57% does not', share, [['2025-12-31', 0.57]], 'below'],
    [
      'a ceiling is not judged',
      { ...share, kind: 'share_up_to', targetMin: null, targetMax: 0.2 },
      [['2025-12-31', 0.05]],
      'not_judged',
    ],
    ['nothing reported', share, [], 'no_data'],
  ])('%s', (_, commitment, figures, status) => {
    expect(judged(commitment, figures, '2026-09-30')).toBe(status);
  });
});
