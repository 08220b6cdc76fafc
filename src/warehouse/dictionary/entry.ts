import type { AbsentKind } from '../../model/index.ts';

/** What one column holds, in the words of the people who fill it in and read it. */
export interface ColumnEntry {
  readonly title: string;
  readonly meaning: string;
  /** Unit of a number; left out where the column has none or another column gives it. */
  readonly unit?: string;
  /** Every value that may stand in the column, with what it means. */
  readonly codes?: Readonly<Record<string, string>>;
  /** The column of another table whose values these are. */
  readonly refersTo?: `${string}.${string}`;
  /** What an empty cell means; a column without it is never empty. */
  readonly empty?: string;
}

/** What one row of a table stands for, and its columns in the order of the schema. */
export interface TableEntry {
  readonly title: string;
  readonly meaning: string;
  /** The columns that tell a row from every other. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnEntry>>;
}

export type TableEntries = Readonly<Record<string, TableEntry>>;

/** The dataset a row belongs to, the same in every table that has it. */
export const datasetColumn: ColumnEntry = {
  title: '数据集',
  meaning: '该行属于哪个数据集',
  refersTo: 'dataset.id',
};

export const areaColumn: ColumnEntry = {
  title: '地区',
  meaning: '地区代码',
  refersTo: 'area.code',
};

export const sortColumn: ColumnEntry = { title: '次序', meaning: '显示时的先后，从小到大' };

export const yesOrNo = { true: '是', false: '否' } as const;

/** Why a figure is not there; longer than the signs that stand in a table of a page. */
export const absentCodes: Readonly<Record<AbsentKind, string>> = {
  not_reported: '未报',
  not_applicable: '不适用',
  not_published: '未公布',
  suppressed: '人数太少，不公布',
};
