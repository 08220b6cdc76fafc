import type { Commitment } from './commitment.ts';
import { type Fen, sumFen, timesFen, yuanText } from './money.ts';
import { countText } from './number-text.ts';
import type { SubsidyStandard } from './subsidy.ts';
import { standardKind } from './subsidy.ts';
import type { SubsidyPayment } from './subsidy-paid.ts';

/** How many of each are planned for a year, by the id of the standard. Whole numbers, 0 or more. */
export type SubsidyPlan = ReadonlyMap<string, number>;

/** The most of one item that a plan may hold: more than the city has people in work. */
export const mostPlanned = 1_000_000;

/** What is planned with: persons where the standard is paid by the month, twelve times a year. */
export interface PlanUnit {
  readonly unit: string;
  readonly timesAYear: number;
}

export function planUnit({ countedIn }: Pick<SubsidyStandard, 'countedIn'>): PlanUnit {
  const [unit = countedIn, per] = countedIn.split('·');
  return { unit, timesAYear: per === '月' ? 12 : 1 };
}

export interface PlanLine {
  readonly standard: SubsidyStandard;
  readonly count: number;
  readonly unit: string;
  readonly timesAYear: number;
  /** 0 where the document names nothing but a ceiling. */
  readonly low: Fen;
  readonly high: Fen;
}

export interface PlanCost {
  /** One line a standard, in their order. */
  readonly lines: readonly PlanLine[];
  readonly low: Fen;
  readonly high: Fen;
  /** Ids in the plan for which there is no standard; they cost nothing here. */
  readonly unknown: readonly string[];
}

/** What a year's plan costs, in whole fen: count × times a year × standard, summed. */
export function planCost(standards: readonly SubsidyStandard[], plan: SubsidyPlan): PlanCost {
  const lines = standards.map((standard): PlanLine => {
    const count = plan.get(standard.id) ?? 0;
    const { unit, timesAYear } = planUnit(standard);
    const units = count * timesAYear;
    const [low, high] = [timesFen(standard.low, units), timesFen(standard.high, units)];
    return { standard, count, unit, timesAYear, low, high };
  });
  const known = new Set(standards.map(({ id }) => id));
  return {
    lines,
    low: sumFen(lines.map(({ low }) => low)),
    high: sumFen(lines.map(({ high }) => high)),
    unknown: [...plan.keys()].filter((id) => !known.has(id)),
  };
}

/**
 * The arithmetic of a line with its numbers: `40人 × 12个月 × 1,000元 = 480,000元`; where there is
 * a range, the low and the high one.
 */
export function arithmeticText(line: PlanLine): string {
  const { standard, count, unit, timesAYear, low, high } = line;
  const months = timesAYear === 1 ? '' : ` × ${timesAYear}个月`;
  const product = (each: Fen, sum: Fen) =>
    `${countText(count)}${unit}${months} × ${yuanText(each)}元 = ${yuanText(sum)}元`;
  switch (standardKind(standard)) {
    case 'fixed':
      return product(standard.high, high);
    case 'range':
      return `${product(standard.low, low)}；${product(standard.high, high)}`;
    case 'ceiling':
      return `最少0元；最多 ${product(standard.high, high)}`;
  }
}

/** What the document itself asks for in a year: the quotas of the commitments, nothing else. */
export function quotaPlan(
  standards: readonly SubsidyStandard[],
  commitments: readonly Commitment[],
): SubsidyPlan {
  return new Map(
    standards.flatMap(({ id, quota }) => {
      const target = commitments.find((each) => each.id === quota)?.targetMin ?? null;
      return target === null ? [] : [[id, target]];
    }),
  );
}

/** As many as were paid for in a year; person-months become persons for a whole year, rounded up. */
export function paidPlan(
  standards: readonly SubsidyStandard[],
  payments: readonly SubsidyPayment[],
  year: number,
): SubsidyPlan {
  return new Map(
    standards.flatMap((standard) => {
      const count = payments
        .filter((payment) => payment.item === standard.id && payment.year === year)
        .reduce((sum, payment) => sum + payment.count, 0);
      return count === 0 ? [] : [[standard.id, Math.ceil(count / planUnit(standard).timesAYear)]];
    }),
  );
}
