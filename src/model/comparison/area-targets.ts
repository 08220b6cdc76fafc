import { isAbsent, type Maybe, notApplicable } from '../absent.ts';
import { isSplit, type SplitWeights, splitTarget } from '../allocation.ts';
import { type Commitment, targetOf } from '../commitment.ts';
import { wholeUnits } from '../pace.ts';
import { declaredPath, expectedAt } from '../path.ts';
import { type PeriodEnd, yearEnd, yearOf } from '../period.ts';
import type { AreaSeries, ZoneBasis } from './area-series.ts';
import { yearStart } from './year-progress.ts';
import { areZonesMerged } from './zone-basis.ts';

/** A decided part of a target: what one area shall have at the end of a year; a host without its zones. */
export interface TargetShare {
  readonly commitment: string;
  readonly code: string;
  readonly year: number;
  readonly target: number;
}

/** 目标: decided; 测算: a proposal of ours; 未分解: neither. */
export type TargetOrigin = 'decided' | 'proposed' | 'none';

export const targetOriginText: Record<TargetOrigin, string> = {
  decided: '目标',
  proposed: '测算',
  none: '未分解',
};

/** What is asked of every area, by its code, and what is asked of the city. */
export interface AreaTargets {
  readonly origin: TargetOrigin;
  readonly commitment: Commitment | null;
  /** Levels at the end of the year of the figures. */
  readonly yearEnd: ReadonlyMap<string, number>;
  /** Levels at the due date of the commitment. */
  readonly due: ReadonlyMap<string, number>;
  readonly city: { readonly yearEnd: Maybe<number>; readonly due: Maybe<number> };
  /** Why nothing is asked; null if something is. */
  readonly reason: string | null;
}

/** The dated commitment on an indicator that is running at a date: begun, and of those not yet due the first. */
export function runningCommitment(
  commitments: readonly Commitment[],
  indicator: string,
  at: PeriodEnd,
): Commitment | null {
  const running = commitments.filter(
    (each) =>
      each.indicator === indicator &&
      each.due !== null &&
      each.due >= at &&
      (each.startOn === null || each.startOn < at) &&
      targetOf(each) !== null,
  );
  return running.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0] ?? null;
}

/** The city's own level at a date on the declared path of a commitment, in whole units. */
export function cityLevel(commitment: Commitment, city: AreaSeries, at: PeriodEnd): Maybe<number> {
  const { startOn, baseValue, due } = commitment;
  const target = targetOf(commitment);
  if (startOn === null || due === null || target === null) return notApplicable;
  if (at >= due) return target;
  const base = baseValue ?? city.figures.get(startOn)?.value ?? notApplicable;
  if (isAbsent(base)) return base;
  const path = declaredPath(commitment, base);
  return isAbsent(path) ? path : wholeUnits(expectedAt(path, at));
}

interface TargetsGiven {
  /** On the zone basis of the comparison. */
  readonly areas: readonly AreaSeries[];
  readonly city: AreaSeries;
  readonly commitment: Commitment | null;
  readonly at: PeriodEnd;
  readonly basis: ZoneBasis;
  readonly shares: readonly TargetShare[];
  /** How a proposal is weighted; null if the reader wants none. */
  readonly weights: SplitWeights | null;
}

const none = { yearEnd: new Map<string, number>(), due: new Map<string, number>() };

/**
 * What is asked of the areas at the end of the year and at the due date. A decided
 * split wins; of one that is decided for the due date only, the end of the year lies
 * on the straight line from what the area had at the start. Otherwise the proposal,
 * by the weights given; otherwise nothing.
 */
export function areaTargets(given: TargetsGiven): AreaTargets {
  const { areas, city, commitment, at, basis, weights } = given;
  const nothing = { ...none, commitment, city: { yearEnd: notApplicable, due: notApplicable } };
  if (commitment === null || commitment.due === null) {
    return { ...nothing, origin: 'none', reason: '这项指标在这一期没有正在执行的期限目标' };
  }
  const shares = given.shares.filter((share) => share.commitment === commitment.id);
  const merged = areZonesMerged(areas, basis);
  const end = yearEnd(yearOf(at));
  const asked = {
    yearEnd: cityLevel(commitment, city, end),
    due: targetOf(commitment) ?? notApplicable,
  };
  const whole = { commitment, city: asked };
  const decided = decidedLevels(commitment, areas, end, merged ? inHosts(shares, areas) : shares);
  if (decided) return { ...whole, ...decided, origin: 'decided', reason: null };
  if (weights === null) {
    return { ...whole, ...none, origin: 'none', reason: '目标没有分解到单位' };
  }
  if (isAbsent(asked.yearEnd) || isAbsent(asked.due)) {
    return { ...whole, ...none, origin: 'none', reason: '全市起点没有数，年度目标无法测算' };
  }
  // By figures that begin at 0, whoever has done nothing yet would be asked for nothing.
  if (commitment.baseValue === 0 && weights.growth + weights.stock > 0) {
    return { ...whole, ...none, origin: 'none', reason: '目标从0计起，不能按同等增幅测算到单位' };
  }
  const taking = merged ? areas.filter(({ host }) => host === null) : areas;
  const yearEndSplit = proposal({ ...given, areas: taking }, commitment, asked.yearEnd, weights);
  const dueSplit = proposal({ ...given, areas: taking }, commitment, asked.due, weights);
  if (!yearEndSplit || !dueSplit) {
    return { ...whole, ...none, origin: 'none', reason: '有单位的起点没有数，年度目标无法测算' };
  }
  return { ...whole, yearEnd: yearEndSplit, due: dueSplit, origin: 'proposed', reason: null };
}

/** A proposed split of a level of the city; null where the figures for it are not there. */
function proposal(
  { areas, city, at, basis }: TargetsGiven,
  { startOn }: Commitment,
  target: number,
  weights: SplitWeights,
): ReadonlyMap<string, number> | null {
  const begun = (area: AreaSeries): Maybe<number> =>
    startOn === null ? notApplicable : (area.figures.get(startOn)?.value ?? notApplicable);
  const parts = areas.map((area) => ({
    code: area.code,
    name: area.name,
    current: area.figures.get(yearStart(at))?.value ?? notApplicable,
    start: begun(area),
    residents: area.residents[basis],
  }));
  const result = splitTarget({
    target,
    areas: parts,
    cityResidents: city.residents[basis],
    weights,
  });
  if (!isSplit(result)) return null;
  return new Map(
    result.parts.flatMap(({ codes, target: part }) =>
      codes.length === 1 ? codes.map((code): [string, number] => [code, part]) : [],
    ),
  );
}

/** The same targets where zones are counted in their hosts: a host answers for them as well. */
function inHosts(
  shares: readonly TargetShare[],
  areas: readonly AreaSeries[],
): readonly TargetShare[] {
  const hosts = new Map(areas.map(({ code, host }) => [code, host]));
  return shares
    .filter(({ code }) => (hosts.get(code) ?? null) === null)
    .map((share) => ({
      ...share,
      target: shares
        .filter(({ code, year }) => year === share.year && hosts.get(code) === share.code)
        .reduce((sum, { target }) => sum + target, share.target),
    }));
}

function decidedLevels(
  commitment: Commitment,
  areas: readonly AreaSeries[],
  end: PeriodEnd,
  shares: readonly TargetShare[],
): Pick<AreaTargets, 'yearEnd' | 'due'> | null {
  const { due: dueOn, startOn, baseValue } = commitment;
  if (shares.length === 0 || dueOn === null || startOn === null) return null;
  const ofYear = (year: number) =>
    new Map(shares.filter((each) => each.year === year).map(({ code, target }) => [code, target]));
  const due = ofYear(yearOf(dueOn));
  const exact = ofYear(yearOf(end));
  if (exact.size > 0) return { yearEnd: exact, due };
  const onLine = areas.flatMap((area): [string, number][] => {
    const target = due.get(area.code);
    const base = baseValue === 0 ? 0 : (area.figures.get(startOn)?.value ?? notApplicable);
    if (target === undefined || isAbsent(base)) return [];
    const shape = { shape: 'linear', start: startOn, base, due: dueOn, target, plan: [] } as const;
    return [[area.code, base >= target ? target : wholeUnits(expectedAt(shape, end))]];
  });
  return onLine.length > 0 ? { yearEnd: new Map(onLine), due } : null;
}
