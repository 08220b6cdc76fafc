import {
  contextAt,
  gridEnd,
  isMissed,
  isRecurring,
  isStanding,
  owes,
  type Streak,
  streakOf,
} from '../../model/index.ts';
import type { AnswerBook } from '../../warehouse/index.ts';
import { cityObservations, seriesOf } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { datasetOf, type View } from '../view.ts';
import type { DutiesState } from './duties-state.ts';

/** Everything the page says, computed once a view. */
export function dutiesData(book: AnswerBook, view: View<DutiesState>, catalog: Catalog) {
  const dataset = datasetOf(catalog, view.dataset);
  const context = contextAt(dataset, view.period);
  const observations = cityObservations(book, view, catalog);
  const recurring = catalog.commitments.filter(isRecurring);
  const standing = catalog.commitments.filter(isStanding);
  const end = gridEnd([...recurring, ...standing], context.cutOff);
  const streaks = (commitments: typeof recurring) =>
    commitments.map((commitment) =>
      streakOf(commitment, seriesOf(observations, commitment.indicator), context, end),
    );
  const isShown = (streak: Streak) =>
    (view.department === null || streak.commitment.departments.includes(view.department)) &&
    (view.show === 'all' || (view.show === 'owed' ? owes(streak) : hasMiss(streak)));
  const all = streaks(recurring);
  const allStanding = streaks(standing);
  return {
    dataset,
    context,
    /** Every recurring duty, whatever is chosen. */
    all,
    allStanding,
    recurring: all.filter(isShown),
    standing: allStanding.filter(isShown),
    /** The departments that answer for any of them, in the order of the document. */
    departments: [
      ...new Set([...recurring, ...standing].flatMap(({ departments }) => departments)),
    ],
  };
}

export type DutiesData = ReturnType<typeof dutiesData>;

const hasMiss = ({ periods }: Streak) => periods.some(isMissed);
