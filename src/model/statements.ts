import { isAbsent } from './absent.ts';
import type { Assessment } from './assessment.ts';
import { isAspiration, targetText } from './commitment.ts';
import { type CannotForecast, type Forecast, isForecast } from './forecast/index.ts';
import { countText, percentText, pointsText, quantityText, roundHalfUp } from './number-text.ts';
import { periodText } from './period.ts';
import { verdictText } from './verdict-text.ts';
import { monthlyNeedText } from './working-steps.ts';

/**
 * How far: the newest figure as a share of the target and of the way from the base.
 *
 * @param asked what the target is called, with its figure; the document's own if left out
 */
export function levelStatement(
  assessment: Assessment,
  asked = `目标${targetText(assessment.commitment)}`,
): string {
  const { commitment, observation, value, level, progress, base } = assessment;
  if (isAbsent(value) || observation === null) return `${verdictText(assessment)}。`;
  const at = `${periodText(observation.periodEnd)}为${quantityText(value, commitment.unit)}`;
  if (isAbsent(level)) return `${at}。`;
  const share = `${at}，是${asked}的${percentText(level)}`;
  if (isAbsent(progress) || isAbsent(base) || base === 0) return `${share}。`;
  return `${share}；从起点${quantityText(base, commitment.unit)}算起，走完${percentText(progress)}。`;
}

/** Whether the observed rate is enough from now on, and where it leads. */
export function paceStatement(assessment: Assessment): string {
  const { commitment, context, status, difference, timeProgress, pace } = assessment;
  const { due, unit } = commitment;
  if (due !== null && due <= context.cutOff) return `期限已到：${verdictText(assessment)}。`;
  const inTime =
    isAbsent(difference) || isAbsent(timeProgress)
      ? ''
      : `序时进度${percentText(timeProgress)}，与序时相差${pointsText(difference)}个百分点。`;
  if (status === 'achieved' || status === 'exceeded')
    return `${inTime}${verdictText(assessment)}。`;
  if (pace === null) return inTime || `${verdictText(assessment)}。`;
  const { observed, required, arrival, sufficient } = pace;
  const asked =
    required === null
      ? ''
      : required.amount === 0
        ? '目标数已经达到，此后保持即可。'
        : `此后还差${quantityText(required.amount, unit)}，每月须净增${monthlyNeedText(required, unit)}。`;
  if (observed === null) return inTime + asked;
  const seen = `近${observed.months}个月${observed.change < 0 ? '净减' : '净增'}${countText(Math.abs(observed.change))}${unit}，`;
  const enough = sufficient === null ? '' : sufficient ? '现有速度够用。' : '现有速度不够。';
  const leads =
    arrival?.kind === 'at'
      ? `照现有速度，${periodText(arrival.on)}达到。`
      : arrival?.kind === 'never'
        ? '照现有速度到不了目标。'
        : '';
  return `${inTime}${seen}${asked}${enough}${leads}`;
}

/** Whether the promise will be kept: the interval at the due date and the probability, or why there is none. */
export function outlookStatement(
  { commitment }: Assessment,
  outlook: Forecast | CannotForecast,
): string {
  if (!isForecast(outlook)) return outlook.text;
  const { due, targetMin, unit } = commitment;
  const end = outlook.points[outlook.points.length - 1];
  if (!end || due === null || targetMin === null) return '没有可以预测的期限。';
  const probability = outlook.probabilityOf(targetMin, due);
  const chance = probability === null ? '' : `，达到目标的可能性${probabilityText(probability)}`;
  const strives = isAspiration(commitment) ? '（文件的用词是争取）' : '';
  return `按${outlook.methodName}（${outlook.n}期数据）预测，${periodText(end.periodEnd)}有八成把握在${quantityText(end.lower80, unit)}到${quantityText(end.upper80, unit)}之间${chance}${strives}。${testedText(outlook)}`;
}

/** How far ahead the method was tested, and how often its interval held. */
function testedText({ backTest }: Forecast): string {
  const rate = backTest.scores[0]?.hitRate80 ?? null;
  if (rate === null) return '数据太短，没有回测。';
  return `回测只到向前${backTest.steps}期，80%区间命中${percentText(rate, 0)}。`;
}

/** A probability without false precision: `约7%`, `不足1%`, `超过99%`. */
export function probabilityText(probability: number): string {
  if (probability < 0.01) return '不足1%';
  if (probability > 0.99) return '超过99%';
  return `约${roundHalfUp(probability * 100, 0)}%`;
}
