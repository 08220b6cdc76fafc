import { countings, measures, observationRevisions, projects } from '../../warehouse/index.ts';
import { definePage } from '../page.ts';
import { SchoolsPage } from './schools-page.tsx';
import { type SchoolsState, schoolsFields } from './schools-state.ts';

/** 学校与专业: every project with its stages, what is overdue, and what it adds up to. */
export const page = definePage<SchoolsState>({
  fields: schoolsFields,
  questions: ({ dataset, period }, { city }) => [
    countings(),
    measures(),
    projects({ dataset, upTo: period }),
    observationRevisions({ dataset, area: city.code }),
  ],
  Component: SchoolsPage,
});
