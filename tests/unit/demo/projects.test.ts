import { describe, expect, test } from 'vitest';
import { dayOf, isoOf } from '../../../scripts/demo/calendar.ts';
import { dutyRows } from '../../../scripts/demo/duties.ts';
import { demoProjects, type Project, stageRows } from '../../../scripts/demo/projects.ts';
import { RecipeError } from '../../../scripts/demo/recipe.ts';
import { recipe } from './demo-city.ts';

const projects = demoProjects(recipe);
const cutOff = dayOf(recipe.cutOff);
const ofKind = (kind: string) => projects.filter((project) => project.kind === kind);
const publishedBy = (kind: string, date: string) =>
  ofKind(kind).filter(({ stages }) => {
    const doneOn = stages.at(-1)?.doneOn ?? null;
    return doneOn !== null && doneOn <= dayOf(date);
  }).length;

describe('schools and majors', () => {
  test.each([
    ['school', 6, 4, 5],
    ['major', 25, 17, 20],
    ['technical_major', 6, 4, 5],
    ['technical_school', 11, 1, 1],
    ['station', 3, 2, 2],
    ['studio', 5, 2, 2],
  ])('%s: %i, %i published by 2025-12-31, %i by the cut-off', (kind, all, before, now) => {
    expect(ofKind(kind)).toHaveLength(all);
    expect(publishedBy(kind, '2025-12-31')).toBe(before);
    expect(publishedBy(kind, recipe.cutOff)).toBe(now);
  });

  test('every major belongs to a school of its kind, in its area', () => {
    const parents: Record<string, string> = {
      major: 'school',
      technical_major: 'technical_school',
    };
    const strays = projects.filter((project) => {
      const kind = parents[project.kind];
      if (kind === undefined) return project.parent !== '';
      const parent = ofKind(kind).find(({ id }) => id === project.parent);
      return parent?.area !== project.area;
    });
    expect(strays).toEqual([]);
  });

  test('bear invented names only', () => {
    expect(projects.filter(({ name }) => !/^示例\p{L}+\d\d$/u.test(name))).toEqual([]);
  });
});

describe('stages', () => {
  const planned = ({ stages }: Project) => stages.map(({ plannedOn }) => plannedOn);
  const done = ({ stages }: Project) => stages.map(({ doneOn }) => doneOn);
  const rising = (days: readonly number[]) =>
    days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0));

  test('are planned and done in order, none after the cut-off', () => {
    const wrong = projects.filter((project) => {
      const days = done(project).filter((day) => day !== null);
      const open = done(project).slice(days.length);
      return (
        !rising(planned(project)) ||
        !rising(days) ||
        open.some((day) => day !== null) ||
        days.some((day) => day > cutOff)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('some are overdue and some are due in the next 90 days', () => {
    const open = projects.flatMap(({ stages }) => stages.filter(({ doneOn }) => doneOn === null));
    const overdue = open.filter(({ plannedOn }) => plannedOn <= cutOff);
    const soon = open.filter(({ plannedOn }) => plannedOn > cutOff && plannedOn <= cutOff + 90);
    expect(overdue.length).toBeGreaterThanOrEqual(5);
    expect(soon.length).toBeGreaterThanOrEqual(4);
  });

  test('some are done late, some in time, and some projects have not begun', () => {
    const closed = projects.flatMap(({ stages }) =>
      stages.flatMap(({ plannedOn, doneOn }) => (doneOn === null ? [] : [doneOn - plannedOn])),
    );
    expect(closed.filter((slip) => slip > 30).length).toBeGreaterThanOrEqual(5);
    expect(closed.filter((slip) => slip <= 0).length).toBeGreaterThanOrEqual(5);
    const notBegun = projects.filter(
      (project) =>
        project.stages.length > 0 &&
        done(project).every((day) => day === null) &&
        planned(project).every((day) => day > cutOff),
    );
    expect(notBegun.map(({ kind }) => kind)).toEqual(['major', 'studio']);
  });

  test('done ones have an evidence of their own, open ones none', () => {
    const rows = stageRows(recipe, projects);
    const evidence = rows.map((row) => row[4]).filter((text) => text !== '');
    expect(new Set(evidence).size).toBe(evidence.length);
    expect(rows.filter((row) => (row[3] === '') !== (row[4] === ''))).toEqual([]);
    expect(evidence.every((text) => /^示例文号〔20\d\d〕\d+号$/.test(String(text)))).toBe(true);
  });

  test('a stage said to be done after the cut-off is refused', () => {
    const early = { ...recipe, cutOff: isoOf(dayOf('2025-12-31')) };
    expect(() => demoProjects(early)).toThrow(RecipeError);
  });
});

describe('duties', () => {
  const value = (indicator: string, end: string) =>
    dutyRows(recipe, projects).find((row) => row[0] === indicator && row[2] === end)?.[3];

  test.each([
    ['demand.chains', '2026-09-30', 10],
    ['leader.selected', '2026-09-30', 0],
    ['toptalent.selected', '2026-09-30', 27],
    ['expert.recognised', '2025-12-31', 63],
    ['expert.recognised', '2026-09-30', 58],
    ['training.frontline_share', '2025-12-31', 0.57],
    ['parttime.quota_share', '2025-12-31', 0.084],
    ['parttime.quota_share', '2026-09-30', undefined],
  ])('%s to %s is %s', (indicator, end, expected) => {
    expect(value(indicator, end)).toBe(expected);
  });

  test('technical majors that the projects do not bear out are refused', () => {
    const duties = recipe.duties.map((duty) =>
      duty.indicator === 'major.technical' ? { ...duty, value: 3 } : duty,
    );
    expect(() => dutyRows({ ...recipe, duties }, projects)).toThrow(RecipeError);
  });
});
