import {
  countings,
  observationRevisions,
  upliftByArea,
  upliftByMonth,
} from '../../warehouse/index.ts';
import { definePage } from '../page.ts';
import { UpliftPage } from './uplift-page.tsx';
import { areasAsked, monthsAsked } from './uplift-questions.ts';
import { type UpliftState, upliftFields } from './uplift-state.ts';

/** 学历提升: who enrolled and who finished, by month, area and step, against what was promised. */
export const page = definePage<UpliftState>({
  fields: upliftFields,
  questions: (view, catalog) => [
    countings(),
    observationRevisions({ dataset: view.dataset, area: catalog.city.code }),
    upliftByMonth(monthsAsked(view, catalog)),
    upliftByArea(areasAsked(view, catalog)),
  ],
  Component: UpliftPage,
});
