import { currentSeries, type PeriodEnd, type RevisionLog, type Series } from '../model/index.ts';
import {
  type AnswerBook,
  type IndicatorObservation,
  observationRevisions,
  type Question,
} from '../warehouse/index.ts';
import type { Catalog } from './catalog.ts';
import type { ViewBase } from './view.ts';

/** An answer that the page's view is known to have; its absence is a fault of the page. */
export function answered<R>(book: AnswerBook, question: Question<R>): readonly R[] {
  const answer = book.look(question);
  if (!answer) throw new Error(`the page was shown before “${question.name}” was answered`);
  return answer;
}

/**
 * Of what an area has reported, what is for periods up to one. The questions for it know no period:
 * it is little, and so another period has nothing to ask.
 */
export function upToPeriod(
  observations: readonly IndicatorObservation[],
  period: PeriodEnd,
): readonly IndicatorObservation[] {
  return observations.filter(({ periodEnd }) => periodEnd <= period);
}

/** What the city has reported for periods up to the one that is shown, every revision of it. */
export function cityObservations(
  book: AnswerBook,
  { dataset, period }: ViewBase,
  { city }: Catalog,
): readonly IndicatorObservation[] {
  return upToPeriod(answered(book, observationRevisions({ dataset, area: city.code })), period);
}

/** All revisions of one indicator among those of an area; none for a commitment without indicator. */
export function logOf(
  observations: readonly IndicatorObservation[],
  indicator: string | null,
): RevisionLog {
  return observations.filter((each) => each.indicator === indicator);
}

/** The figures of one indicator as they stand now. */
export function seriesOf(
  observations: readonly IndicatorObservation[],
  indicator: string | null,
): Series {
  return currentSeries(logOf(observations, indicator));
}
