import type { Run } from '../browser/run-contender.ts';

/** Where contenders gave different answers to the same steps; empty if they agree. */
export function disagreements(runs: readonly Run[]): string[] {
  const [first, ...others] = runs;
  if (first === undefined) return [];
  return others.flatMap((other) =>
    other.drags
      .filter(({ dimension, checks }) => {
        const expected = first.drags.find((drag) => drag.dimension === dimension)?.checks ?? [];
        // Whoever ended a drag early has answered fewer of the same steps.
        const common = Math.min(expected.length, checks.length);
        return common === 0 || checks.slice(0, common).join() !== expected.slice(0, common).join();
      })
      .map(
        ({ dimension }) =>
          `${other.contender} and ${first.contender} differ in a drag over ${dimension}`,
      ),
  );
}
