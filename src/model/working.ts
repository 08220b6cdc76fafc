import { isAbsent } from './absent.ts';
import type { Assessment } from './assessment.ts';
import { targetText } from './commitment.ts';
import { leastThatMeets, mostThatMeets } from './fulfilment.ts';
import { figureStatusText, type Observation } from './observation.ts';
import { dayText, type PeriodEnd, periodText } from './period.ts';
import { ruleText } from './rule-text.ts';
import { statusOf } from './status.ts';
import { statusText, verdictText, windowText } from './verdict-text.ts';
import { figureText, stepsOf, type WorkingStep } from './working-steps.ts';

/** A figure that enters the arithmetic, as text with its unit. */
export interface WorkingInput {
  readonly name: string;
  readonly value: string;
  /** Where it comes from; never empty. */
  readonly source: string;
  /** The period end of a figure or the day of a date; null where it has none. */
  readonly periodEnd: PeriodEnd | null;
}

/** 怎么算的: everything a reader needs to come to the same verdict by hand. */
export interface Working {
  readonly rule: string;
  readonly inputs: readonly WorkingInput[];
  readonly steps: readonly WorkingStep[];
  readonly conclusion: string;
}

/** What is asked where it is not the document's own figure: its text, and where it comes from. */
export type AskedInput = Pick<WorkingInput, 'value' | 'source'>;

/** The working of any assessment, of an absent or unjudged one too. */
export function working(assessment: Assessment, asked?: AskedInput): Working {
  const { status } = assessment;
  const verdict = verdictText(assessment);
  return {
    rule: ruleText(assessment),
    inputs: inputsOf(assessment, asked),
    steps: stepsOf(assessment),
    conclusion: `${statusText(assessment)}：${verdict}。判定条件：${statusOf(status).meaning}。`,
  };
}

/** The working as rows of a table with the header 部分, 名称, 内容, 结果或来源; for downloads. */
export function workingRows({ rule, inputs, steps, conclusion }: Working): readonly string[][] {
  return [
    ['部分', '名称', '内容', '结果或来源'],
    ['规则', '', rule, ''],
    ...inputs.map(({ name, value, source }) => ['数据', name, value, source]),
    ...steps.map(({ label, formula, result }) => ['计算', label, formula, result]),
    ['结论', '', conclusion, ''],
  ];
}

function sourceText({ periodEnd, status, revision, source }: Observation): string {
  const revised = revision > 0 ? `第${revision}次更正` : '';
  return [periodText(periodEnd) + figureStatusText[status], revised, source]
    .filter((part) => part !== '')
    .join('，');
}

function inputsOf(
  assessment: Assessment,
  asked: AskedInput = documentsOwn(assessment),
): readonly WorkingInput[] {
  const { commitment, context, window, observation, value } = assessment;
  const { unit } = commitment;
  const inputs: WorkingInput[] = [{ name: '目标', ...asked, periodEnd: commitment.due }];
  inputs.push(...toleranceOf(assessment), ...baseOf(assessment));
  if (observation !== null) {
    inputs.push({
      name: '实际数',
      value: isAbsent(value) ? verdictText(assessment) : figureText(value, unit),
      source: sourceText(observation),
      periodEnd: observation.periodEnd,
    });
  }
  if (window !== null) {
    const days = `${dayText(window.start)}之后至${dayText(window.end)}`;
    const source = commitment.period === 'point' ? '承诺的起算日和期限' : windowText(assessment);
    inputs.push({ name: '计时', value: days, source, periodEnd: window.end });
  }
  inputs.push({
    name: '数据截止日',
    value: dayText(context.cutOff),
    source: '序时进度算到这一天，不是今天',
    periodEnd: context.cutOff,
  });
  return inputs;
}

function documentsOwn({ commitment }: Assessment): AskedInput {
  const { clause, measure } = commitment;
  return { value: targetText(commitment), source: `文件${clause}${measure}` };
}

/** What 左右 allows; nothing for any other kind. */
function toleranceOf({ commitment }: Assessment): readonly WorkingInput[] {
  const { kind, targetMin, unit } = commitment;
  if (kind !== 'recurring_about' || targetMin === null) return [];
  const least = figureText(leastThatMeets(commitment, targetMin), unit);
  const most = figureText(mostThatMeets(commitment, targetMin), unit);
  const source = '评价规则的常数';
  return [{ name: '“左右”的范围', value: `${least}至${most}`, source, periodEnd: null }];
}

function baseOf({ base, baseOrigin, commitment }: Assessment): readonly WorkingInput[] {
  if (baseOrigin === null || isAbsent(base)) {
    const { startOn, due } = commitment;
    if (startOn === null || due === null || !isAbsent(base)) return [];
    const source = `没有${periodText(startOn)}的数`;
    return [{ name: '起点', value: '没有', source, periodEnd: startOn }];
  }
  const value = figureText(base, commitment.unit);
  switch (baseOrigin.kind) {
    case 'declared':
      return [{ name: '起点', value, source: '承诺自带的起点数', periodEnd: commitment.startOn }];
    case 'observed': {
      const { observation } = baseOrigin;
      const { periodEnd } = observation;
      return [{ name: '起点', value, source: sourceText(observation), periodEnd }];
    }
    case 'new_period':
      return [{ name: '起点', value, source: '每一期从零开始', periodEnd: null }];
  }
}
