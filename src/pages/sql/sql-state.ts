import type { Catalog } from '../catalog.ts';
import type { Field, Fields } from '../field.ts';
import { datasetOf } from '../view.ts';
import { type ReadyQuestion, readyQuestions } from './ready-questions.ts';

export interface SqlState {
  /** The statement that is shown; it runs only when the reader says so. */
  readonly statement: string;
}

const longest = 8_000;

/** The questions to start from, about a dataset of the catalogue. */
export function questionsFor(catalog: Catalog, dataset: string): readonly ReadyQuestion[] {
  return readyQuestions({ dataset: datasetOf(catalog, dataset).id, city: catalog.city.code });
}

/** Whether a statement can stand in an address: a short one, without what no engine takes. */
export const fitsAddress = (statement: string): boolean =>
  statement.length <= longest && !statement.includes('\0');

const statementField: Field<string> = {
  name: 'q',
  fallback: (catalog, { dataset }) => questionsFor(catalog, dataset)[0]?.sql ?? '',
  read: (text) => (fitsAddress(text) ? text : undefined),
  write: (statement) => statement,
  complaint: () =>
    `网址里的查询语句超过${longest}个字符或含有不能用的字符，没有采用，现在显示第一条常用查询。请把语句直接粘贴到下面。`,
};

export const sqlFields: Fields<SqlState> = { statement: statementField };
