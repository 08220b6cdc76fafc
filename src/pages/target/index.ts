import { areaLatest, observationRevisions } from '../../warehouse/index.ts';
import type { Page } from '../page.ts';
import { TargetPage } from './target-page.tsx';

/** 目标: one commitment, its verdict and why it may be said. */
export function targetPage(id: string): Page {
  return {
    questions: ({ dataset, period }, { city, commitments }) => {
      const indicator = commitments.find((commitment) => commitment.id === id)?.indicator;
      if (!indicator) return [];
      return [
        observationRevisions({ dataset, area: city.code, upTo: period }),
        areaLatest({ dataset, indicator, commitment: id, upTo: period }),
      ];
    },
    Component: (props) => TargetPage({ ...props, id }),
  };
}
