import { isAbsent, notApplicable } from './absent.ts';
import type { SplitWeights } from './allocation.ts';
import { type Commitment, targetOf } from './commitment.ts';
import {
  type AreaSeries,
  areaTargets,
  type TargetOrigin,
  type TargetShare,
  valueAt,
  type ZoneBasis,
} from './comparison/index.ts';
import { type PeriodEnd, yearEnd, yearOf } from './period.ts';

/** An area's part of a promise of the city. */
export interface AreaShare {
  /** The promise of the whole city. */
  readonly promise: Commitment;
  readonly origin: TargetOrigin;
  /** The same promise with the area's part as its target, to be judged like any other; null without a part. */
  readonly commitment: Commitment | null;
  /** Why there is no part; null if there is one. */
  readonly reason: string | null;
}

export interface AreaShareGiven {
  readonly promise: Commitment;
  readonly code: string;
  /** Every area that takes part, on the zone basis. */
  readonly areas: readonly AreaSeries[];
  readonly city: AreaSeries;
  readonly basis: ZoneBasis;
  /** Figures after this day are not looked at. */
  readonly upTo: PeriodEnd;
  /** Every decided part, of whichever promise. */
  readonly shares: readonly (TargetShare & { readonly commitment: string })[];
  /** How a part is proposed where none is decided. */
  readonly weights: SplitWeights;
}

/**
 * The area's part of a dated promise: decided if the data say so, else proposed.
 * A decided part lies on a straight line from the area's own start; where years
 * between are decided too, their ends are the steps of its path. A proposed part
 * follows the city's path, each step as far along the area's way as along the city's.
 */
export function areaShare(given: AreaShareGiven): AreaShare {
  const { promise, code, areas, city, basis, upTo, weights } = given;
  const { due, startOn } = promise;
  if (due === null || startOn === null || startOn > upTo) {
    return { promise, origin: 'none', commitment: null, reason: '这项目标还没有开始计时' };
  }
  const shares = given.shares.filter(({ commitment }) => commitment === promise.id);
  // What a promise asked for does not change after its date.
  const at = upTo < due ? upTo : due;
  const {
    origin,
    due: parts,
    reason,
  } = areaTargets({
    ...{ areas, city, commitment: promise, at, basis, shares, weights },
  });
  const target = parts.get(code);
  if (target === undefined) {
    return { promise, origin: 'none', commitment: null, reason: reason ?? '没有分解到这个单位' };
  }
  const steps = shares.filter((share) => share.code === code);
  const path = origin === 'proposed' ? promise.path : steps.length > 1 ? 'stepwise' : 'linear';
  const base = figureAt(
    areas.find((area) => area.code === code),
    startOn,
  );
  const plan =
    origin === 'proposed'
      ? planAlong(promise, figureAt(city, startOn), base, target)
      : steps.map((share) => ({ periodEnd: yearEnd(share.year), value: share.target }));
  const baseValue = promise.baseValue === 0 ? 0 : null;
  return {
    ...{ promise, origin, reason: null },
    commitment: {
      ...{ ...promise, targetMin: target, targetMax: null, baseValue, path },
      plan:
        path === 'stepwise' ? plan.filter(({ periodEnd }) => yearOf(periodEnd) <= yearOf(due)) : [],
    },
  };
}

function figureAt(area: AreaSeries | undefined, at: PeriodEnd): number | null {
  const value = area === undefined ? notApplicable : valueAt(area, at, notApplicable);
  return isAbsent(value) ? null : value;
}

/** The city's steps carried over to the area's own way; none where either start is not known. */
function planAlong(
  promise: Commitment,
  cityStart: number | null,
  start: number | null,
  target: number,
): Commitment['plan'] {
  const whole = targetOf(promise);
  const from = promise.baseValue ?? cityStart;
  if (whole === null || from === null || start === null || whole === from) return [];
  return promise.plan.map(({ periodEnd, value }) => ({
    periodEnd,
    value: Math.round(start + ((target - start) * (value - from)) / (whole - from)),
  }));
}
