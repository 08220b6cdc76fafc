import { observationRevisions } from '../../warehouse/index.ts';
import { definePage } from '../page.ts';
import { DutiesPage } from './duties-page.tsx';
import { type DutiesState, dutiesFields } from './duties-state.ts';

/** 年度任务: what is owed anew in every period, and what became of each. */
export const page = definePage<DutiesState>({
  fields: dutiesFields,
  questions: ({ dataset }, { city }) => [observationRevisions({ dataset, area: city.code })],
  Component: DutiesPage,
});
