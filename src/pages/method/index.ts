import { observationRevisions } from '../../warehouse/index.ts';
import { definePage } from '../page.ts';
import { MethodPage } from './method-page.tsx';

/** 方法: every rule, printed from the constants that the code uses, with the limits said plainly. */
export const page = definePage({
  fields: {},
  questions: ({ dataset }, { city }) => [observationRevisions({ dataset, area: city.code })],
  Component: MethodPage,
});
