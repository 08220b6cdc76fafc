import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../scripts/demo/calendar.ts';
import type { Level } from '../../../scripts/demo/codes.ts';
import type { Person } from '../../../scripts/demo/person.ts';
import { highLevelOn, stockByArea, stockOn } from '../../../scripts/demo/stock.ts';

function person(certificates: readonly [Level, string][], leftOn?: string): Person {
  return {
    number: 1,
    birthYear: 1985,
    sex: 'male',
    area: '370902',
    certificates: certificates.map(([level, date]) => ({
      chain: 1,
      group: 'machining',
      level,
      channel: 'enterprise',
      certifiedOn: dayOf(date),
    })),
    leftOn: leftOn === undefined ? null : dayOf(leftOn),
    leftReason: leftOn === undefined ? null : 'retired',
  };
}

const risen = person([
  ['intermediate', '2018-05-04'],
  ['senior_worker', '2021-06-30'],
  ['technician', '2024-12-31'],
]);

describe('the level at which a person counts', () => {
  test.each([
    ['2018-05-04', null],
    ['2021-06-29', null],
    ['2021-06-30', 'senior_worker'],
    ['2024-12-30', 'senior_worker'],
    ['2024-12-31', 'technician'],
  ])('on %s is %s', (date, level) => {
    expect(highLevelOn(risen, dayOf(date))).toBe(level);
  });

  test.each([
    ['2025-03-30', 'senior_worker'],
    ['2025-03-31', null],
    ['2026-01-01', null],
  ])('with left_on 2025-03-31, on %s is %s', (date, level) => {
    const gone = person([['senior_worker', '2020-01-02']], '2025-03-31');
    expect(highLevelOn(gone, dayOf(date))).toBe(level);
  });
});

test('a person with several certificates counts once, in one area', () => {
  const day = dayOf('2025-12-31');
  expect(stockOn([risen, risen], day)).toBe(2);
  expect([...stockByArea([risen], ['370902', '370911'], day)]).toEqual([
    ['370902', [0, 1, 0, 0, 0]],
    ['370911', [0, 0, 0, 0, 0]],
  ]);
});
