import { type Absent, notPublished, notReported } from './absent.ts';
import type { AssessmentContext } from './assessment.ts';
import type { PeriodEnd } from './period.ts';

/** A body of data that is shown as one: 已公布, 示例, or a city's own reports. */
export interface Dataset {
  readonly id: string;
  readonly name: string;
  /** What everything shown from it has to carry, such as 示例数据; null if nothing. */
  readonly mark: string | null;
  readonly isDemo: boolean;
  /** Last day the data speak of. */
  readonly cutOff: PeriodEnd;
  readonly releasedOn: PeriodEnd;
  readonly note: string;
}

/** The dataset that holds nothing but figures somebody has published. */
export const publishedDataset = 'published';

/** Why a figure is missing: nobody owes a publication, but the counties owe their reports. */
export function missingIn(dataset: Dataset): Absent {
  return dataset.id === publishedDataset ? notPublished : notReported;
}

/** The circumstances of an assessment of this dataset as it stood at `asOf`. */
export function contextAt(dataset: Dataset, asOf: PeriodEnd): AssessmentContext {
  return {
    cutOff: asOf,
    // An earlier state is judged as of its own time: what came out later was not overdue then.
    releasedOn: asOf < dataset.cutOff ? asOf : dataset.releasedOn,
    missing: missingIn(dataset),
  };
}
