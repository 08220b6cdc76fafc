import {
  areaStocks,
  currentObservations,
  observationRevisions,
  poolByLevel,
} from '../../warehouse/index.ts';
import type { Page } from '../page.ts';
import { OverviewPage } from './overview-page.tsx';
import { publishedFigures } from './published-figure.tsx';

export { overviewData } from './overview-data.ts';

/** 总览: what was promised, how far it is, who lags. */
export const overview: Page = {
  questions: ({ dataset, period, area }, catalog) => [
    ...publishedFigures(catalog),
    observationRevisions({ dataset, area: catalog.city.code, upTo: period }),
    areaStocks({ dataset, at: period }),
    poolByLevel({ dataset, periodEnd: period, area: area ?? catalog.city.code }),
    ...(area === null ? [] : [currentObservations({ dataset, area, upTo: period })]),
  ],
  Component: OverviewPage,
};
