export { AnswerBook, type AnswerSheet } from './answers.ts';
export { type Connector, isAbortError, type Row } from './connector.ts';
export {
  type ColumnType,
  type DescribedColumn,
  type DescribedTable,
  describedTables,
} from './dictionary/index.ts';
export { Engine, type EngineState } from './engine.ts';
export { type FaultCode, toFault, WarehouseFault } from './fault.ts';
export { type Manifest, type PackedFile, parseManifest } from './manifest.ts';
export { memoryMegabytes } from './memory-limit.ts';
export { ask, askRaw, type Question, QuestionError } from './question.ts';
export { areaFigures, type IndicatorFigures } from './questions/area-figures.ts';
export { areaIndicators } from './questions/area-indicators.ts';
export { type AreaLatest, areaLatest } from './questions/area-latest.ts';
export { areaSeries } from './questions/area-series.ts';
export { areas } from './questions/areas.ts';
export { commitments } from './questions/commitments.ts';
export { countings } from './questions/countings.ts';
export {
  currentObservations,
  type IndicatorObservation,
} from './questions/current-observations.ts';
export { dataOrigins } from './questions/data-origins.ts';
export { datasets } from './questions/datasets.ts';
export { departments } from './questions/departments.ts';
export { downloads } from './questions/downloads.ts';
export { figureStatuses } from './questions/figure-statuses.ts';
export { findingRules } from './questions/finding-rules.ts';
export { findings } from './questions/findings.ts';
export { intakeSums } from './questions/intake-sums.ts';
export { measures } from './questions/measures.ts';
export { observationRevisions } from './questions/observation-revisions.ts';
export { poolByLevel } from './questions/pool-by-level.ts';
export { poolMembers } from './questions/pool-members.ts';
export { type PoolPairsOf, poolPairs } from './questions/pool-pairs.ts';
export { poolPeriodEnds } from './questions/pool-period-ends.ts';
export { type PoolSumsOf, poolSums } from './questions/pool-sums.ts';
export { type PoolSumsBy, poolSumsBy } from './questions/pool-sums-by.ts';
export { projectEvidence } from './questions/project-evidence.ts';
export { projects } from './questions/projects.ts';
export { reconciledPeriods } from './questions/reconciled-periods.ts';
export { type ReconciliationAt, reconciliation } from './questions/reconciliation.ts';
export { reportingPeriods } from './questions/reporting-periods.ts';
export { revisionCounts } from './questions/revision-counts.ts';
export { revisionLog } from './questions/revision-log.ts';
export { subsidiesByItem } from './questions/subsidies-by-item.ts';
export { subsidiesPaid } from './questions/subsidies-paid.ts';
export { subsidyFindings } from './questions/subsidy-findings.ts';
export { subsidyStandards } from './questions/subsidy-standards.ts';
export { targetShares } from './questions/target-shares.ts';
export { upliftByArea } from './questions/uplift-by-area.ts';
export { upliftByMonth } from './questions/uplift-by-month.ts';
export {
  type Cell,
  type CellKind,
  type ReadersTable,
  type ReadOptions,
  readAs,
} from './readers-query.ts';
export { type PackName, packNames, tablesOf } from './schema.ts';
export { type SqlText, sql } from './sql.ts';
