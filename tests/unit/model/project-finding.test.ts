import { expect, test } from 'vitest';
import {
  type Assessment,
  assess,
  type Commitment,
  criticalList,
  inOrderText,
  notReported,
  periodEnd,
  progressOf,
  projectFinding,
} from '../../../src/model/index.ts';
import { projectOf } from './given-projects.ts';

const asOf = periodEnd('2026-09-30');
const context = { cutOff: asOf, releasedOn: periodEnd('2026-10-20'), missing: notReported };

/** Schools by the end of 2025, of which so many were announced. */
function schools(target: number, value: number | null): Assessment {
  const commitment: Commitment = {
    ...{ id: 'school', clause: '（三）', measure: '', departments: [], indicator: 'school' },
    ...{ name: '高水平中职学校', kind: 'cumulative_at_least', targetMin: target, targetMax: null },
    ...{ unit: '所', period: 'point', startOn: periodEnd('2020-12-31'), baseValue: 0 },
    ...{ path: 'linear', plan: [], due: periodEnd('2025-12-31'), strength: '建设', note: '' },
  };
  const figure = {
    ...{ periodEnd: periodEnd('2025-12-31'), status: 'verified' as const, revision: 0 },
    ...{ publishedAt: null, source: '', qualifier: '', note: '' },
  };
  return assess(commitment, value === null ? [] : [{ ...figure, value }], context);
}

const late = progressOf(
  projectOf('1', [
    ['验收', '2026-09-01', ''],
    ['公布', '2026-12-01', ''],
  ]),
  asOf,
);
const none = criticalList([], asOf);

test('what is not in order is told, with what is overdue; the rest stands below', () => {
  const all = [schools(5, 4), schools(3, 4)];
  expect(projectFinding(all, criticalList([late], asOf))).toBe(
    '高水平中职学校4所（目标5所），到期差1所；1个项目的1个阶段逾期，90天内有1个阶段到期。',
  );
  expect(inOrderText(all)).toBe('高水平中职学校4所，超额完成');
});

test('where nothing is behind or overdue, it says so', () => {
  expect(projectFinding([schools(4, 4)], none)).toBe('1项建设任务都没有落后；没有逾期的阶段。');
});

test('a promise without a figure is told, and is not in order', () => {
  const all = [schools(5, null)];
  expect(projectFinding(all, none)).toMatch(/^高水平中职学校[^；]+；没有逾期的阶段。$/);
  expect(inOrderText(all)).toBe('');
});
