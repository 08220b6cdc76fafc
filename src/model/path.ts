import { type Maybe, notApplicable } from './absent.ts';
import type { Commitment } from './commitment.ts';
import { addMonths, monthsBetween, type PeriodEnd } from './period.ts';
import { shareOfTime } from './time-progress.ts';

export interface PathPoint {
  readonly periodEnd: PeriodEnd;
  readonly value: number;
}

/** The way a dated commitment has declared from its base to its target. In its unit. */
export interface DeclaredPath {
  readonly shape: 'linear' | 'compound' | 'stepwise' | 'annual_quota';
  readonly start: PeriodEnd;
  readonly base: number;
  readonly due: PeriodEnd;
  readonly target: number;
  /** Steps of a stepwise plan, ascending, the last one on `due`; empty for the others. */
  readonly plan: readonly PathPoint[];
}

/**
 * The declared path from a base that is known; absent where there is none: a
 * commitment without a date, a base that is at the target already, or growth
 * from a base of 0, which has no rate.
 */
export function declaredPath(commitment: Commitment, base: number): Maybe<DeclaredPath> {
  const { path, startOn, due, targetMin, plan } = commitment;
  if (startOn === null || due === null || targetMin === null) return notApplicable;
  if (path === null || path === 'level' || base >= targetMin) return notApplicable;
  if (path === 'compound' && base <= 0) return notApplicable;
  return { shape: path, start: startOn, base, due, target: targetMin, plan };
}

/**
 * What the path asks for at a date, unrounded.
 *
 * - linear: equal steps a month
 * - compound: equal growth a month, base × (target ÷ base)^(share of the time)
 * - stepwise: the plan's last step that is due, the base before the first
 * - annual quota: an equal part for every whole year gone, rounded down to whole
 *   units; a quota is owed when its year is over
 */
export function expectedAt(path: DeclaredPath, at: PeriodEnd): number {
  const { shape, start, base, due, target, plan } = path;
  if (at >= due) return target;
  const time = shareOfTime(start, due, at);
  switch (shape) {
    case 'linear':
      return base + (target - base) * time;
    case 'compound':
      return base * (target / base) ** time;
    case 'stepwise':
      return plan.reduce((asked, step) => (step.periodEnd <= at ? step.value : asked), base);
    case 'annual_quota': {
      const years = Math.floor(Math.max(0, monthsBetween(start, at)) / 12);
      const given = monthsBetween(start, due) / 12;
      return base + Math.floor(((target - base) * years) / given);
    }
  }
}

/** Points to draw: one a quarter from start to due, both included; steps are drawn as stairs. */
export function pathPoints(path: DeclaredPath): readonly PathPoint[] {
  const { shape, start, due, base, target } = path;
  const months = monthsBetween(start, due);
  if (months <= 0) throw new RangeError(`a path must end after it starts: ${start} – ${due}`);
  const dates = [start];
  for (let month = 3; month < months; month += 3) dates.push(addMonths(start, month));
  const steps = shape === 'stepwise' ? path.plan.map(({ periodEnd }) => periodEnd) : [];
  const all = [...new Set([...dates, ...steps, due])].sort();
  return all.map((periodEnd) => ({
    periodEnd,
    value: periodEnd === start ? base : periodEnd === due ? target : expectedAt(path, periodEnd),
  }));
}

/** True for paths that stand still between their steps and are drawn as stairs. */
export function isStepped({ shape }: DeclaredPath): boolean {
  return shape === 'stepwise' || shape === 'annual_quota';
}

/**
 * The straight path: equal steps a month from `base` at `start` to `target` at
 * `due`, one point a quarter, both ends included. Unrounded.
 */
export function linearPath(
  start: PeriodEnd,
  base: number,
  due: PeriodEnd,
  target: number,
): readonly PathPoint[] {
  return pathPoints({ shape: 'linear', start, base, due, target, plan: [] });
}
