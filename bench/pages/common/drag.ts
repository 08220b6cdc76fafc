/** A brush over bars lies on the values `from` to `to`, both included, by their order. */
export interface Brush {
  readonly from: number;
  readonly to: number;
}

/**
 * The positions of a brush that is dragged for so many steps over `values` bars: one edge moves
 * by one bar at a time, back and forth through every range there is. No step is like the one
 * before it, so nobody is paid for a step in which nothing happens.
 */
export function dragOver(values: number, steps: number): Brush[] {
  const round: Brush[] = [];
  for (let from = 0; from < values; from += 1) {
    const ends = Array.from({ length: values - from }, (_, step) => from + step);
    if (from % 2 === 1) ends.reverse();
    for (const to of ends) round.push({ from, to });
  }
  const back = [...round].reverse().slice(1, -1);
  const path = [...round, ...back];
  return Array.from({ length: steps }, (_, step) => path[step % path.length] as Brush);
}

/** The orders of the values that a brush covers. */
export function covered({ from, to }: Brush): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}
