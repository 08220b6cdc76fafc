import {
  type Absent,
  countedFirst,
  countedMeasure,
  cumulativeAt,
  type PeriodEnd,
  upliftIndicator,
} from '../../model/index.ts';
import type { IndicatorObservation } from '../../warehouse/index.ts';
import { seriesOf } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { upliftCommitment } from '../uplift-commitment.ts';

/** Who enrolled and who finished in the area; null in a city that has promised nothing of the kind. */
export function upliftData(
  reports: readonly IndicatorObservation[],
  period: PeriodEnd,
  missing: Absent,
  catalog: Catalog,
) {
  const commitment = upliftCommitment(catalog);
  const counted = commitment && countedMeasure(commitment);
  if (!commitment || !counted) return null;
  const { due } = commitment;
  return {
    ...{ commitment, counted },
    /** The deadline, where it lies before the period. */
    past: due !== null && due < period ? due : null,
    measures: countedFirst(counted).map((measure) => {
      const series = seriesOf(reports, upliftIndicator(measure));
      return {
        measure,
        now: cumulativeAt(series, period, missing),
        atDue: due !== null && due < period ? cumulativeAt(series, due, missing) : null,
      };
    }),
  };
}

export type UpliftData = ReturnType<typeof upliftData>;
