import { isAbsent, type Maybe, notApplicable } from '../absent.ts';
import { addMonths, monthsBetween, type PeriodEnd } from '../period.ts';
import { partOf } from './reading.ts';
import type { PoolCoursePoint } from './slices.ts';

/** The stock at one period end beside the city's. Shares are shares of 1. */
export interface StockReading {
  readonly periodEnd: PeriodEnd;
  readonly persons: number;
  readonly cityPersons: number;
  /** Of the city's stock. */
  readonly share: Maybe<number>;
  /** What the stock would be, had it gone with the city's to where it is at the anchor. */
  readonly inStep: Maybe<number>;
  /** Growth on the year before; not applicable where the pool is not known then. */
  readonly growth: Maybe<number>;
  readonly cityGrowth: Maybe<number>;
  /** growth − cityGrowth. */
  readonly difference: Maybe<number>;
}

/**
 * Reads a course of the stock against the city's at the same period ends.
 *
 * @param anchor the period end at which both are laid one on the other
 */
export function readStocks(
  own: readonly PoolCoursePoint[],
  city: readonly PoolCoursePoint[],
  anchor: PeriodEnd,
): readonly StockReading[] {
  const cityAt = stocksByEnd(city);
  const ownAt = stocksByEnd(own);
  const scale = partOf(ownAt.get(anchor) ?? 0, cityAt.get(anchor) ?? 0);
  return own.map(({ periodEnd, persons }) => {
    const cityPersons = cityAt.get(periodEnd) ?? 0;
    const growth = growthAt(ownAt, periodEnd);
    const cityGrowth = growthAt(cityAt, periodEnd);
    return {
      periodEnd,
      persons,
      cityPersons,
      share: partOf(persons, cityPersons),
      inStep: isAbsent(scale) ? scale : cityPersons * scale,
      growth,
      cityGrowth,
      difference: isAbsent(growth) || isAbsent(cityGrowth) ? notApplicable : growth - cityGrowth,
    };
  });
}

function stocksByEnd(course: readonly PoolCoursePoint[]): ReadonlyMap<PeriodEnd, number> {
  return new Map(course.map(({ periodEnd, persons }) => [periodEnd, persons]));
}

function growthAt(stocks: ReadonlyMap<PeriodEnd, number>, at: PeriodEnd): Maybe<number> {
  const before = stocks.get(addMonths(at, -12));
  return before ? partOf((stocks.get(at) ?? 0) - before, before) : notApplicable;
}

/** What changed the stock from one period end to the next. Persons; rates are of the stock before, a quarter. */
export interface FlowReading {
  readonly start: PeriodEnd;
  readonly periodEnd: PeriodEnd;
  /** Length of the period in quarters of a year: rates and heights are for one quarter. */
  readonly quarters: number;
  readonly certified: number;
  readonly departed: number;
  /** Promotions, ageing and changes of work in and out, in balance. */
  readonly moved: number;
  readonly net: number;
  readonly certifiedRate: Maybe<number>;
  readonly departedRate: Maybe<number>;
  readonly movedRate: Maybe<number>;
  readonly netRate: Maybe<number>;
  /** netRate − that of the city. */
  readonly difference: Maybe<number>;
}

/** Reads the flows of a course against the city's; the first period end has none, as nothing is known before it. */
export function readFlows(
  own: readonly PoolCoursePoint[],
  city: readonly PoolCoursePoint[],
): readonly FlowReading[] {
  const cityRates = new Map(flowsOf(city).map(({ periodEnd, netRate }) => [periodEnd, netRate]));
  return flowsOf(own).map((flow) => {
    const cityRate = cityRates.get(flow.periodEnd) ?? notApplicable;
    const { netRate } = flow;
    const difference = isAbsent(netRate) || isAbsent(cityRate) ? notApplicable : netRate - cityRate;
    return { ...flow, difference };
  });
}

function flowsOf(course: readonly PoolCoursePoint[]): readonly Omit<FlowReading, 'difference'>[] {
  return course.slice(1).map(({ periodEnd, before, certified, departed, moved }, index) => {
    const start = course[index]?.periodEnd ?? periodEnd;
    const quarters = monthsBetween(start, periodEnd) / 3;
    const rate = (amount: number) => {
      const whole = partOf(amount, before);
      return isAbsent(whole) ? whole : whole / quarters;
    };
    const net = certified - departed + moved;
    return {
      ...{ start, periodEnd, quarters, certified, departed, moved, net },
      certifiedRate: rate(certified),
      departedRate: rate(departed),
      movedRate: rate(moved),
      netRate: rate(net),
    };
  });
}
