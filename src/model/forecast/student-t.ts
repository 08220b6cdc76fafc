/**
 * Student's t with a whole number of degrees of freedom, in closed form:
 * Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 */

/** P(T ≤ t). Refuses degrees of freedom that are not a positive whole number: RangeError. */
export function studentProbability(t: number, df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`degrees of freedom: ${df}`);
  const angle = Math.atan(t / Math.sqrt(df));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const odd = df % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = odd && df === 1 ? 0 : term;
  for (let i = odd ? 3 : 2; i <= df - 2; i += 2) {
    term *= ((i - 1) / i) * cosine * cosine;
    sum += term;
  }
  const twoSided = odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return (1 + twoSided) / 2;
}

const known = new Map<number, Map<number, number>>();
const halvings = 60;

/**
 * The t below which a share `p` of the distribution lies, 0 < p < 1. Remembered,
 * because a back-test asks for the same few shares thousands of times.
 */
export function studentQuantile(p: number, df: number): number {
  let ofShare = known.get(p);
  if (ofShare === undefined) {
    ofShare = new Map();
    known.set(p, ofShare);
  }
  let quantile = ofShare.get(df);
  if (quantile === undefined) {
    quantile = p < 0.5 ? -quantileAbove(1 - p, df) : quantileAbove(p, df);
    ofShare.set(df, quantile);
  }
  return quantile;
}

/** By halving an interval, for shares from one half on. */
function quantileAbove(p: number, df: number): number {
  if (!(p >= 0.5 && p < 1)) throw new RangeError(`no quantile at ${p}`);
  if (p === 0.5) return 0;
  let low = 0;
  let high = 1;
  while (studentProbability(high, df) < p) high *= 2;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (studentProbability(middle, df) < p) low = middle;
    else high = middle;
  }
  return high;
}
