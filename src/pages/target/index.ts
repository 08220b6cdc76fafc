import { areaLatest, observationRevisions } from '../../warehouse/index.ts';
import { countField } from '../field.ts';
import { definePage } from '../page.ts';
import { TargetPage } from './target-page.tsx';
import type { TargetState } from './target-state.ts';

/** 目标: one commitment, its verdict and why it may be said. Its place is the commitment's id. */
export const page = definePage<TargetState>({
  fields: {
    pace: countField({
      name: 'pace',
      most: 1_000_000,
      complaint: (text) =>
        `网址里的年净增“${text}”不是不小于0的整数，测算没有采用。请在测算里重新填写。`,
    }),
  },
  questions: ({ dataset, period, place }, { city, commitments }) => {
    const indicator = commitments.find(({ id }) => id === place)?.indicator;
    if (!indicator) return [];
    return [
      observationRevisions({ dataset, area: city.code }),
      areaLatest({ dataset, indicator, commitment: place, upTo: period }),
    ];
  },
  Component: TargetPage,
});
