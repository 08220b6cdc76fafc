import { wholePool, yearBefore, yearEndUpTo } from '../../model/index.ts';
import {
  areaFigures,
  areaSeries,
  observationRevisions,
  poolMembers,
  poolPairs,
  projects,
  type Question,
  targetShares,
} from '../../warehouse/index.ts';
import { stockIndicator } from '../stock-indicator.ts';
import type { ViewBase } from '../view.ts';

/** Everything that the page of an area asks, by name; each is asked for the period that is shown. */
export function areaAsked({ dataset, period, place }: ViewBase) {
  const span = { from: yearBefore(period), to: period };
  const pool = { dataset, selection: wholePool, span, rows: 'area' } as const;
  return {
    stock: areaSeries({ dataset, indicator: stockIndicator, level: '' }),
    figures: areaFigures({ dataset, days: daysOf(period) }),
    reports: observationRevisions({ dataset, area: place }),
    shares: targetShares(),
    projects: projects({ dataset, upTo: period, area: place }),
    levels: poolPairs({ ...pool, columns: 'level' }),
    chains: poolPairs({ ...pool, columns: 'chain' }),
    members: poolMembers(),
  };
}

export function areaQuestions(view: ViewBase): readonly Question<unknown>[] {
  return Object.values(areaAsked(view));
}

/** The period, the year end before it for what is reported then only, and each a year earlier. */
function daysOf(period: ViewBase['period']): readonly string[] {
  const end = yearEndUpTo(period);
  return [...new Set([period, yearBefore(period), end, yearBefore(end)])];
}
