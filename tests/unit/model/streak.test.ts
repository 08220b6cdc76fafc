import { describe, expect, test } from 'vitest';
import {
  type Commitment,
  dutiesFinding,
  dutyPeriodWords,
  gridEnd,
  isRecurring,
  isStanding,
  lackingText,
  notPublished,
  owedText,
  owes,
  periodEnd,
  streakOf,
  yearsText,
} from '../../../src/model/index.ts';
import { at, experts, type Figure, schools, seriesOf, stock } from './given.ts';

/** At least 40 persons in every two years from 2025 on. */
const talents: Commitment = {
  ...experts,
  ...{ id: 'talents', kind: 'recurring_at_least', targetMin: 40, period: 'two_years' },
};
/** One person every year. */
const leader: Commitment = {
  ...experts,
  ...{ id: 'leader', kind: 'recurring_at_least', targetMin: 1 },
};
/** 11 chains, at any time. */
const chains: Commitment = {
  ...stock,
  ...{ id: 'chains', unit: '条', targetMin: 11, path: 'level', due: null, period: 'point' },
  startOn: periodEnd('2024-12-31'),
};

const end = periodEnd('2028-12-31');
const told = (commitment: Commitment, figures: readonly Figure[], cutOff = '2026-09-30') => {
  const streak = streakOf(commitment, seriesOf(figures), at(cutOff), end);
  return streak.periods.map((period) => {
    const { shape, text } = dutyPeriodWords(period, commitment.unit);
    return `${yearsText(period.window)} ${shape}${text}`;
  });
};

describe('which duties there are', () => {
  test('by their kind and never by their name', () => {
    expect([stock, schools, experts, talents, chains].map(isRecurring)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect([stock, schools, experts, chains].map(isStanding)).toEqual([false, false, false, true]);
    expect(isStanding({ ...chains, kind: 'share_up_to', targetMin: null, targetMax: 0.2 })).toBe(
      false,
    );
  });
});

describe('one period after the other', () => {
  test.each<readonly [string, Commitment, readonly Figure[], readonly string[]]>([
    [
      'met, then nothing yet',
      leader,
      [
        ['2025-12-31', 1, 'annual'],
        ['2026-09-30', 0, 'flash'],
      ],
      ['2025年 ●完成', '2026年 ◐进行中，还差1人', '2027年 ·未到', '2028年 ·未到'],
    ],
    [
      'short, then met while it runs',
      leader,
      [
        ['2025-12-31', 0, 'annual'],
        ['2026-09-30', 1, 'flash'],
      ],
      ['2025年 ■差1人', '2026年 ●进行中，已完成', '2027年 ·未到', '2028年 ·未到'],
    ],
    [
      'never reported',
      leader,
      [],
      ['2025年 ○未报', '2026年 ○进行中，未报', '2027年 ·未到', '2028年 ·未到'],
    ],
    [
      'a flash figure settles nothing',
      leader,
      [['2025-12-31', 1, 'flash']],
      ['2025年 ◇待核定', '2026年 ○进行中，未报', '2027年 ·未到', '2028年 ·未到'],
    ],
    [
      'two years at a time',
      talents,
      [['2026-09-30', 27, 'flash']],
      ['2025–2026年 ◐进行中，还差13人', '2027–2028年 ·未到'],
    ],
    [
      '左右: 54 is the least of about 60',
      experts,
      [
        ['2025-12-31', 54, 'annual'],
        ['2026-09-30', 53, 'flash'],
      ],
      ['2025年 ●完成', '2026年 ◐进行中，还差1人', '2027年 ·未到', '2028年 ·未到'],
    ],
    [
      'a standing requirement goes by the figure of its own year',
      chains,
      [['2025-12-31', 11, 'annual']],
      ['2025年 ●完成', '2026年 ○进行中，未报', '2027年 ·未到', '2028年 ·未到'],
    ],
  ])('%s', (_, commitment, figures, wanted) => {
    expect(told(commitment, figures)).toEqual(wanted);
  });

  test('an earlier state knows nothing of later figures', () => {
    const figures: Figure[] = [
      ['2025-09-30', 0, 'flash'],
      ['2025-12-31', 1, 'annual'],
    ];
    expect(told(leader, figures, '2025-09-30')[0]).toBe('2025年 ◐进行中，还差1人');
    expect(told(leader, figures, '2025-12-31').slice(0, 2)).toEqual([
      '2025年 ●完成',
      '2026年 ·未到',
    ]);
    expect(new Set(told(leader, figures, '2024-12-31').map((text) => text.slice(-3)))).toEqual(
      new Set(['·未到']),
    );
  });

  test('where nobody owes a report it is 未公布', () => {
    const context = at('2026-09-30', '2026-09-30', notPublished);
    const [first] = streakOf(leader, [], context, end).periods;
    expect(first && dutyPeriodWords(first, '人').text).toBe('未公布');
  });
});

describe('the streak', () => {
  const run = (...values: readonly number[]) =>
    streakOf(
      { ...leader, startOn: periodEnd('2020-12-31') },
      seriesOf(values.map((value, index) => [`${2021 + index}-12-31`, value, 'annual'])),
      at('2025-06-30'),
      end,
    ).run;

  test.each([
    [[1, 1, 1, 1], 4],
    [[0, 1, 1, 2], 3],
    [[1, 1, 1, 0], 0],
    [[1, 1, 1], 0],
  ])('%j makes %i', (values, wanted) => {
    expect(run(...values)).toBe(wanted);
  });
});

describe('what is still owed, and by when', () => {
  const streak = (figures: readonly Figure[], commitment = talents, cutOff = '2026-09-30') =>
    streakOf(commitment, seriesOf(figures), at(cutOff), end);

  test.each<readonly [readonly Figure[], string, boolean]>([
    [[['2026-09-30', 27, 'flash']], '2026年末前还差13人', true],
    [[['2026-09-30', 40, 'flash']], '本期已完成', false],
    [[], '2026年末前须完成，本期未报', true],
  ])('%j: %s', (figures, text, isOpen) => {
    expect(owedText(streak(figures))).toBe(text);
    expect(owes(streak(figures))).toBe(isOpen);
  });

  test('nothing before the first period', () => {
    const early = streak([], talents, '2024-12-31');
    expect(early.running).toBeNull();
    expect(owedText(early)).toBe('还没有开始');
    // On its last day a period is closed, and the next one has not begun.
    const closed = streak([['2025-12-31', 1, 'annual']], leader, '2025-12-31');
    expect(owedText(closed)).toBe('2025年完成，下一期还没有开始');
    expect(dutiesFinding([closed], [])).toBe('1项年度任务本期都已完成');
    expect(dutiesFinding([early], [])).toBe('1项年度任务从2025年起算，到数据截止日都还没有开始');
  });

  test('the finding counts what is open and what was missed', () => {
    const missed = streak(
      [
        ['2025-12-31', 0, 'annual'],
        ['2026-09-30', 1, 'flash'],
      ],
      leader,
    );
    const open = streak([['2026-09-30', 27, 'flash']]);
    const below = streak([['2026-09-30', 10, 'flash']], { ...chains, name: '重点产业链覆盖' });
    const named = { ...open, commitment: { ...open.commitment, name: '拔尖人才' } };
    expect(dutiesFinding([missed, named], [below])).toBe(
      '2项年度任务中，1项本期还没有完成；1项以前有未完成或没有数的期次；另有1项常年要求没有达到',
    );
    expect(lackingText([missed, named, below])).toBe('拔尖人才差13人，重点产业链覆盖差1条');
    expect(lackingText([streak([])])).toMatch(/未报$/);
    expect(lackingText([missed])).toBe('');
    expect(dutiesFinding([streak([['2026-09-30', 41, 'flash']])], [])).toBe(
      '1项年度任务本期都已完成',
    );
  });
});

describe('how far the grid reaches', () => {
  test.each([
    ['2026-09-30', [leader], '2027-12-31'],
    ['2026-09-30', [leader, talents], '2028-12-31'],
    ['2026-12-31', [leader], '2027-12-31'],
    ['2024-12-31', [leader], '2025-12-31'],
    ['2016-12-31', [leader], '2025-12-31'],
  ])('at %s', (cutOff, commitments, wanted) => {
    expect(gridEnd(commitments, periodEnd(cutOff))).toBe(wanted);
  });
});
