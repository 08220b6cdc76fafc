import { isAbsent } from './absent.ts';
import type { Assessment } from './assessment.ts';
import { targetText } from './commitment.ts';
import type { CriticalList } from './critical-list.ts';
import { quantityText } from './number-text.ts';
import { rules } from './rules.ts';
import { statusOf } from './status.ts';
import { statusText, verdictText, windowText } from './verdict-text.ts';

const isInOrder = ({ status }: Assessment) => statusOf(status).tone === 'good';

/**
 * The sentence with which the page of projects opens: the promises that are not in order, as they
 * are handed in, then what is overdue.
 */
export function projectFinding(assessments: readonly Assessment[], critical: CriticalList): string {
  const open = assessments.filter((assessment) => !isInOrder(assessment));
  const told =
    open.length > 0 ? open.map(countFinding) : [`${assessments.length}项建设任务都没有落后`];
  const overdue = new Set(critical.overdue.map(({ progress }) => progress.project.id)).size;
  const soon = critical.dueSoon.length;
  const list = [
    overdue > 0 ? `${overdue}个项目的${critical.overdue.length}个阶段逾期` : '没有逾期的阶段',
    soon > 0 ? `${rules.dueSoonDays}天内有${soon}个阶段到期` : '',
  ].filter(Boolean);
  return `${[...told, list.join('，')].join('；')}。`;
}

/** The promises that are in order, to stand below the sentence; empty where none is. */
export function inOrderText(assessments: readonly Assessment[]): string {
  return assessments.filter(isInOrder).map(countFinding).join('；');
}

/** `高水平中职学校4所（目标5所），到期差1所`, `高水平中职专业17个，已完成`. */
function countFinding(assessment: Assessment): string {
  const { commitment, value } = assessment;
  const name = `${windowText(assessment).replace(/^\d{4}年末$/, '')}${commitment.name}`;
  if (isAbsent(value)) return `${name}${statusText(assessment)}`;
  const figure = `${name}${quantityText(value, commitment.unit)}`;
  return isInOrder(assessment)
    ? `${figure}，${statusText(assessment)}`
    : `${figure}（目标${targetText(commitment)}），${verdictText(assessment)}`;
}
