import { describe, expect, test } from 'vitest';
import {
  announcedBy,
  announcementOf,
  assess,
  type Counting,
  countingOf,
  countingText,
  countsProjects,
  seriesOtherwise,
} from '../../../src/model/index.ts';
import { at, schools, seriesOf } from './given.ts';
import { projectOf } from './given-projects.ts';

const rule: Counting = {
  commitment: 'schools',
  counts: ['school'],
  notCounted: ['technical_school'],
  reason: '示例',
};
const ledger = [
  ...['2023-01-01', '2024-05-01', '2025-03-01', '2025-12-31', '2026-02-01'].map((announcedOn) => ({
    kind: 'school',
    announcedOn,
  })),
  { kind: 'technical_school', announcedOn: '2025-11-20' },
  { kind: 'school', announcedOn: null },
  { kind: 'major', announcedOn: '2022-01-01' },
];

describe('what was announced by a day', () => {
  test.each([
    ['2025-12-30', ['school'], 3],
    ['2025-12-31', ['school'], 4],
    ['2025-12-31', ['school', 'technical_school'], 5],
    ['2022-12-31', ['school'], 0],
    ['2026-09-30', [], 0],
  ])('%s, %j: %i', (day, kinds, count) => {
    expect(announcedBy(ledger, kinds, day)).toBe(count);
  });

  test('is told by the deciding stage alone', () => {
    const { stages } = projectOf('1', [
      ['验收', '2025-01-01', '2025-01-01'],
      ['公布', '2025-02-01', ''],
    ]);
    expect(announcementOf(stages)).toBeNull();
  });
});

test('the other reading is judged by the same rule and may turn the verdict', () => {
  const series = seriesOf([
    ['2025-09-30', 3],
    ['2025-12-31', 4],
  ]);
  const otherwise = seriesOtherwise(series, rule, ledger);
  expect(otherwise.map(({ value }) => value)).toEqual([3, 5]);
  expect(assess(schools, series, at('2026-09-30')).status).toBe('missed');
  expect(assess(schools, otherwise, at('2026-09-30')).status).toBe('achieved');
});

test('the rule in words', () => {
  expect(countingText(rule)).toBe('计入：中职学校；不计入：技工学校');
  expect(countingText({ ...rule, notCounted: [] })).toBe('计入：中职学校');
  const names = new Map([
    ['uplift.finished', '毕业'],
    ['uplift.enrolled', '入学'],
  ]);
  const uplift = { ...rule, counts: ['uplift.finished'], notCounted: ['uplift.enrolled'] };
  expect(countingText(uplift, (code) => names.get(code) ?? code)).toBe('计入：毕业；不计入：入学');
  expect(countsProjects(uplift)).toBe(false);
  expect(countsProjects(rule)).toBe(true);
  expect(countingOf([rule], { id: 'schools' })).toBe(rule);
  expect(countingOf([rule], { id: 'majors' })).toBeUndefined();
});
