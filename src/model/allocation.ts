import { isAbsent, type Maybe, mapPresent, notApplicable, notPublished } from './absent.ts';
import { apportion, type Measure } from './apportion.ts';

/** What a city target can be split by. */
export const splitBases = ['stock', 'residents', 'growth'] as const;
export type SplitBasis = (typeof splitBases)[number];

export const splitBasisName: Record<SplitBasis, string> = {
  stock: '现有数',
  residents: '常住人口',
  growth: '同等增幅',
};

/** How much each basis counts: whole numbers not below 0. */
export type SplitWeights = Readonly<Record<SplitBasis, number>>;

/** An area as a split sees it. Every person stands with one area only. */
export interface SplitArea {
  readonly code: string;
  readonly name: string;
  /** Newest figure, in whole units. */
  readonly current: Maybe<number>;
  /** Figure at the start of the commitment: what equal growth grows from. */
  readonly start: Maybe<number>;
  /** Residents by the census. */
  readonly residents: Maybe<number>;
}

export interface SplitRequest {
  /** Whole units the city owes. */
  readonly target: number;
  readonly areas: readonly SplitArea[];
  /** Residents of the whole city, known also where those of a part are not. */
  readonly cityResidents: Maybe<number>;
  readonly weights: SplitWeights;
}

/** One area's part; several areas where the figures do not tell them apart. */
export interface SplitPart {
  readonly codes: readonly string[];
  readonly name: string;
  readonly target: number;
  readonly current: Maybe<number>;
  /** target − current; below 0 where the area has more already. */
  readonly increase: Maybe<number>;
  /** increase ÷ current. */
  readonly growth: Maybe<number>;
  readonly residents: Maybe<number>;
  /** Whether `residents` is the rest of the city shared out by stock, for want of a published figure. */
  readonly isEstimated: boolean;
}

export interface Split {
  /** In the order of the areas; their targets add up to the city's. */
  readonly parts: readonly SplitPart[];
  readonly target: number;
  /** Names of the areas whose residents are not published; empty where residents do not count. */
  readonly unpublished: readonly string[];
}

export type SplitRefusal = 'no_weight' | 'no_base' | 'nothing_there' | 'residents_do_not_fit';

/** Why there is no split, and through which areas. */
export interface CannotSplit {
  readonly reason: SplitRefusal;
  readonly basis: SplitBasis | null;
  readonly missing: readonly string[];
}

export function isSplit(result: Split | CannotSplit): result is Split {
  return 'parts' in result;
}

/**
 * A proposed split (测算) of a city target over its areas, exact to the person:
 * by largest remainder, so that the parts always add up to the target.
 *
 * - stock: in proportion to the newest figures
 * - growth: in proportion to the figures at the start, so that every area grows
 *   by the same rate from there; what an area has gained since counts for it
 * - residents: in proportion to the residents. Where some are not published,
 *   those areas share the rest of the city's residents by their stock; where
 *   that is not known either, they stay one part
 *
 * Where a basis that counts is missing for an area, there is no split: a part
 * of 0 would pass for a decision.
 */
export function splitTarget(request: SplitRequest): Split | CannotSplit {
  const { target, areas, weights } = request;
  if (splitBases.every((basis) => weights[basis] === 0)) {
    return { reason: 'no_weight', basis: null, missing: [] };
  }
  for (const basis of ['stock', 'growth'] as const) {
    if (weights[basis] === 0) continue;
    const missing = areas.filter((area) => isAbsent(figureOf(area, basis)));
    if (missing.length > 0) return { reason: 'no_base', basis, missing: names(missing) };
    if (areas.every((area) => figureOf(area, basis) === 0)) {
      return { reason: 'nothing_there', basis, missing: [] };
    }
  }
  const peopled = weights.residents === 0 ? areas.map(alone) : withResidents(request);
  if ('reason' in peopled) return peopled;
  const measures = splitBases.flatMap((basis): Measure[] =>
    weights[basis] === 0
      ? []
      : [
          {
            weight: weights[basis],
            amounts: peopled.map((part) =>
              present(basis === 'residents' ? part.residents : figureOf(part, basis)),
            ),
          },
        ],
  );
  const targets = apportion(target, measures);
  const unpublished =
    weights.residents === 0 ? [] : names(areas.filter(({ residents }) => isAbsent(residents)));
  return {
    target,
    unpublished,
    parts: peopled.map((part, index) => partOf(part, targets[index] ?? 0)),
  };
}

type Peopled = Omit<SplitArea, 'code'> & Pick<SplitPart, 'codes' | 'isEstimated'>;

function alone({ code, ...area }: SplitArea): Peopled {
  return { ...area, codes: [code], isEstimated: false };
}

function figureOf(area: Pick<SplitArea, 'current' | 'start'>, basis: SplitBasis): Maybe<number> {
  return basis === 'growth' ? area.start : area.current;
}

function names(areas: readonly { readonly name: string }[]): readonly string[] {
  return areas.map(({ name }) => name);
}

/** For figures that have been found present. */
function present(value: Maybe<number>): number {
  return isAbsent(value) ? 0 : value;
}

/** The areas with their residents, those without a published figure estimated or put together. */
function withResidents(request: SplitRequest): readonly Peopled[] | CannotSplit {
  const { areas, cityResidents, weights } = request;
  const unknown = areas.filter(({ residents }) => isAbsent(residents));
  if (unknown.length === 0) return areas.map(alone);
  const refuse = (reason: SplitRefusal): CannotSplit => ({
    reason,
    basis: 'residents',
    missing: names(unknown),
  });
  if (isAbsent(cityResidents)) return refuse('no_base');
  const known = areas.reduce((sum, { residents }) => sum + present(residents), 0);
  const rest = cityResidents - known;
  if (rest < 0) return refuse('residents_do_not_fit');
  const stocks = unknown.map(({ current }) => current);
  if (stocks.some(isAbsent) || stocks.every((stock) => stock === 0)) {
    // Only residents count then: any other basis would have been refused already.
    const areTogether = weights.stock === 0 && weights.growth === 0;
    return areTogether ? together(areas, unknown, rest) : refuse('no_base');
  }
  const estimated = apportion(rest, [{ amounts: stocks.map(present), weight: 1 }]);
  return areas.map((area) => {
    const which = unknown.indexOf(area);
    if (which < 0) return alone(area);
    return { ...alone(area), residents: estimated[which] ?? 0, isEstimated: true };
  });
}

function together(
  areas: readonly SplitArea[],
  unknown: readonly SplitArea[],
  rest: number,
): readonly Peopled[] {
  const joint: Peopled = {
    codes: unknown.map(({ code }) => code),
    name: names(unknown).join('、'),
    current: notPublished,
    start: notPublished,
    residents: rest,
    isEstimated: false,
  };
  return [...areas.filter((area) => !unknown.includes(area)).map(alone), joint];
}

function partOf({ start: _, ...part }: Peopled, target: number): SplitPart {
  const increase = mapPresent(part.current, (current) => target - current);
  const growth = mapPresent(part.current, (current) =>
    current > 0 ? (target - current) / current : notApplicable,
  );
  return { ...part, target, increase, growth };
}
