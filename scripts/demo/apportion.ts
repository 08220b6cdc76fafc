/**
 * Splits a whole number into whole parts proportional to `weights`, which add up
 * to `total` exactly (largest remainders; ties go to the earlier part).
 * Takes an integer total >= 0 and weights >= 0 with a sum > 0; refuses others with a RangeError.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (!Number.isInteger(total) || total < 0) throw new RangeError(`无法分摊：${total}`);
  if (total === 0) return weights.map(() => 0);
  if (!(sum > 0)) throw new RangeError('权重之和须大于零');
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => {
      parts[index] = (parts[index] as number) + 1;
    });
  return parts;
}
