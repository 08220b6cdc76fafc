import type { Assessment } from './assessment.ts';
import { isAspiration } from './commitment.ts';
import { percentText } from './number-text.ts';
import type { DeclaredPath } from './path.ts';
import { rules } from './rules.ts';

const pathTexts: Record<DeclaredPath['shape'], string> = {
  linear: '从起点到目标逐月等量增加',
  compound: '从起点到目标逐月等比增长',
  stepwise: '按分步计划逐步达到',
  annual_quota: '每满一年完成一份等额，取整',
};

/** How the path of a commitment asks, in a clause. */
export function pathText(shape: DeclaredPath['shape']): string {
  return pathTexts[shape];
}

function dated(assessment: Assessment): string {
  const { commitment, path } = assessment;
  const { targetMin, targetMax, unit, due } = commitment;
  const upper =
    targetMax === null ? '' : `达到${targetMin}${unit}为完成，超过${targetMax}${unit}为超额；`;
  const way = path
    ? pathText(path.shape)
    : commitment.path === null || commitment.path === 'level'
      ? ''
      : pathText(commitment.path);
  const closed = due !== null && due <= assessment.context.cutOff;
  const judged = closed
    ? '期限已到，只看到期那一期的数；到期数是快报的，等核定后再判断'
    : `期限未到，与应达路径（${way}）比较：达到路径为达序时，落后不到${percentText(rules.seriouslyBehind, 0).replace('%', '个百分点')}为滞后，达到或超过为严重滞后，落后且近${rules.windowMonths}个月减少的为背离目标`;
  const strives =
    isAspiration(commitment) && !closed ? '；文件的用词是“争取”，到期前不判为未完成' : '';
  return `${upper}${judged}${strives}。`;
}

/** The rule by which a commitment is judged, as one Chinese sentence with its constants put in. */
export function ruleText(assessment: Assessment): string {
  const { commitment } = assessment;
  switch (commitment.kind) {
    case 'qualitative':
      return '文件没有给出数量，不作评判。';
    case 'share_up_to':
      return '文件规定的是上限，是允许而不是任务，只列数，不评完成。';
    case 'share_at_least':
      return '最近一期的比例不低于要求为完成，否则为未达标；没有期限，不算序时。';
    case 'recurring_at_least':
    case 'recurring_about': {
      const about =
        commitment.kind === 'recurring_about'
          ? `“左右”指目标的±${percentText(rules.aboutTolerance, 0)}；`
          : '';
      return `${about}每一期从零开始单独计数；未结束的一期与按月折算并取整的应达数比较，结束后只看该期的数。`;
    }
    case 'stock_at_least':
    case 'cumulative_at_least':
    case 'cumulative_range':
      return commitment.due === null
        ? '最近一期的数不低于要求为完成，否则为未达标；没有期限，不算序时。'
        : dated(assessment);
  }
}
