import { isAbsent, type Maybe } from './absent.ts';
import type { Assessment } from './assessment.ts';
import { targetText } from './commitment.ts';
import { quantityText } from './number-text.ts';
import { periodText } from './period.ts';
import { type UpliftMeasure, upliftMeasureText } from './uplift.ts';
import { statusText, verdictText } from './verdict-text.ts';

/**
 * The sentence with which the page of uplift opens: what counts against what was promised, and
 * beside it the measure that does not count.
 */
export function upliftFinding(
  assessment: Assessment,
  counted: UpliftMeasure,
  other: Maybe<number>,
): string {
  const { commitment, value, observation } = assessment;
  const { unit } = commitment;
  if (isAbsent(value) || observation === null) {
    return `${commitment.name}的目标是${targetText(commitment)}，完成情况：${statusText(assessment)}。`;
  }
  const otherName = upliftMeasureText[counted === 'finished' ? 'enrolled' : 'finished'];
  const beside = isAbsent(other) ? '' : `；同期${otherName}${quantityText(other, unit)}，不计入`;
  return (
    `到${periodText(observation.periodEnd)}，${commitment.name}${upliftMeasureText[counted]}` +
    `${quantityText(value, unit)}，目标${targetText(commitment)}，${verdictText(assessment)}${beside}。`
  );
}
