import { studentProbability, studentQuantile } from './student-t.ts';

/**
 * What a method says about one future figure: Student's t with `df` degrees of
 * freedom around `centre`, on the scale of the figure or of its logarithm. No
 * spread means certainty.
 */
export interface Predictive {
  readonly centre: number;
  readonly spread: number;
  readonly df: number;
  readonly scale: 'linear' | 'log';
}

/** The value below which the figure falls with probability `p`. */
export function quantileOf({ centre, spread, df, scale }: Predictive, p: number): number {
  const value = spread === 0 || p === 0.5 ? centre : centre + spread * studentQuantile(p, df);
  return scale === 'log' ? Math.exp(value) : value;
}

/** The bounds that hold a share `coverage` of the outcomes, as much below as above. */
export function intervalOf(predictive: Predictive, coverage: number): readonly [number, number] {
  const tail = (1 - coverage) / 2;
  return [quantileOf(predictive, tail), quantileOf(predictive, 1 - tail)];
}

/** The probability that the figure is at least `target`; one exactly at a certain value counts. */
export function probabilityOfAtLeast(predictive: Predictive, target: number): number {
  const { centre, spread, df, scale } = predictive;
  if (scale === 'log' && target <= 0) return 1;
  const goal = scale === 'log' ? Math.log(target) : target;
  if (spread === 0) return centre >= goal ? 1 : 0;
  return studentProbability((centre - goal) / spread, df);
}
