import { describe, expect, test } from 'vitest';
import {
  assess,
  type Commitment,
  notPublished,
  notReported,
  periodEnd,
  statusText,
  urgency,
  verdictText,
} from '../../../src/model/index.ts';
import { at, experts, type Figure, schools, seriesOf, stock } from './given.ts';

const base: Figure = ['2020-12-31', 180_000];
const judged = (commitment: Commitment, figures: readonly Figure[], cutOff: string) =>
  assess(commitment, seriesOf(figures), at(cutOff));

describe('the path of a commitment decides what is asked for', () => {
  // Half of the way in half of the time: straight 20.5; compound √(18 × 23) = 20.3470万.
  const half: Figure[] = [base, ['2023-06-30', 204_000]];
  test.each<[Commitment['path'], string]>([
    ['linear', 'behind'],
    ['compound', 'on_path'],
  ])('%s', (path, status) => {
    expect(judged({ ...stock, path }, half, '2023-06-30').status).toBe(status);
  });

  test('a plan that begins slowly', () => {
    const plan = [
      { periodEnd: periodEnd('2023-12-31'), value: 1 },
      { periodEnd: periodEnd('2025-12-31'), value: 5 },
    ];
    const planned: Commitment = { ...schools, path: 'stepwise', plan };
    expect(judged(planned, [['2023-09-30', 0]], '2023-09-30').status).toBe('on_path');
    expect(judged(planned, [['2023-12-31', 0]], '2023-12-31').status).toBe('seriously_behind');
    expect(judged(planned, [['2025-09-30', 1]], '2025-09-30').status).toBe('on_path');
  });

  test('a quota is owed when its year is over', () => {
    const quota: Commitment = { ...schools, path: 'annual_quota' };
    // In September of the second year one of five is owed, at its end two.
    expect(judged(quota, [['2022-09-30', 1]], '2022-09-30').status).toBe('on_path');
    expect(judged(quota, [['2022-12-31', 1]], '2022-12-31').status).toBe('seriously_behind');
  });
});

describe('an aspiration', () => {
  const strives: Commitment = { ...stock, strength: '争取达到' };

  test('is not missed before its date, and keeps its word afterwards', () => {
    const running = judged(strives, [base, ['2024-12-31', 190_000]], '2024-12-31');
    expect(running.status).toBe('seriously_behind');
    const over = judged(strives, [base, ['2025-12-31', 229_000]], '2025-12-31');
    expect(over.status).toBe('missed');
    expect(statusText(over)).toBe('争取目标到期未实现');
    expect(verdictText(over)).toBe('争取目标，到期差1,000人');
  });
});

test('the verdict carries where its base comes from', () => {
  const observed = judged(stock, [base, ['2024-12-31', 220_000]], '2024-12-31');
  expect(observed.baseOrigin).toMatchObject({
    kind: 'observed',
    observation: { periodEnd: '2020-12-31', source: '示例来源' },
  });
  expect(judged(schools, [['2022-12-31', 1]], '2022-12-31').baseOrigin).toEqual({
    kind: 'declared',
  });
  expect(judged(experts, [['2025-12-31', 60]], '2025-12-31').baseOrigin).toEqual({
    kind: 'new_period',
  });
  expect(judged(stock, [['2024-12-31', 220_000]], '2024-12-31').baseOrigin).toBeNull();
});

test('a missing figure keeps its reason', () => {
  const empty = (missing: typeof notReported) =>
    assess(stock, [], at('2024-12-31', '2024-12-31', missing));
  expect(empty(notReported)).toMatchObject({ status: 'no_data', value: notReported });
  expect(empty(notPublished)).toMatchObject({ status: 'not_published', value: notPublished });
});

test('the reading order puts what is lost before what is late, and both before what is well', () => {
  const order = ['missed', 'moving_away', 'seriously_behind', 'behind', 'stale_data', 'on_path'];
  const sorted = [...order].reverse().sort((a, b) => urgency(a as never) - urgency(b as never));
  expect(sorted).toEqual(order);
});
