/**
 * The smallest of the values that at least `share` (0–1) of them do not exceed (nearest rank);
 * null when there are none.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(sorted.length * share));
  return sorted[rank - 1] ?? null;
}
