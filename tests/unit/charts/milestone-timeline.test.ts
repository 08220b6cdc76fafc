import { describe, expect, test } from 'vitest';
import { milestoneText, milestoneTimeline } from '../../../src/charts/index.ts';
import { milestoneAt, periodEnd, progressOf } from '../../../src/model/index.ts';
import { projectOf, stageOf } from '../model/given-projects.ts';

const asOf = periodEnd('2026-09-30');
const progress = progressOf(
  projectOf('1', [
    ['申报', '2025-01-01', '2025-03-01'],
    ['立项', '2025-12-31', '2025-12-31'],
    ['验收', '2026-07-02', ''],
    ['公布', '2026-10-01', ''],
  ]),
  asOf,
);
const drawing = milestoneTimeline({
  projects: [progress, progressOf(projectOf('2', []), asOf)],
  asOf,
  deadlines: [{ label: '期限2025年末', on: periodEnd('2025-12-31') }],
});

describe('where things stand', () => {
  test('the years run from the first to the last, each as wide as its days', () => {
    expect(drawing?.years).toEqual([
      { x: 0, label: '2025' },
      { x: 50, label: '2026' },
    ]);
    expect(drawing?.deadlines).toEqual([{ x: 50, label: '期限2025年末' }]);
    // 273 of the 365 days of 2026.
    expect(drawing?.cutOff).toBeCloseTo(50 + (273 / 365) * 50, 1);
  });

  test('done at its day and tied to its plan, overdue at the day shown, open at its plan', () => {
    const marks = drawing?.rows[0]?.marks ?? [];
    expect(marks.map(({ shape, isDecisive }) => [shape, isDecisive])).toEqual([
      ['done', false],
      ['done', false],
      ['overdue', false],
      ['due', true],
    ]);
    const [late, inTime, overdue, due] = marks;
    expect(late && late.plannedX !== null && late.x - late.plannedX).toBeCloseTo(
      (59 / 730) * 100,
      1,
    );
    expect(inTime).toMatchObject({ x: 50, plannedX: null });
    expect(overdue?.x).toBe(drawing?.cutOff);
    expect(overdue?.plannedX).toBeLessThan(overdue?.x ?? 0);
    expect(due?.plannedX).toBeNull();
    expect(due?.x).toBeGreaterThan(drawing?.cutOff ?? 100);
  });

  test('a project without stages has a row and no marks; without any date nothing is drawn', () => {
    expect(drawing?.rows[1]?.marks).toEqual([]);
    const none = [progressOf(projectOf('2', [['申报', '', '']]), asOf)];
    expect(milestoneTimeline({ projects: none, asOf, deadlines: [] })).toBeNull();
  });
});

describe('in words', () => {
  test('a row says how the project stands and what comes next', () => {
    expect(drawing?.rows[0]?.text).toBe(
      '示例学校1（泰山）：有逾期；下一阶段验收：计划2026年7月2日，逾期90天',
    );
  });

  test.each([
    ['2026-05-10', '2026-05-01', '验收：计划2026年5月10日，2026年5月1日完成，早9天'],
    ['', '2026-05-01', '验收：没有计划日，2026年5月1日完成'],
    ['2026-10-01', '', '验收：计划2026年10月1日，90天内到期'],
    ['', '', '验收：没有计划日，未定日期'],
  ])('planned %s, done %s', (planned, done, text) => {
    expect(milestoneText(milestoneAt(stageOf(['验收', planned, done]), asOf))).toBe(text);
  });
});
