import { definePage } from '../page.ts';
import { splitQuestions } from './split-data.ts';
import { splitFields } from './split-fields.ts';
import { SplitPage } from './split-page.tsx';
import type { SplitState } from './split-state.ts';

/** 目标分解: how a target of the city may lie on its areas. */
export const page = definePage<SplitState>({
  fields: splitFields,
  questions: splitQuestions,
  Component: SplitPage,
});
