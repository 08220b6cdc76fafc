import type { Catalog } from '../catalog.ts';
import { upliftCommitment } from '../uplift-commitment.ts';
import type { View } from '../view.ts';
import type { UpliftState } from './uplift-state.ts';

/** What the page asks about months: the whole city, or the part that is chosen. */
export function monthsAsked({ dataset, area, period }: View<UpliftState>, { city }: Catalog) {
  return { dataset, area: area ?? city.code, upTo: period };
}

/** What the page asks about areas: from the day on which the promise begins. */
export function areasAsked({ dataset, period, from }: View<UpliftState>, catalog: Catalog) {
  const after = upliftCommitment(catalog)?.startOn ?? period;
  return { dataset, after, upTo: period, from: from ?? '' };
}
