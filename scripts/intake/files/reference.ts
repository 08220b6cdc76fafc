/** Files of data/reference: what areas, levels, chains and channels there are. */
import {
  count,
  date,
  decimal,
  oneOf,
  optionalCount,
  optionalDecimal,
  optionalText,
  text,
  trueOrFalse,
} from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';
import { areaKinds, comparatorKinds, same } from '../words.ts';

const order = count('顺序号');

export const datasetForm = fileForm(
  {
    id: text('数据集代码'),
    name: text('名称'),
    mark: optionalText,
    is_demo: trueOrFalse,
    cut_off: date,
    released_on: date,
    note: text('说明'),
    source: text('来源'),
    licence: optionalText,
  },
  ['id'],
);
export type Dataset = RowOf<typeof datasetForm>;

export const areaForm = fileForm(
  {
    code: text('地区代码'),
    code_system: text('代码体系'),
    name: text('名称'),
    short_name: text('简称'),
    kind: oneOf(areaKinds),
    host: optionalText,
    seat: optionalText,
    area_km2: optionalDecimal('平方公里'),
    townships: optionalCount('个'),
    population_2000: optionalCount('人'),
    population_2010: optionalCount('人'),
    population_2020_zones_apart: optionalCount('人'),
    population_2020_zones_included: optionalCount('人'),
    tile_row: optionalCount('行'),
    tile_col: optionalCount('列'),
  },
  ['code'],
);
export type Area = RowOf<typeof areaForm>;

export const comparatorForm = fileForm(
  { code: text('地区代码'), name: text('名称'), kind: oneOf(comparatorKinds) },
  ['code'],
  { mayBeEmpty: true },
);
export type Comparator = RowOf<typeof comparatorForm>;

export const levelForm = fileForm(
  {
    order,
    code: text('等级代码'),
    name: text('名称'),
    national_level: optionalText,
    high_skilled: trueOrFalse,
    english: text('英文名'),
  },
  ['code'],
);
export type Level = RowOf<typeof levelForm>;

export const chainForm = fileForm(
  {
    order,
    name: text('名称'),
    status: oneOf(same(['confirmed', 'name_unconfirmed', 'residual'])),
  },
  ['order'],
);
export type Chain = RowOf<typeof chainForm>;

export const codeListForm = fileForm({ order, code: text('代码'), name: text('名称') }, ['code']);
export type CodeName = RowOf<typeof codeListForm>;

export const ageBandForm = fileForm(
  {
    order,
    code: text('代码'),
    name: text('名称'),
    min_age: count('岁'),
    max_age: optionalCount('岁'),
  },
  ['code'],
);
export type AgeBand = RowOf<typeof ageBandForm>;

export const indicatorForm = fileForm(
  {
    id: text('指标代码'),
    name: text('名称'),
    unit: text('单位'),
    nature: oneOf(same(['stock', 'flow', 'cumulative', 'share'])),
    definition: text('定义'),
  },
  ['id'],
);
export type Indicator = RowOf<typeof indicatorForm>;

export const yardstickForm = fileForm(
  {
    scope: text('范围'),
    indicator: text('指标'),
    value: decimal('数值'),
    unit: text('单位'),
    due: date,
    document: text('文件'),
  },
  ['scope', 'indicator', 'due'],
  { mayBeEmpty: true },
);
export type Yardstick = RowOf<typeof yardstickForm>;
