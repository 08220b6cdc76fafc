import { definePage } from '../page.ts';
import { countiesQuestions } from './counties-data.ts';
import { countiesFields } from './counties-fields.ts';
import { CountiesPage } from './counties-page.tsx';
import type { CountiesState } from './counties-state.ts';

/** 区县: every area against its part of the target, and against the others on fair bases. */
export const page = definePage<CountiesState>({
  fields: countiesFields,
  questions: countiesQuestions,
  Component: CountiesPage,
});
