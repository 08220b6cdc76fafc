import { isAbsent, notApplicable } from './absent.ts';
import {
  type Assessment,
  type AssessmentContext,
  emptyAssessment,
  missingStatus,
} from './assessment.ts';
import { type Commitment, targetOf } from './commitment.ts';
import { latestWithin, type Series } from './observation.ts';
import type { StatusCode } from './status.ts';

/**
 * A requirement without a date of its own (60% or more; 11 chains covered): the
 * newest figure meets it or does not, and no time progress is computed. A
 * ceiling (20%以内) is a permission, so it is shown and not judged.
 */
export function assessLevel(
  commitment: Commitment,
  series: Series,
  context: AssessmentContext,
): Assessment {
  const target = targetOf(commitment);
  const observation = latestWithin(series, null, context.cutOff);
  if (observation === undefined || isAbsent(observation.value)) {
    return emptyAssessment(
      commitment,
      target === null ? 'not_judged' : missingStatus(context),
      observation && isAbsent(observation.value) ? observation.value : context.missing,
      context,
    );
  }
  const value = observation.value;
  const judged = target !== null;
  return {
    ...emptyAssessment(commitment, 'not_judged', notApplicable, context),
    status: statusOf(),
    achievedOn: statusOf() === 'achieved' ? observation.periodEnd : null,
    observation,
    value,
    level: judged ? value / target : notApplicable,
    gap: judged ? value - target : notApplicable,
  };

  function statusOf(): StatusCode {
    if (target === null) return 'not_judged';
    return value >= target ? 'achieved' : 'below';
  }
}
