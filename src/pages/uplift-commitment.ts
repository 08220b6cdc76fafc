import { type Commitment, countedMeasure } from '../model/index.ts';
import type { Catalog } from './catalog.ts';

/** The promise whose indicator sums up uplift reports; null in a city that has made none of the kind. */
export function upliftCommitment({ commitments }: Pick<Catalog, 'commitments'>): Commitment | null {
  return commitments.find((each) => countedMeasure(each) !== null) ?? null;
}
