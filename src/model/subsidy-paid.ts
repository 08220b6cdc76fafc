import { type Fen, sumFen } from './money.ts';
import { checkPayment, type Payment, type PaymentFit, type SubsidyStandard } from './subsidy.ts';

/** What one area paid for one item in one year. */
export interface SubsidyPayment extends Payment {
  /** Id of the standard. */
  readonly item: string;
  readonly area: string;
  readonly year: number;
}

/** The years of the payments, the newest first. */
export function yearsPaid(payments: readonly SubsidyPayment[]): readonly number[] {
  return [...new Set(payments.map(({ year }) => year))].sort((a, b) => b - a);
}

export function totalPaid(payments: readonly Payment[]): Payment {
  return {
    count: payments.reduce((sum, { count }) => sum + count, 0),
    amount: sumFen(payments.map(({ amount }) => amount)),
  };
}

/** One standard with what was paid under it. */
export interface ItemPaid extends Payment {
  readonly standard: SubsidyStandard;
  /** Fen a unit, half-up; null where nothing was counted. */
  readonly perUnit: Fen | null;
  /** Whether every single payment keeps to the standard, as the sum alone would not show. */
  readonly fits: readonly PaymentFit[];
}

/** The items that were reported on, in the order of the standards. */
export function paidByItem(
  standards: readonly SubsidyStandard[],
  payments: readonly SubsidyPayment[],
): readonly ItemPaid[] {
  return standards.flatMap((standard) => {
    const own = payments.filter(({ item }) => item === standard.id);
    if (own.length === 0) return [];
    const { count, amount } = totalPaid(own);
    return {
      standard,
      count,
      amount,
      perUnit: count === 0 ? null : (Math.floor((2 * amount + count) / (2 * count)) as Fen),
      fits: own.map((payment) => checkPayment(standard, payment).fit),
    };
  });
}

/** How many payments do not keep to their standard. */
export function misfits(fits: readonly PaymentFit[]): number {
  return fits.filter((fit) => fit !== 'within' && fit !== 'nothing').length;
}

/** The sum of each key and year: `sums.get('370902')?.get(2025)`. */
export function sumsByYear(
  payments: readonly SubsidyPayment[],
  keyOf: (payment: SubsidyPayment) => string,
): ReadonlyMap<string, ReadonlyMap<number, Fen>> {
  const sums = new Map<string, Map<number, Fen>>();
  for (const payment of payments) {
    const own = sums.get(keyOf(payment)) ?? new Map<number, Fen>();
    const before = own.get(payment.year);
    own.set(
      payment.year,
      sumFen(before === undefined ? [payment.amount] : [before, payment.amount]),
    );
    sums.set(keyOf(payment), own);
  }
  return sums;
}
