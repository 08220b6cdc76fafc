/** Files of data/policy: what the document promises, who owes it, and what it pays. */
import {
  codes,
  column,
  decimal,
  oneOf,
  optionalDate,
  optionalDecimal,
  optionalText,
  text,
  year,
  yuan,
} from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';
import { commitmentKinds, same } from '../words.ts';

/** It becomes a part of an address, so that it has to be plain. */
const addressCode = column<string>((cell) =>
  /^[a-z]+(-[a-z]+)*$/.test(cell)
    ? { value: cell }
    : { expected: '应为小写英文字母，词之间用“-”连接，如 human-resources' },
);

export const departmentForm = fileForm(
  {
    code: addressCode,
    name: text('部门全称'),
    short_name: text('部门简称'),
    kind: oneOf(same(['department', 'area_government'])),
  },
  ['name'],
);
export type Department = RowOf<typeof departmentForm>;

/** Names separated by half-width semicolons; empty where the document names nobody. */
const names = column<readonly string[]>((cell) => {
  if (cell === '') return { value: [] };
  const listed = cell.split(';').map((name) => name.trim());
  if (/[；，]/.test(cell)) return { expected: '多个部门之间应用英文分号“;”隔开' };
  return listed.includes('') ? { expected: '分号之间缺少部门名称' } : { value: listed };
});

export const measureForm = fileForm(
  {
    clause: text('条款号'),
    title: text('标题'),
    summary: text('措施内容'),
    departments: names,
    projects: codes,
    indicators: codes,
  },
  ['clause'],
);
export type Measure = RowOf<typeof measureForm>;

/** The paths that the model can assess; any other is refused here rather than met there. */
export const paths = ['linear', 'compound', 'stepwise', 'annual_quota', 'level'] as const;

export const commitmentForm = fileForm(
  {
    id: text('目标代码'),
    clause: text('条款号'),
    measure: text('措施标题'),
    indicator: optionalText,
    name: text('目标名称'),
    kind: oneOf(same(commitmentKinds)),
    target_min: optionalDecimal('目标值'),
    target_max: optionalDecimal('目标值'),
    unit: optionalText,
    period: oneOf(same(['point', 'year', 'two_years'])),
    start_on: optionalDate,
    base_value: optionalDecimal('基期值'),
    path: oneOf<(typeof paths)[number] | ''>({ ...same(paths), '': '' }),
    due: optionalDate,
    strength: optionalText,
    note: optionalText,
  },
  ['id'],
);
export type Commitment = RowOf<typeof commitmentForm>;

export const shareForm = fileForm(
  {
    commitment: text('目标代码'),
    area: text('地区代码'),
    year,
    target: decimal('分解目标值'),
  },
  ['commitment', 'area', 'year'],
  { mayBeEmpty: true, figure: 'target' },
);
export type Share = RowOf<typeof shareForm>;

export const subsidyForm = fileForm(
  {
    id: text('补贴项目代码'),
    clause: text('条款号'),
    item: text('补贴项目'),
    beneficiary: text('补贴对象'),
    amount_min: yuan,
    amount_max: yuan,
    unit: text('单位'),
    counted_in: text('计数单位'),
    basis: text('发放方式'),
    quota: optionalText,
    note: optionalText,
  },
  ['id'],
);
export type Subsidy = RowOf<typeof subsidyForm>;
