import type { Assessment, AssessmentContext } from './assessment.ts';
import type { Commitment } from './commitment.ts';
import type { PeriodEnd } from './period.ts';
import { assessAsKnownOn, type RevisionLog, vintages } from './revision.ts';

/** A day on which newly published figures changed the verdict. */
export interface VerdictChange {
  readonly on: PeriodEnd;
  readonly assessment: Assessment;
}

/**
 * The verdicts that were right in their time: on every day on which figures
 * were published the commitment is judged by what was known then; only the days
 * on which the status changed are kept, the first included. Ascending. What was
 * published before the commitment began to run is left out.
 */
export function verdictHistory(
  commitment: Commitment,
  log: RevisionLog,
  context: AssessmentContext,
): readonly VerdictChange[] {
  const changes: VerdictChange[] = [];
  for (const on of vintages(log)) {
    if (commitment.startOn !== null && on <= commitment.startOn) continue;
    if (on > context.releasedOn) break;
    const assessment = assessAsKnownOn(commitment, log, context, on);
    const last = changes[changes.length - 1];
    if (last?.assessment.status !== assessment.status) changes.push({ on, assessment });
  }
  return changes;
}
