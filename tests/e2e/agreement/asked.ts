import {
  type PeriodEnd,
  type PoolDimension,
  poolViews,
  wholePool,
} from '../../../src/model/index.ts';
import {
  areaFigures,
  areaIndicators,
  areaLatest,
  areaSeries,
  areas,
  commitments,
  countings,
  currentObservations,
  dataOrigins,
  datasets,
  departments,
  downloads,
  figureStatuses,
  findingRules,
  findings,
  intakeSums,
  measures,
  observationRevisions,
  poolByLevel,
  poolMembers,
  poolPairs,
  poolPeriodEnds,
  poolSums,
  poolSumsBy,
  projectEvidence,
  projects,
  type Question,
  reconciledPeriods,
  reconciliation,
  reportingPeriods,
  revisionCounts,
  revisionLog,
  subsidiesByItem,
  subsidiesPaid,
  subsidyFindings,
  subsidyStandards,
  targetShares,
  upliftByArea,
  upliftByMonth,
} from '../../../src/warehouse/index.ts';

// Every question with the parameters that both engines are asked it with. Read by the test in
// Node and by the page in the browser, so that both ask the same. A new question needs a line
// here; without it the agreement test fails.

/** Parameters as an address may bring them: known, unknown, hostile. */
const datasetIds = ['published', 'demo', 'nowhere'];
const hostile = "O'Brien'; DROP TABLE area--";
const areaCodes = ['370900', '370902', '370982', 'TA-GXQ', '999999', hostile, '\0"\\%_泰山𠮷'];
const days = ['2016-12-31', '2024-12-31', '2026-09-30', '2100-12-31'];

function each<P>(make: (parameters: P) => Question<unknown>, parameters: readonly P[]) {
  return parameters.map(make);
}

const datasetsUpTo = [...datasetIds, hostile].flatMap((dataset) =>
  [...days, '2025-12-31'].map((upTo) => ({ dataset, upTo })),
);

const areasOf = datasetIds.flatMap((dataset) => areaCodes.map((area) => ({ dataset, area })));

/** What a reader may have chosen in the talent pool: nothing, several views at once, codes of no list. */
const selections = [
  wholePool,
  { ...wholePool, area: ['370982', 'TA-GXQ'], age_band: ['25_34', '35_44'], sex: ['female'] },
  { ...wholePool, level: ['technician'], chain: ['1', '999', hostile], channel: ['\0"\\%_泰山𠮷'] },
];
const spans = [
  { from: '2025-09-30', to: '2026-09-30' },
  { from: '2016-12-31', to: '2020-12-31' },
  { from: '2100-12-31', to: '2016-12-31' },
].map(({ from, to }) => ({ from: from as PeriodEnd, to: to as PeriodEnd }));
const pools = ['demo', 'published', hostile].flatMap((dataset) =>
  selections.flatMap((selection) => spans.map((span) => ({ dataset, selection, span }))),
);
const pairs: readonly (readonly [PoolDimension, PoolDimension])[] = [
  ['area', 'level'],
  ['age_band', 'sex'],
];

/** Questions by the name of their file in src/warehouse/questions. */
export const asked: Readonly<Record<string, readonly Question<unknown>[]>> = {
  'area-latest': each(
    areaLatest,
    [...datasetIds, hostile].flatMap((dataset) =>
      ['pool.high_skilled', 'uplift.finished', hostile].flatMap((indicator) =>
        days.map((upTo) => ({ dataset, indicator, commitment: 'pool.total.2030', upTo })),
      ),
    ),
  ),
  'area-figures': each(
    areaFigures,
    [...datasetIds, hostile].flatMap((dataset) =>
      [
        ['2026-09-30', '2025-09-30', '2025-12-31', '2024-12-31'],
        ['2018-12-31'],
        ['2100-12-31'],
      ].map((wanted) => ({ dataset, days: wanted })),
    ),
  ),
  'area-indicators': [areaIndicators()],
  'area-series': each(
    areaSeries,
    [...datasetIds, hostile].flatMap((dataset) =>
      ['pool.high_skilled', 'pool.high_skilled_share', 'uplift.finished', hostile].flatMap(
        (indicator) => ['', 'technician', hostile].map((level) => ({ dataset, indicator, level })),
      ),
    ),
  ),
  areas: [areas()],
  commitments: [commitments()],
  countings: [countings()],
  'current-observations': each(currentObservations, areasOf),
  'data-origins': [dataOrigins()],
  datasets: [datasets()],
  departments: [departments()],
  measures: [measures()],
  downloads: each(downloads, [...datasetIds, hostile]),
  'figure-statuses': each(
    figureStatuses,
    [...datasetIds, hostile].flatMap((dataset) => days.map((upTo) => ({ dataset, upTo }))),
  ),
  'finding-rules': each(findingRules, [...datasetIds, hostile]),
  findings: each(
    findings,
    [...datasetIds, hostile].flatMap((dataset) =>
      ['', 'report.late', hostile].flatMap((rule) =>
        [0, 25, 100_000].map((offset) => ({ dataset, rule, limit: 25, offset })),
      ),
    ),
  ),
  'intake-sums': each(intakeSums, [...datasetIds, hostile]),
  'observation-revisions': each(observationRevisions, areasOf),
  'project-evidence': each(projectEvidence, datasetsUpTo),
  'subsidies-by-item': each(subsidiesByItem, datasetsUpTo),
  'subsidies-paid': each(subsidiesPaid, datasetsUpTo),
  'subsidy-findings': each(subsidyFindings, datasetsUpTo),
  'subsidy-standards': [subsidyStandards()],
  'pool-by-level': each(poolByLevel, areasOf),
  'pool-members': [poolMembers()],
  'pool-pairs': each(
    poolPairs,
    pools
      .slice(0, 12)
      .flatMap((pool) => pairs.map(([rows, columns]) => ({ ...pool, rows, columns }))),
  ),
  'pool-period-ends': each(
    poolPeriodEnds,
    [...datasetIds, hostile].map((dataset) => ({ dataset })),
  ),
  'pool-sums': each(poolSums, pools),
  'pool-sums-by': each(
    poolSumsBy,
    pools
      .slice(1, 6)
      .filter((_, index) => index % 2 === 0)
      .flatMap(({ span, ...pool }) => [
        ...poolViews.map((active) => ({ ...pool, active, span })),
        { ...pool, active: 'time' as const, span },
      ]),
  ),
  'reconciled-periods': each(reconciledPeriods, [...datasetIds, hostile]),
  reconciliation: each(
    reconciliation,
    [...datasetIds, hostile].flatMap((dataset) =>
      days.map((periodEnd) => ({ dataset, periodEnd })),
    ),
  ),
  projects: each(
    projects,
    [...datasetIds, hostile]
      .flatMap((dataset) => days.map((upTo) => ({ dataset, upTo })))
      .flatMap((of) => [of, ...areaCodes.map((area) => ({ ...of, area }))]),
  ),
  'revision-counts': each(
    revisionCounts,
    [...datasetIds, hostile].flatMap((dataset) => days.map((upTo) => ({ dataset, upTo }))),
  ),
  'revision-log': each(
    revisionLog,
    [...datasetIds, hostile]
      .flatMap((dataset) =>
        ['corrected', 'settled', 'confirmed', hostile].flatMap((kind) =>
          days.map((upTo) => ({ dataset, upTo, kind, limit: 50, offset: 25 })),
        ),
      )
      .concat({ dataset: 'demo', upTo: '2026-09-30', kind: 'corrected', limit: 25, offset: 0 }),
  ),
  'reporting-periods': [reportingPeriods()],
  'uplift-by-area': each(
    upliftByArea,
    [...datasetIds, hostile].flatMap((dataset) =>
      ['', '中专', hostile].flatMap((from) =>
        days.map((upTo) => ({ dataset, after: '2020-12-31', upTo, from })),
      ),
    ),
  ),
  'uplift-by-month': each(
    upliftByMonth,
    areasOf.flatMap((of) => days.map((upTo) => ({ ...of, upTo }))),
  ),
  'target-shares': [targetShares()],
};
