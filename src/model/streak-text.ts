import { absentText, isAbsent } from './absent.ts';
import { quantityText } from './number-text.ts';
import { periodText, yearOf } from './period.ts';
import type { Tone } from './status.ts';
import { type DutyPeriod, type Streak, yearsText } from './streak.ts';
import { distanceText } from './verdict-text.ts';

export interface PeriodWords {
  readonly shape: string;
  readonly text: string;
  readonly tone: Tone;
}

/** How a period of a duty is shown: `● 完成`, `■ 差1人`, `◐ 还差13人`, `○ 未报`. */
export function dutyPeriodWords({ state, value, lacking }: DutyPeriod, unit: string): PeriodWords {
  const away = lacking === null ? '' : distanceText(-lacking, unit);
  switch (state) {
    case 'met':
      return { shape: '●', text: '完成', tone: 'good' };
    case 'short':
      return { shape: '■', text: `差${away}`, tone: 'behind' };
    case 'pending':
      return { shape: '◇', text: '待核定', tone: 'unknown' };
    case 'no_data':
      return { shape: '○', text: isAbsent(value) ? absentText(value) : '未报', tone: 'unknown' };
    case 'not_due':
      return { shape: '·', text: '未到', tone: 'unknown' };
    case 'running':
      return runningWords(value, lacking, away);
  }
}

function runningWords(
  value: DutyPeriod['value'],
  lacking: number | null,
  away: string,
): PeriodWords {
  if (lacking === null) {
    const text = isAbsent(value) ? absentText(value) : '未报';
    return { shape: '○', text: `进行中，${text}`, tone: 'unknown' };
  }
  if (lacking === 0) return { shape: '●', text: '进行中，已完成', tone: 'good' };
  return { shape: '◐', text: `进行中，还差${away}`, tone: 'caution' };
}

/**
 * What the running period still owes, and by when: `2026年末前还差13人`. On the last day of a
 * period, which is closed then, what it came to.
 */
export function owedText({ commitment, running, periods }: Streak): string {
  if (running === null) {
    const closed = periods.filter(({ state }) => state !== 'not_due');
    const last = closed[closed.length - 1];
    if (last === undefined) return '还没有开始';
    return `${yearsText(last.window)}${dutyPeriodWords(last, commitment.unit).text}，下一期还没有开始`;
  }
  const by = `${periodText(running.window.end)}前`;
  const { lacking, value } = running;
  if (lacking === null) {
    return `${by}须完成，本期${isAbsent(value) ? absentText(value) : '未报'}`;
  }
  if (lacking === 0) return '本期已完成';
  return `${by}还差${distanceText(-lacking, commitment.unit)}`;
}

/** The figure of a period with its unit; nothing for one that has not begun. */
export function periodValueText({ value }: DutyPeriod, unit: string): string {
  return value === null ? '' : quantityText(value, unit);
}

/** Whether the running period still owes something, or its figure is not known. */
export function owes({ running }: Streak): boolean {
  return running !== null && running.lacking !== 0;
}

/** The sentence with which the page of duties opens: how many are open, missed and not satisfied. */
export function dutiesFinding(recurring: readonly Streak[], standing: readonly Streak[]): string {
  const all = recurring.length;
  const isBegun = ({ state }: DutyPeriod) => state !== 'not_due';
  if (!recurring.some(({ periods }) => periods.some(isBegun))) {
    const starts = recurring.flatMap(({ periods }) => periods.map(({ window }) => window.start));
    const [first] = starts.sort();
    const from = first === undefined ? '' : `从${yearOf(first) + 1}年起算，`;
    return `${all}项年度任务${from}到数据截止日都还没有开始`;
  }
  const open = recurring.filter(owes).length;
  const missed = recurring.filter(({ periods }) => periods.some(isMissed)).length;
  const unmet = standing.filter(owes).length;
  return [
    open === 0 ? `${all}项年度任务本期都已完成` : `${all}项年度任务中，${open}项本期还没有完成`,
    missed > 0 ? `${missed}项以前有未完成或没有数的期次` : '',
    unmet > 0 ? `另有${unmet}项常年要求没有达到` : '',
  ]
    .filter(Boolean)
    .join('；');
}

/** What is lacking by name: `技能领军人才差1人，重点产业链覆盖差1条`; empty where nothing is. */
export function lackingText(streaks: readonly Streak[]): string {
  return streaks.filter(owes).map(openText).join('，');
}

function openText({ commitment, running }: Streak): string {
  const { lacking, value } = running ?? { lacking: null, value: null };
  if (lacking === null) return `${commitment.name}${isAbsent(value) ? absentText(value) : '未报'}`;
  return `${commitment.name}差${distanceText(-lacking, commitment.unit)}`;
}

/** A closed period that was not kept, or of which nothing is known. */
export function isMissed({ state }: DutyPeriod): boolean {
  return state === 'short' || state === 'no_data';
}
