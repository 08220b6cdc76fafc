import { notApplicable } from './absent.ts';
import { type Assessment, type AssessmentContext, emptyAssessment } from './assessment.ts';
import type { Commitment } from './commitment.ts';
import { assessLevel } from './level-rule.ts';
import type { Series } from './observation.ts';
import { assessPoint } from './point-rule.ts';
import { assessRecurring } from './recurring-rule.ts';

/**
 * Judges a commitment by the rule of its kind. The first that holds counts: no
 * data; overdue data; deadline behind: final figure pending, met, exceeded,
 * missed; met or exceeded before the deadline; too few points; on path; moving
 * away; slightly behind; behind. A value exactly on a boundary belongs to the
 * better class.
 *
 * @param series figures of the commitment's indicator for the whole city, in
 *   its unit, ascending; only those up to the cut-off are looked at
 */
export function assess(
  commitment: Commitment,
  series: Series,
  context: AssessmentContext,
): Assessment {
  switch (commitment.kind) {
    case 'qualitative':
      return emptyAssessment(commitment, 'not_judged', notApplicable, context);
    case 'share_up_to':
    case 'share_at_least':
      return assessLevel(commitment, series, context);
    case 'recurring_at_least':
    case 'recurring_about':
      return assessRecurring(commitment, series, context);
    case 'stock_at_least':
    case 'cumulative_at_least':
    case 'cumulative_range':
      return commitment.due === null
        ? assessLevel(commitment, series, context)
        : assessPoint(commitment, series, context, commitment.due);
  }
}
