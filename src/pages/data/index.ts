import { definePage } from '../page.ts';
import { dataQuestions } from './data-answers.ts';
import { DataPage } from './data-page.tsx';
import { type DataState, dataFields } from './data-state.ts';

/** 数据: what there is, where it comes from, how to take it away, and what is doubtful in it. */
export const page = definePage<DataState>({
  fields: dataFields,
  questions: (view) => Object.values(dataQuestions(view)),
  Component: DataPage,
});
