/** Files of data/projects: schools, majors and platforms, their stages, and the city's own duties. */
import { projectKindText } from '../../../src/model/index.ts';
import {
  column,
  count,
  date,
  monthEnd,
  oneOf,
  optionalDate,
  optionalText,
  text,
} from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';
import { numberMeant } from '../slips.ts';
import { projectKinds, same, stageNames, statusWords } from '../words.ts';

export const projectForm = fileForm(
  {
    id: text('项目代码'),
    kind: oneOf(same(projectKinds), projectKindText),
    name: text('名称'),
    area: text('地区代码'),
    parent: optionalText,
    note: optionalText,
  },
  ['id'],
  { mayBeEmpty: true },
);
export type Project = RowOf<typeof projectForm>;

export const stageForm = fileForm(
  {
    project: text('项目代码'),
    stage: oneOf(same(stageNames)),
    planned_on: optionalDate,
    done_on: optionalDate,
    evidence: optionalText,
  },
  ['project', 'stage'],
  { mayBeEmpty: true },
);
export type StageRow = RowOf<typeof stageForm>;

/** A figure of any unit; empty is 未报. What fits the unit is checked against the indicator. */
const anyFigure = column<number | 'not_reported'>((cell) => {
  if (cell === '') return { value: 'not_reported' };
  if (/^(0|[1-9]\d*)(\.\d+)?$/.test(cell)) return { value: Number(cell) };
  return { expected: `应为不小于 0 的数${numberMeant(cell, '未报留空')}` };
});

export const dutyForm = fileForm(
  {
    indicator: text('指标代码'),
    period_start: date,
    period_end: monthEnd,
    value: anyFigure,
    status: oneOf(statusWords),
    revision: count('第几次修订'),
    reported_on: date,
    note: optionalText,
  },
  ['indicator', 'period_end', 'revision'],
  { mayBeEmpty: true },
);
export type Duty = RowOf<typeof dutyForm>;
