import { definePage } from '../page.ts';
import { pairsQuestion, poolQuestions } from './pool-data.ts';
import { poolFields } from './pool-fields.ts';
import { PoolPage } from './pool-page.tsx';
import type { PoolState } from './pool-state.ts';

/** 人才结构: who the high-skilled are and where growth comes from, explored by touch. */
export const page = definePage<PoolState>({
  fields: poolFields,
  questions: poolQuestions,
  later: (view, catalog) => [pairsQuestion(view, catalog)],
  Component: PoolPage,
});
