import { countText, percentText, wanText } from './number-text.ts';
import type { PeriodEnd } from './period.ts';

/** The kinds of promise; each has its own rule of fulfilment. */
export const commitmentKinds = [
  'stock_at_least',
  'cumulative_at_least',
  'cumulative_range',
  'recurring_at_least',
  'recurring_about',
  'share_at_least',
  'share_up_to',
  'qualitative',
] as const;

export type CommitmentKind = (typeof commitmentKinds)[number];

/** `point`: once, by `due`. `year`, `two_years`: anew in every period of that length. */
export type CommitmentPeriod = 'point' | 'year' | 'two_years';

export interface Commitment {
  readonly id: string;
  /** Section of the document, such as （三）. */
  readonly clause: string;
  readonly measure: string;
  /** Departments in the order of the document; empty where it names none. */
  readonly departments: readonly string[];
  readonly indicator: string | null;
  readonly name: string;
  readonly kind: CommitmentKind;
  readonly targetMin: number | null;
  readonly targetMax: number | null;
  readonly unit: string;
  readonly period: CommitmentPeriod;
  /** Last day before the time of the commitment begins to run. */
  readonly startOn: PeriodEnd | null;
  /** Declared base; null means: the figure of the indicator at `startOn`. */
  readonly baseValue: number | null;
  readonly path: 'linear' | 'compound' | 'stepwise' | 'annual_quota' | 'level' | null;
  /** Steps of a stepwise plan, ascending by date; empty for every other path. */
  readonly plan: readonly { readonly periodEnd: PeriodEnd; readonly value: number }[];
  readonly due: PeriodEnd | null;
  /** The document's own word of strength: 达到, 争取达到, 建设 … */
  readonly strength: string;
  readonly note: string;
}

/** 争取 and 力争: the city strives for it, and has not failed before its date. */
export function isAspiration(commitment: Commitment): boolean {
  return /争取|力争/.test(commitment.strength);
}

/** The figure that counts as met: the lower end of a range; null if nothing is quantified. */
export function targetOf(commitment: Commitment): number | null {
  return commitment.targetMin;
}

function amount(value: number, unit: string): string {
  if (unit === '比例') return percentText(value, 0);
  if (unit === '人' && value >= 10_000) return `${wanText(value).replace(/\.?0+$/, '')}万人`;
  return `${countText(value)}${unit}`;
}

/** What is promised, in figures: `23万人`, `15–20个`, `60人左右`, `60%以上`, `20%以内`. */
export function targetText(commitment: Commitment): string {
  const { targetMin, targetMax, unit, kind } = commitment;
  if (kind === 'share_up_to' && targetMax !== null) return `${amount(targetMax, unit)}以内`;
  if (targetMin === null) return '无量化目标';
  if (targetMax !== null) return `${countText(targetMin)}–${amount(targetMax, unit)}`;
  if (kind === 'recurring_about') return `${amount(targetMin, unit)}左右`;
  if (kind === 'share_at_least') return `${amount(targetMin, unit)}以上`;
  return amount(targetMin, unit);
}

/** The promise with the document's own word of strength: `争取达到30万人`, `每2年遴选40人`, `60%以上`. */
export function promiseText(commitment: Commitment): string {
  const target = targetText(commitment);
  const { strength } = commitment;
  if (strength.includes(target)) return strength;
  // A ceiling comes with a clause of its own, which does not run on into the figure.
  return commitment.kind === 'share_up_to' ? `${strength}（${target}）` : strength + target;
}

const kinds: Record<CommitmentKind, string> = {
  stock_at_least: '期末存量不低于目标',
  cumulative_at_least: '累计数不低于目标',
  cumulative_range: '累计数在区间内',
  recurring_at_least: '周期任务不低于目标',
  recurring_about: '周期任务在“左右”范围内',
  share_at_least: '比例不低于要求',
  share_up_to: '比例上限',
  qualitative: '定性目标',
};

/** The kind of a promise in words. */
export function kindText(kind: CommitmentKind): string {
  return kinds[kind];
}
