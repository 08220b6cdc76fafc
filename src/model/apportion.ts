/**
 * Whole units shared out so that nothing is lost: the largest-remainder method
 * (Hamilton; Balinski & Young, Fair Representation, 1982, ch. 2).
 */

/** One way of measuring what each receiver should have, and how much it counts among others. */
export interface Measure {
  /** Whole numbers not below 0, one a receiver; at least one above 0. */
  readonly amounts: readonly number[];
  /** A whole number above 0. */
  readonly weight: number;
}

/**
 * Shares out `total` whole units in proportion to the weighted mean of the
 * measures' shares. The parts always add up to `total`. Of equal remainders the
 * larger quota comes first, then the earlier receiver. Counted in whole numbers
 * throughout, so that equal remainders are equal and never a matter of rounding.
 *
 * @throws RangeError for numbers that are not whole or below 0, or a measure of nothing but 0
 */
export function apportion(total: number, measures: readonly Measure[]): readonly number[] {
  const sums = measures.map(({ amounts }) => sumOf(amounts));
  if (measures.length === 0 || sums.includes(0n)) {
    throw new RangeError('nothing to share out by');
  }
  const whole = (value: number) => {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`no whole units: ${value}`);
    return BigInt(value);
  };
  // Over one denominator: weights sum × product of all sums.
  const product = sums.reduce((all, sum) => all * sum, 1n);
  const weights = measures.map(({ weight }) => whole(weight));
  const denominator = product * weights.reduce((all, weight) => all + weight, 0n);
  if (denominator === 0n) throw new RangeError('no measure has any weight');
  const receivers = measures[0]?.amounts.length ?? 0;
  const quotas = Array.from({ length: receivers }, (_, index) => {
    const numerator = measures.reduce((all, { amounts }, which) => {
      const amount = whole(amounts[index] ?? 0);
      return all + (weights[which] ?? 0n) * amount * (product / (sums[which] ?? 1n));
    }, 0n);
    return whole(total) * numerator;
  });
  const parts = quotas.map((quota) => quota / denominator);
  const left = Number(whole(total) - parts.reduce((all, part) => all + part, 0n));
  const inTurn = quotas
    .map((quota, index) => ({ index, quota, remainder: quota % denominator }))
    .sort((a, b) => falling(a.remainder, b.remainder) || falling(a.quota, b.quota));
  for (const { index } of inTurn.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts.map(Number);
}

function falling(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

function sumOf(amounts: readonly number[]): bigint {
  return amounts.reduce((all, amount) => {
    if (!Number.isSafeInteger(amount) || amount < 0) {
      throw new RangeError(`no whole units: ${amount}`);
    }
    return all + BigInt(amount);
  }, 0n);
}
