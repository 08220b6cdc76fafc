import { type Absent, isAbsent, type Maybe, notApplicable } from './absent.ts';
import {
  type CannotSplit,
  isSplit,
  type SplitPart,
  type SplitWeights,
  splitTarget,
} from './allocation.ts';
import { type Commitment, targetOf } from './commitment.ts';
import {
  type AreaSeries,
  cityLevel,
  onZoneBasis,
  type TargetShare,
  valueAt,
  type ZoneBasis,
} from './comparison/index.ts';
import { type PeriodEnd, yearEnd, yearOf } from './period.ts';

/** Commitments that may be split over areas: a count of persons with a date. */
export function splittable(commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments.filter(
    ({ indicator, due, unit, kind, targetMin }) =>
      indicator !== null &&
      due !== null &&
      unit === '人' &&
      targetMin !== null &&
      (kind === 'stock_at_least' || kind === 'cumulative_at_least'),
  );
}

/** The years for whose end the city has a level of its own to split, ascending; the last is that of the deadline. */
export function splitYears(commitment: Commitment, city: AreaSeries): readonly number[] {
  const { startOn, due } = commitment;
  if (due === null) return [];
  const last = yearOf(due);
  const first = startOn === null ? last : yearOf(startOn) + 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => year === last || !isAbsent(cityLevel(commitment, city, yearEnd(year))),
  );
}

export interface CitySplitRequest {
  readonly commitment: Commitment;
  /** As reported, without the city. */
  readonly areas: readonly AreaSeries[];
  readonly city: AreaSeries;
  readonly year: number;
  /** Figures after this day are not looked at. */
  readonly upTo: PeriodEnd;
  readonly zones: ZoneBasis;
  readonly weights: SplitWeights;
  readonly shares: readonly TargetShare[];
  readonly missing: Absent;
}

/** How the city's level at the end of a year lies on its areas. */
export interface CitySplit {
  /** 目标 if the data hold a decision for that year, 测算 otherwise. */
  readonly origin: 'decided' | 'proposed';
  readonly target: Maybe<number>;
  /** The newest date for which every area that takes part has reported; null if there is none. */
  readonly basedOn: PeriodEnd | null;
  readonly parts: readonly DrawnPart[];
  /** Areas whose residents were estimated or put together for want of a published figure. */
  readonly unpublished: readonly string[];
  /** Why there is no proposal; null if there is one or a decision. */
  readonly refusal: CannotSplit | null;
  /** What the areas have together at that date, nobody counted twice; absent if not all have reported. */
  readonly current: Maybe<number>;
}

export interface DrawnPart extends SplitPart {
  /** Figure at the start of the commitment. */
  readonly start: Maybe<number>;
}

/**
 * Splits the city's level at the end of a year. A decision in the data wins over
 * every proposal. Who takes part, and that nobody counts twice, follows from the
 * zone basis: apart, a zone has its own figure and its host is without it;
 * included, zones take no part and their hosts have all of them.
 */
export function citySplit(request: CitySplitRequest): CitySplit {
  const { commitment, city, year, zones, shares, weights, upTo } = request;
  const taking = onZoneBasis(request.areas, zones).filter(
    ({ host }) => host === null || zones === 'apart',
  );
  const { at, isCommon } = bestDate(taking, upTo);
  const basedOn = isCommon ? at : null;
  const target = cityTarget(commitment, city, year);
  const figures = taking.map((area) => figuresOf(area, request, at));
  const current = figures.reduce<Maybe<number>>(
    (sum, { current }) => (isAbsent(sum) ? sum : isAbsent(current) ? current : sum + current),
    0,
  );
  const common = { target, basedOn, current };
  const decided = new Map(
    shares
      .filter((share) => share.commitment === commitment.id && share.year === year)
      .map((share): [string, number] => [share.code, share.target]),
  );
  if (decided.size > 0) {
    const all = request.areas.map((area) => figuresOf(area, request, at));
    const parts = all.flatMap((area): DrawnPart[] => {
      const share = decided.get(area.code);
      return share === undefined ? [] : [decidedPart(area, share)];
    });
    return { ...common, origin: 'decided', parts, unpublished: [], refusal: null };
  }
  const nothing = { ...common, origin: 'proposed' as const, parts: [], unpublished: [] };
  if (isAbsent(target)) {
    return { ...nothing, refusal: { reason: 'no_base', basis: null, missing: ['全市'] } };
  }
  const result = splitTarget({
    target,
    areas: figures,
    cityResidents: city.residents[zones],
    weights,
  });
  if (!isSplit(result)) return { ...nothing, refusal: result };
  const starts = new Map(figures.map(({ code, start }) => [code, start]));
  return {
    ...common,
    origin: 'proposed',
    unpublished: result.unpublished,
    refusal: null,
    parts: result.parts.map((part) => ({
      ...part,
      start: starts.get(part.codes.join()) ?? notApplicable,
    })),
  };
}

/** The city's level at the end of a year, in whole units: its path's, and at the deadline the promise itself. */
function cityTarget(commitment: Commitment, city: AreaSeries, year: number): Maybe<number> {
  const { due } = commitment;
  if (due !== null && year === yearOf(due)) return targetOf(commitment) ?? notApplicable;
  return cityLevel(commitment, city, yearEnd(year));
}

/**
 * The newest date for which as many areas as ever have a figure; for all, it is one
 * that a split can rest on. Bases of different days would favour who reported last.
 */
function bestDate(areas: readonly AreaSeries[], upTo: PeriodEnd) {
  const counts = new Map<PeriodEnd, number>();
  for (const { figures } of areas) {
    for (const [date, { value }] of figures) {
      if (date <= upTo && !isAbsent(value)) counts.set(date, (counts.get(date) ?? 0) + 1);
    }
  }
  let best: { readonly date: PeriodEnd; readonly count: number } = { date: upTo, count: 0 };
  for (const [date, count] of counts) {
    const isBetter = count > best.count || (count === best.count && date > best.date);
    if (isBetter || best.count === 0) best = { date, count };
  }
  return { at: best.date, isCommon: areas.length > 0 && best.count === areas.length };
}

function figuresOf(area: AreaSeries, request: CitySplitRequest, at: PeriodEnd) {
  const { commitment, zones, missing } = request;
  const { startOn, baseValue } = commitment;
  return {
    code: area.code,
    name: area.name,
    current: valueAt(area, at, missing),
    // A count that begins with the commitment has nothing to grow from.
    start: startOn === null ? notApplicable : (baseValue ?? valueAt(area, startOn, missing)),
    residents: area.residents[zones],
  };
}

function decidedPart(area: ReturnType<typeof figuresOf>, target: number): DrawnPart {
  const { code, name, current, start, residents } = area;
  return {
    codes: [code],
    name,
    target,
    current,
    start,
    residents,
    isEstimated: false,
    increase: isAbsent(current) ? current : target - current,
    growth: isAbsent(current)
      ? current
      : current > 0
        ? (target - current) / current
        : notApplicable,
  };
}
