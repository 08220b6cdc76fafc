import {
  type AssessmentContext,
  countedMeasure,
  type PeriodReport,
  type ReportFrequency,
  reportingRecord,
  upliftIndicator,
} from '../../model/index.ts';
import type { IndicatorObservation } from '../../warehouse/index.ts';
import { logOf } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { stockIndicator } from '../stock-indicator.ts';
import { upliftCommitment } from '../uplift-commitment.ts';

/** How the area has handed in one kind of report. */
export interface ShownRecord {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly frequency: ReportFrequency;
  /** Ascending; empty where nothing was reported at regular intervals. */
  readonly periods: readonly PeriodReport[];
}

/** The reports of the stock by quarter and of uplift by month, as of the day on which the data came out. */
export function recordData(
  reports: readonly IndicatorObservation[],
  { cutOff, releasedOn }: AssessmentContext,
  catalog: Catalog,
): readonly ShownRecord[] {
  const recordOf = (indicator: string, frequency: ReportFrequency) =>
    reportingRecord({ log: logOf(reports, indicator), frequency, upTo: cutOff, asOf: releasedOn });
  const uplift = upliftCommitment(catalog);
  const counted = uplift && countedMeasure(uplift);
  const unit = '人';
  return [
    {
      ...{ key: 'stock', name: '高技能人才报表', unit, frequency: 'quarterly' as const },
      periods: recordOf(stockIndicator, 'quarterly'),
    },
    ...(counted
      ? [
          {
            ...{ key: 'uplift', name: '学历提升月报', unit, frequency: 'monthly' as const },
            periods: recordOf(upliftIndicator(counted), 'monthly'),
          },
        ]
      : []),
  ];
}
