import { isAbsent } from './absent.ts';
import type { Assessment, AssessmentContext } from './assessment.ts';
import { isAspiration, targetText } from './commitment.ts';
import { pointsText, wanText } from './number-text.ts';
import { dayText, periodText, yearOf } from './period.ts';
import { statusOf, urgency } from './status.ts';
import { statusText, verdictText } from './verdict-text.ts';

/** The most urgent first; equal ones keep the order of the document. */
export function laggardsFirst(assessments: readonly Assessment[]): readonly Assessment[] {
  return [...assessments].sort((a, b) => urgency(a.status) - urgency(b.status));
}

/** How many commitments stand in each tone; 不作评判 is left out of all of them. */
export function countByTone(assessments: readonly Assessment[]) {
  const judged = assessments.filter(({ status }) => status !== 'not_judged');
  const count = (tone: string) =>
    judged.filter(({ status }) => statusOf(status).tone === tone).length;
  return {
    judged: judged.length,
    behind: count('behind'),
    caution: count('caution'),
    good: count('good'),
    unknown: count('unknown'),
  };
}

function stockClause(assessment: Assessment): string {
  const { commitment, status, difference, window } = assessment;
  const year = window ? yearOf(window.end) : '';
  const strives = isAspiration(commitment) ? '争取' : '';
  const target = `${year}年${strives}${targetText(commitment)}`;
  const lags = status === 'behind' || status === 'seriously_behind' || status === 'moving_away';
  if (lags && !isAbsent(difference)) {
    return `${target}的进度落后序时${pointsText(difference).replace('−', '')}个百分点`;
  }
  if (status === 'on_path' && !isAbsent(difference)) return `${target}的进度达到序时`;
  return `${target}的目标${statusText(assessment)}（${verdictText(assessment)}）`;
}

/**
 * The sentence that opens the overview: the newest stock with its date, what
 * became of each stock target, and how many commitments lag.
 *
 * @param stocks assessments of the stock targets, in order of their dates
 * @param all assessments of every quantified commitment
 */
export function overviewFinding(
  stocks: readonly Assessment[],
  all: readonly Assessment[],
  context: AssessmentContext,
): string {
  const newest = stocks[stocks.length - 1];
  if (newest === undefined || isAbsent(newest.value) || newest.observation === null) {
    return `截至${dayText(context.cutOff)}，没有收到全市高技能人才总量的数据。`;
  }
  const lead = `${periodText(newest.observation.periodEnd)}全市高技能人才${wanText(newest.value)}万人`;
  if (context.missing.absent === 'not_published') {
    return `${lead}，这是目前唯一公布的全市数；此后的年末数、县区分解和其他承诺的进展都没有公布，暂不能判断目标是否完成。`;
  }
  const counts = countByTone(all);
  const lagging = counts.behind + counts.caution;
  const tail =
    lagging > 0 ? `${counts.judged}项承诺中${lagging}项落后或未完成` : '各项承诺均未落后';
  return `${lead}：${stocks.map(stockClause).join('，')}；${tail}。`;
}
