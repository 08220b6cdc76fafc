import { areaSeries, observationRevisions, poolByLevel } from '../../warehouse/index.ts';
import { areaField, choiceField } from '../field.ts';
import { definePage } from '../page.ts';
import { areaAsked, areaStocksOf } from './overview-data.ts';
import { OverviewPage } from './overview-page.tsx';
import type { OverviewState } from './overview-state.ts';
import { publishedFigures } from './published-figure.tsx';

export { overviewData } from './overview-data.ts';

/** 总览: what was promised, how far it is, who lags. */
export const page = definePage<OverviewState>({
  fields: {
    area: areaField,
    grouping: choiceField({
      name: 'group',
      options: ['urgency', 'department'],
      complaint: (text) => `网址里的分组方式“${text}”不存在，现在按轻重排列。`,
    }),
  },
  questions: ({ dataset, area }, catalog) => [
    ...publishedFigures(catalog),
    observationRevisions({ dataset, area: catalog.city.code }),
    areaSeries(areaStocksOf(dataset)),
    ...(area === null
      ? [poolByLevel({ dataset, area: catalog.city.code })]
      : areaAsked(dataset, area)),
  ],
  Component: OverviewPage,
});
