import { ledgerQuestions } from '../ledger-data.ts';
import { definePage } from '../page.ts';
import { DepartmentPage } from './department-page.tsx';

/** All that one department answers for. Its place is the department's code. */
export const page = definePage({
  fields: {},
  questions: ledgerQuestions,
  Component: DepartmentPage,
});
