import { describe, expect, test } from 'vitest';
import {
  addDays,
  criticalList,
  daysBetween,
  isAbsent,
  milestoneAt,
  mostUrgentFirst,
  noticeEnd,
  periodEnd,
  progressOf,
  rules,
  slipText,
} from '../../../src/model/index.ts';
import { type Dated, projectOf, stageOf } from './given-projects.ts';

const asOf = periodEnd('2026-09-30');

describe('days', () => {
  test.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2026-09-30', '2026-09-30', 0],
    ['2026-09-30', '2025-09-12', -383],
  ])('from %s to %s are %i', (start, end, days) => {
    expect(daysBetween(periodEnd(start), periodEnd(end))).toBe(days);
    expect(addDays(periodEnd(start), days)).toBe(end);
  });
});

describe('a stage on a day', () => {
  test.each<readonly [string, Dated, string, number | null]>([
    ['done before its day', ['验收', '2026-05-10', '2026-05-01'], 'done_in_time', -9],
    ['done on its day', ['验收', '2026-05-10', '2026-05-10'], 'done_in_time', 0],
    ['done a day late', ['验收', '2026-05-10', '2026-05-11'], 'done_late', 1],
    ['done after the day shown', ['验收', '2026-05-10', '2026-10-01'], 'overdue', 143],
    ['done on the day shown', ['验收', '2026-09-01', '2026-09-30'], 'done_late', 29],
    ['due the day before', ['验收', '2026-09-29', ''], 'overdue', 1],
    ['due on the day', ['验收', '2026-09-30', ''], 'due_soon', null],
    ['due on the last day of the notice', ['验收', '2026-12-29', ''], 'due_soon', null],
    ['due a day later', ['验收', '2026-12-30', ''], 'ahead', null],
    ['without a plan', ['验收', '', ''], 'undated', null],
    ['done without a plan', ['验收', '', '2026-01-01'], 'done_undated', null],
  ])('%s', (_, dated, state, slip) => {
    const milestone = milestoneAt(stageOf(dated), asOf);
    expect(milestone.state).toBe(state);
    expect(isAbsent(milestone.slip) ? null : milestone.slip).toBe(slip);
  });

  test('the notice is the one in the data', () => {
    expect(rules.dueSoonDays).toBe(90);
    expect(noticeEnd(asOf)).toBe('2026-12-29');
  });

  test('what is not done yet has neither day nor evidence', () => {
    const stage = stageOf(['公布', '2026-05-10', '2026-10-08', '示例文号〔2026〕1号']);
    expect(milestoneAt(stage, asOf)).toMatchObject({ doneOn: null, evidence: '' });
    expect(milestoneAt(stage, periodEnd('2026-10-08'))).toMatchObject({
      doneOn: '2026-10-08',
      evidence: '示例文号〔2026〕1号',
    });
  });

  test.each([
    [38, '晚38天'],
    [-5, '早5天'],
    [0, '按期'],
    [1383, '晚1,383天'],
  ])('%i days are %s', (days, text) => {
    expect(slipText(days)).toBe(text);
  });
});

const overdue = projectOf('1', [
  ['申报', '2025-01-01', '2025-03-01'],
  ['验收', '2026-09-01', ''],
  ['公布', '2026-09-20', ''],
]);
const soon = projectOf('2', [
  ['申报', '2026-01-01', '2026-01-05'],
  ['公布', '2026-11-01', ''],
]);
const running = projectOf('3', [
  ['申报', '2026-01-01', '2026-01-01'],
  ['公布', '2027-06-01', ''],
]);
const notBegun = projectOf('4', [
  ['申报', '2027-01-01', ''],
  ['公布', '2027-06-01', ''],
]);
const announced = projectOf('5', [
  ['申报', '2025-01-01', '2025-01-01'],
  ['公布', '2025-06-01', '2025-07-01'],
]);
const listed = projectOf('6', []);

describe('a project on a day', () => {
  test.each([
    ['overdue', overdue, '验收', 29],
    ['due_soon', soon, '公布', 4],
    ['running', running, '公布', 0],
    ['not_begun', notBegun, '申报', null],
    ['announced', announced, undefined, 30],
    ['not_begun', listed, undefined, null],
  ])('%s', (state, project, next, slip) => {
    const progress = progressOf(project, asOf);
    expect(progress.state).toBe(state);
    expect(progress.next?.stage).toBe(next);
    expect(isAbsent(progress.slip) ? null : progress.slip).toBe(slip);
  });

  test('was not announced before the day on which it was', () => {
    const before = progressOf(announced, periodEnd('2025-06-30'));
    expect(before).toMatchObject({ state: 'overdue', announcedOn: null, slip: 29 });
    expect(progressOf(announced, periodEnd('2025-07-01'))).toMatchObject({
      state: 'announced',
      announcedOn: '2025-07-01',
    });
  });

  test('counts as overdue by its longest overdue stage, whatever was done late before', () => {
    const late = projectOf('7', [
      ['申报', '2025-01-01', '2026-08-01'],
      ['公布', '2026-09-29', ''],
    ]);
    expect(progressOf(late, asOf).slip).toBe(1);
  });

  test('the most urgent stands first, the greater slip before the smaller', () => {
    const worse = projectOf('8', [['验收', '2026-08-01', '']]);
    const order = mostUrgentFirst(
      [announced, listed, running, soon, overdue, worse, notBegun].map((each) =>
        progressOf(each, asOf),
      ),
    );
    expect(order.map(({ project }) => project.id)).toEqual(['8', '1', '2', '3', '6', '4', '5']);
  });
});

describe('the critical list', () => {
  const all = [overdue, soon, running, notBegun, announced, listed];
  const at = (day: string) => {
    const date = periodEnd(day);
    const list = criticalList(
      all.map((project) => progressOf(project, date)),
      date,
    );
    const told = (stages: typeof list.overdue) =>
      stages.map(({ progress, milestone, days, waits }) => [
        progress.project.id,
        milestone.stage,
        days,
        waits,
      ]);
    return { overdue: told(list.overdue), dueSoon: told(list.dueSoon) };
  };

  test('what is overdue, the longest first, and what falls due, the nearest first', () => {
    expect(at('2026-09-30')).toEqual({
      overdue: [
        ['1', '验收', 29, false],
        ['1', '公布', 10, true],
      ],
      dueSoon: [['2', '公布', -32, false]],
    });
  });

  test('goes by the day shown: what was done later is open then', () => {
    expect(at('2025-02-15')).toEqual({
      overdue: [['1', '申报', 45, false]],
      dueSoon: [],
    });
    expect(at('2025-06-15').overdue).toEqual([['5', '公布', 14, false]]);
  });

  test('is empty where nothing is open', () => {
    expect(criticalList([progressOf(announced, asOf)], asOf)).toEqual({ overdue: [], dueSoon: [] });
  });
});
