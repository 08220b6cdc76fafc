import { isAbsent } from './absent.ts';
import type { Assessment } from './assessment.ts';
import { percentText } from './number-text.ts';
import { monthsBetween } from './period.ts';
import { rules } from './rules.ts';
import { statusText, verdictText } from './verdict-text.ts';

/**
 * The ratio of actual to required compound annual growth, as in Eurostat's
 * "Sustainable development in the European Union: monitoring report on progress
 * towards the SDGs" (annex on method, indicators with a quantitative target):
 *
 *   CAGRa = (y ÷ y0)^(1 ÷ (t − t0)) − 1
 *   CAGRr = (x1 ÷ y0)^(1 ÷ (t1 − t0)) − 1
 *   ratio = CAGRa ÷ CAGRr
 *
 * with significant progress from 95 %, moderate from 60 %, insufficient from
 * 0 %, movement away below. National SDG platforms use the same form. It is a
 * second reading only: it looks at growth over the whole way and knows neither
 * a deadline that is over, nor a plan, nor counts that start at nothing.
 */
export type SdgCategory = 'significant' | 'moderate' | 'insufficient' | 'moving_away';

export const sdgCategoryText: Record<SdgCategory, string> = {
  significant: '显著进展',
  moderate: '中等进展',
  insufficient: '进展不足',
  moving_away: '背离目标',
};

export interface SdgRatio {
  /** Compound growth a year, as fractions of 1. */
  readonly actual: number;
  readonly required: number;
  readonly ratio: number;
  readonly years: { readonly gone: number; readonly given: number };
  readonly category: SdgCategory;
}

/** Why the method has no answer for a commitment, in Chinese. */
export interface SdgRefusal {
  readonly refused: string;
}

export function isRefused(reading: SdgRatio | SdgRefusal): reading is SdgRefusal {
  return 'refused' in reading;
}

/** The category of a ratio; one exactly on a threshold belongs to the better class. */
export function sdgCategory(ratio: number): SdgCategory {
  const { significant, moderate, insufficient } = rules.sdgRatio;
  const clean = Math.round(ratio * 1e9) / 1e9;
  if (clean >= significant) return 'significant';
  if (clean >= moderate) return 'moderate';
  return clean >= insufficient ? 'insufficient' : 'moving_away';
}

/**
 * The second reading of an assessment. Refuses, with the reason: no figure or
 * base; anything but a dated stock; a base of 0; a base at or above the target; no time gone.
 */
export function sdgRatio(assessment: Assessment): SdgRatio | SdgRefusal {
  const { commitment, value, base, observation } = assessment;
  const { kind, startOn, due, targetMin } = commitment;
  if (kind !== 'stock_at_least' || startOn === null || due === null || targetMin === null) {
    return { refused: '此法只用于有期限的存量目标，计数、周期任务和比例要求不适用' };
  }
  if (isAbsent(value) || observation === null) return { refused: '没有可用的数据' };
  if (isAbsent(base)) return { refused: '没有起点数据，算不出增速' };
  if (base <= 0) return { refused: '起点为0，没有增速可言' };
  if (base >= targetMin) return { refused: '起点已达到目标，所需增速不为正' };
  const gone = monthsBetween(startOn, observation.periodEnd) / 12;
  const given = monthsBetween(startOn, due) / 12;
  if (gone <= 0) return { refused: '起点之后还没有数据' };
  const actual = (value / base) ** (1 / gone) - 1;
  const required = (targetMin / base) ** (1 / given) - 1;
  const ratio = actual / required;
  return { actual, required, ratio, years: { gone, given }, category: sdgCategory(ratio) };
}

/** Both verdicts on one commitment side by side, and why they differ if they do. */
export interface SecondReading {
  readonly ours: string;
  /** `显著进展（实际4.9%，所需5.0%，比值98.2%）`, or why there is none. */
  readonly theirs: string;
  readonly reading: SdgRatio | SdgRefusal;
  readonly explanation: string;
}

export function secondReading(assessment: Assessment): SecondReading {
  const reading = sdgRatio(assessment);
  const ours = `${statusText(assessment)}（${verdictText(assessment)}）`;
  if (isRefused(reading)) {
    return { ours, theirs: '不适用', reading, explanation: `${reading.refused}。` };
  }
  const { actual, required, ratio, category } = reading;
  const theirs = `${sdgCategoryText[category]}（实际年均增速${percentText(actual, 2)}，所需${percentText(required, 2)}，比值${percentText(ratio)}）`;
  return { ours, theirs, reading, explanation: explanationOf(assessment, category) };
}

function explanationOf({ status }: Assessment, category: SdgCategory): string {
  const looksGood = category === 'significant';
  switch (status) {
    case 'missed':
      return looksGood
        ? '比值法看增速是否接近所需，差一点仍算显著进展；本站到期只看到期数，差一点也是未完成。'
        : '两种方法都认为没有做到；本站另给出到期差多少。';
    case 'pending':
      return '比值法不分快报和核定；本站在到期数核定之前不下结论。';
    case 'on_path':
      return looksGood
        ? '两种方法一致。'
        : '比值法要求每年同样的增速，本站按承诺自己的路径衡量应达数，因此结论不同。';
    case 'seriously_behind':
    case 'behind':
      return looksGood
        ? `比值法达到所需增速的${percentText(rules.sdgRatio.significant, 0)}就算显著进展；本站按承诺自己的路径，少一个也是落后。`
        : '两种方法都认为进度不够；比值法按增速分档，本站按与应达数的差距分档。';
    case 'achieved':
    case 'exceeded':
      return looksGood ? '两种方法一致。' : '目标已经达到，增速之比不再有意义。';
    case 'moving_away':
      return category === 'moving_away'
        ? '两种方法一致。'
        : '比值法看起点以来的全程，本站另看最近一年：数在减少，而且落后应达路径。';
    default:
      return '本站因数据不足或没有公布而不下结论；比值法不看期限和数据是否齐全。';
  }
}
