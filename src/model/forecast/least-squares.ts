/** One row of a weighted regression. */
export interface Row {
  readonly x: readonly number[];
  readonly y: number;
  /** Inverse of the relative variance of `y`. */
  readonly weight: number;
}

/** A pivot this small beside the largest is rounding noise: its column follows from the others. */
const tiny = 1e-12;

export interface Fit {
  readonly coefficients: readonly number[];
  /** Standard deviation of a residual of weight 1, from `df` degrees of freedom. */
  readonly sigma: number;
  readonly df: number;
  /** x′(X′WX)⁻¹x: how uncertain the fitted value at `x` is, in units of sigma². */
  leverage(x: readonly number[]): number;
}

/**
 * Weighted least squares by the normal equations (a handful of columns of
 * similar size, so nothing finer is needed). Null if the columns do not tell
 * their coefficients apart, or if no degree of freedom is left for the spread.
 */
export function leastSquares(rows: readonly Row[]): Fit | null {
  const width = rows[0]?.x.length ?? 0;
  const df = rows.length - width;
  if (width === 0 || df < 1) return null;
  // [X′WX | 1] in one row-major block, beside X′Wy; plain loops, for a back-test runs thousands.
  const span = 2 * width;
  const work = new Float64Array(width * span);
  const products = new Float64Array(width);
  for (const { x, y, weight } of rows) {
    for (let i = 0; i < width; i++) {
      const weighted = at(x, i) * weight;
      if (weighted === 0) continue;
      products[i] = at(products, i) + weighted * y;
      for (let j = 0; j < width; j++) {
        work[i * span + j] = at(work, i * span + j) + weighted * at(x, j);
      }
    }
  }
  for (let i = 0; i < width; i++) work[i * span + width + i] = 1;
  if (!invert(work, width)) return null;
  const inverseTimes = (vector: Numbers): number[] => {
    const result: number[] = [];
    for (let i = 0; i < width; i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += at(work, i * span + width + j) * at(vector, j);
      result.push(sum);
    }
    return result;
  };
  const coefficients = inverseTimes(products);
  let squares = 0;
  for (const { x, y, weight } of rows) squares += weight * (y - dot(x, coefficients)) ** 2;
  return {
    coefficients,
    sigma: Math.sqrt(squares / df),
    df,
    leverage: (x) => dot(x, inverseTimes(x)),
  };
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}

type Numbers = { readonly [index: number]: number };

/** For places that are known to exist. */
function at(numbers: Numbers, index: number): number {
  return numbers[index] as number;
}

/**
 * Turns [A | 1] into [1 | A⁻¹] in place by Gauss–Jordan; false if A is singular.
 * A is symmetric and positive, so its diagonal serves as pivots.
 */
function invert(work: Float64Array, width: number): boolean {
  const span = 2 * width;
  let largest = 0;
  for (let i = 0; i < width; i++) largest = Math.max(largest, at(work, i * span + i));
  for (let column = 0; column < width; column++) {
    const head = at(work, column * span + column);
    if (!(head > largest * tiny)) return false;
    for (let j = 0; j < span; j++) work[column * span + j] = at(work, column * span + j) / head;
    for (let i = 0; i < width; i++) {
      const factor = at(work, i * span + column);
      if (i === column || factor === 0) continue;
      for (let j = 0; j < span; j++) {
        work[i * span + j] = at(work, i * span + j) - factor * at(work, column * span + j);
      }
    }
  }
  return true;
}
