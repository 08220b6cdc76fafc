import { addMonths, monthsBetween, type PeriodEnd } from './period.ts';

export interface PathPoint {
  readonly periodEnd: PeriodEnd;
  readonly value: number;
}

/**
 * The straight path of a commitment: equal steps a month from `base` at `start`
 * to `target` at `due`, one point a quarter, both ends included. In the unit of
 * the commitment, unrounded.
 */
export function linearPath(
  start: PeriodEnd,
  base: number,
  due: PeriodEnd,
  target: number,
): readonly PathPoint[] {
  const months = monthsBetween(start, due);
  if (months <= 0) throw new RangeError(`a path must end after it starts: ${start} – ${due}`);
  const points: PathPoint[] = [];
  for (let month = 0; month < months; month += 3) {
    points.push({
      periodEnd: addMonths(start, month),
      value: base + ((target - base) * month) / months,
    });
  }
  return [...points, { periodEnd: due, value: target }];
}
