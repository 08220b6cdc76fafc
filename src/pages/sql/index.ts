import { definePage } from '../page.ts';
import { SqlPage } from './sql-page.tsx';
import { type SqlState, sqlFields } from './sql-state.ts';

/** 查询台: a reader's own statement, read-only, on the same tables that the pages are made from. */
export const page = definePage<SqlState>({
  fields: sqlFields,
  questions: () => [],
  Component: SqlPage,
});
