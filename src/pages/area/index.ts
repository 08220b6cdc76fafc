import { definePage } from '../page.ts';
import { AreaPage } from './area-page.tsx';
import { areaQuestions } from './area-questions.ts';

/** 区县单页: one area, all that is known of it on one sheet. Its place is the area's code. */
export const page = definePage({ fields: {}, questions: areaQuestions, Component: AreaPage });
