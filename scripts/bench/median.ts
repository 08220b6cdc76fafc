/**
 * The middle of the values that are there, the mean of the middle two for an even number;
 * null when none is. Values that are null (a stage never reached) are left out, so give
 * their number beside it.
 */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
