import { comparisonBases, isPeriodEnd, type PeriodEnd } from '../../model/index.ts';
import type { Sorting } from '../../ui/index.ts';
import type { AreaIndicator } from '../catalog.ts';
import { areaField, choiceField, type Field, type Fields } from '../field.ts';
import { stockIndicator } from '../stock-indicator.ts';
import type { CountiesState } from './counties-state.ts';

/** How an indicator, or one level of it, is named in the address. */
export function indicatorKey({
  indicator,
  level,
}: Pick<AreaIndicator, 'indicator' | 'level'>): string {
  return level === '' ? indicator : `${indicator}:${level}`;
}

const indicator: Field<string> = {
  name: 'indicator',
  fallback: () => stockIndicator,
  read: (text, { areaIndicators }, { dataset }) =>
    areaIndicators.get(dataset)?.some((each) => indicatorKey(each) === text) ? text : undefined,
  write: (key) => key,
  complaint: (text) =>
    `各单位没有网址所指的指标“${text}”的数，现在比较高技能人才总量。请在“指标”里选择。`,
};

const base: Field<CountiesState['base']> = {
  name: 'base',
  fallback: () => null,
  read: (text) => comparisonBases.find((each) => each === text),
  write: (chosen) => chosen ?? '',
  complaint: (text) => `网址里的口径“${text}”不存在，现在用默认口径。请在“按什么比”里选择。`,
};

const from: Field<PeriodEnd | null> = {
  name: 'from',
  fallback: () => null,
  read: (text, { periods }, { dataset, period }) =>
    isPeriodEnd(text) && text < period && periods.get(dataset)?.includes(text) ? text : undefined,
  write: (date) => date ?? '',
  complaint: (text) =>
    `网址里的起始期“${text}”没有数，或者不早于所看的一期，现在从一年前比起。请在“从哪一期比起”里选择。`,
};

export const sortableColumns = [
  'name',
  'measure',
  'observed',
  'required',
  'target',
  'done',
  'rate',
  'time',
  'difference',
  'place',
  'status',
] as const;

/** Laggards first: the greatest place is the last in the row. */
const laggardsFirst: Sorting = { column: 'place', isDescending: true };

/** A column, with a minus before it where the greatest comes first. */
const sort: Field<Sorting> = {
  name: 'sort',
  fallback: () => laggardsFirst,
  read: (text) => {
    const column = sortableColumns.find((each) => each === text.replace(/^-/, ''));
    return column && { column, isDescending: text.startsWith('-') };
  },
  write: ({ column, isDescending }) => (isDescending ? `-${column}` : column),
  complaint: (text) => `网址里的排序“${text}”不存在，现在后进在前。请点表头排序。`,
};

export const countiesFields: Fields<CountiesState> = {
  indicator,
  base,
  zones: choiceField({
    name: 'zones',
    options: ['apart', 'included'],
    complaint: (text) => `网址里的功能区口径“${text}”不存在，现在功能区单列。`,
  }),
  from,
  target: choiceField({
    name: 'target',
    options: ['proposed', 'none'],
    complaint: (text) => `网址里的目标口径“${text}”不存在，现在用测算。`,
  }),
  sort,
  area: {
    ...areaField,
    complaint: (text) => `网址里的单位代码“${text}”不存在，没有选中任何单位。`,
  },
  rows: choiceField({
    name: 'rows',
    options: ['first', 'all'],
    complaint: (text) => `网址里的行数“${text}”不存在，现在只列前面的单位。`,
  }),
};
