import {
  isPeriodEnd,
  type PeriodEnd,
  type PoolDimension,
  pivotMeasures,
  poolDimensionName,
  poolDimensions,
} from '../../model/index.ts';
import type { Sorting } from '../../ui/index.ts';
import type { Catalog } from '../catalog.ts';
import { choiceField, type Field, type Fields } from '../field.ts';
import { type PoolState, poolShows } from './pool-state.ts';

const nothing: readonly string[] = [];

/** Codes with commas between them, in the order of the dimension whichever way they were written. */
function codesField(dimension: PoolDimension, name: string): Field<readonly string[]> {
  const title = poolDimensionName[dimension];
  const choosable = ({ poolMembers }: Catalog) =>
    poolMembers[dimension].filter(({ inPool }) => inPool).map(({ code }) => code);
  return {
    name,
    fallback: () => nothing,
    read: (text, catalog) => {
      const wanted = text.split(',');
      const codes = choosable(catalog);
      const known = codes.filter((code) => wanted.includes(code));
      if (known.length === 0) return undefined;
      // Everybody chosen is nobody left out.
      return known.length === codes.length ? nothing : known;
    },
    write: (codes) => codes.join(','),
    complaint: (text) =>
      `网址里${title}的代码“${text}”不存在或不属于高技能人才，现在不按${title}筛选。请在“${title}”图里选择。`,
    doubt: (text, catalog) => {
      const codes = choosable(catalog);
      const unknown = text.split(',').filter((code) => code !== '' && !codes.includes(code));
      if (unknown.length === 0) return null;
      return `网址里${title}的代码“${unknown.join('、')}”不存在或不属于高技能人才，没有计入，其余照选。`;
    },
  };
}

const from: Field<PeriodEnd | null> = {
  name: 'from',
  fallback: () => null,
  read: (text, { periods }, { dataset, period }) =>
    isPeriodEnd(text) && text < period && periods.get(dataset)?.includes(text) ? text : undefined,
  write: (date) => date ?? '',
  complaint: (text) =>
    `网址里的起始期“${text}”没有数，或者不早于所看的一期，现在从一年前看起。请在“存量走势”图里选择。`,
};

function dimensionField(name: string, first: PoolDimension, what: string): Field<PoolDimension> {
  return choiceField({
    name,
    options: [first, ...poolDimensions.filter((each) => each !== first)],
    complaint: (text) => `网址里${what}“${text}”不存在，现在按${poolDimensionName[first]}。`,
  });
}

/** The rows of the pivot table in the order of the reference tables. */
export const referenceOrder: Sorting = { column: 'name', isDescending: false };

/** A column of the pivot table, with a minus before it where the greatest comes first. */
const sort: Field<Sorting> = {
  name: 'sort',
  fallback: () => referenceOrder,
  read: (text, { poolMembers }) => {
    const column = text.replace(/^-/, '');
    const isMember = poolDimensions.some((each) =>
      poolMembers[each].some(({ code }) => code === column),
    );
    if (!isMember && column !== 'name' && column !== 'total') return undefined;
    return { column, isDescending: text.startsWith('-') };
  },
  write: ({ column, isDescending }) => (isDescending ? `-${column}` : column),
  complaint: (text) => `网址里交叉表的排序“${text}”不存在，现在按代码表的顺序。请点表头排序。`,
};

export const poolFields: Fields<PoolState> = {
  area: codesField('area', 'area'),
  level: codesField('level', 'level'),
  chain: codesField('chain', 'chain'),
  occupation_group: codesField('occupation_group', 'occupation'),
  channel: codesField('channel', 'channel'),
  age_band: codesField('age_band', 'age'),
  sex: codesField('sex', 'sex'),
  from,
  show: choiceField({
    name: 'show',
    options: poolShows,
    complaint: (text) => `网址里的显示方式“${text}”不存在，现在显示人数。`,
  }),
  movers: dimensionField('movers', 'area', '增量来源的分组'),
  rows: dimensionField('rows', 'level', '交叉表的行'),
  columns: dimensionField('columns', 'area', '交叉表的列'),
  cells: choiceField({
    name: 'cells',
    options: pivotMeasures,
    complaint: (text) => `网址里交叉表的内容“${text}”不存在，现在显示人数。`,
  }),
  sort,
};
