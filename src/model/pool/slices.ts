import type { PeriodEnd } from '../period.ts';
import { type ActiveView, type PoolSpan, type PoolView, poolViews } from './selection.ts';

/**
 * One sum over cells of the cube, as the warehouse gives it.
 *
 * - `stock`: `persons` at one period end, by `code` of `view`
 * - `flow`: what changed the stock within a span, by `code` of `view`
 * - `course`: what changed the stock within one period, `code` being its end
 *
 * `missed` is the sum of the bits of the views whose filters the cells do not pass: 0, or the bit
 * of one view. A view is not filtered by itself, so it counts both. `active` is the code in the
 * view under the reader's hand, when the sums are kept apart by it.
 */
export interface PoolSum {
  readonly part: 'stock' | 'flow' | 'course';
  readonly view: ActiveView;
  readonly code: string;
  readonly active: string | null;
  readonly missed: number;
  readonly persons: number;
  readonly certified: number;
  readonly departed: number;
  readonly moved: number;
}

/** Persons of a slice at the end of a span and what made them so. All in persons. */
export interface PoolFigure {
  readonly persons: number;
  /** At the start of the span: by the balance, not counted anew. */
  readonly before: number;
  readonly certified: number;
  readonly departed: number;
  readonly moved: number;
}

export interface PoolCoursePoint extends PoolFigure {
  readonly periodEnd: PeriodEnd;
}

/** What all linked views show at once. */
export interface PoolAnswer {
  /** Everybody who passes all filters. */
  readonly total: PoolFigure;
  readonly byView: Readonly<Record<PoolView, ReadonlyMap<string, PoolFigure>>>;
  /** Stock and flows of everybody who passes, at every period end, oldest first. */
  readonly course: readonly PoolCoursePoint[];
}

/** The bit by which a sum says that a view's filter was not passed. */
export function missedBit(view: PoolView): number {
  return 1 << poolViews.indexOf(view);
}

/** Whether a view counts a sum: one that passes all filters but its own. */
export function isCounted({ view, missed }: PoolSum): boolean {
  return missed === 0 || (view !== 'time' && missed === missedBit(view));
}

const nobody: PoolFigure = { persons: 0, before: 0, certified: 0, departed: 0, moved: 0 };

/** The figure of a slice; nobody where there is none. */
export function figureOf(slices: ReadonlyMap<string, PoolFigure>, code: string): PoolFigure {
  return slices.get(code) ?? nobody;
}

/** Adds figures of slices that do not overlap. */
export function sumFigures(figures: Iterable<PoolFigure>): PoolFigure {
  const sum = { ...nobody };
  for (const figure of figures) {
    sum.persons += figure.persons;
    sum.before += figure.before;
    sum.certified += figure.certified;
    sum.departed += figure.departed;
    sum.moved += figure.moved;
  }
  return sum;
}

/**
 * Puts the sums of a span together. The stock before and the course of the stock follow from the
 * stock at the end by the balance: start + certified − departed + moved = end.
 *
 * @param sums not kept apart by an active view
 * @param periods all period ends of the cube, oldest first
 */
export function poolAnswer(
  sums: readonly PoolSum[],
  span: PoolSpan,
  periods: readonly PeriodEnd[],
): PoolAnswer {
  const byView = Object.fromEntries(
    poolViews.map((view) => [view, new Map<string, PoolFigure>()]),
  ) as Record<PoolView, Map<string, PoolFigure>>;
  const passing = new Map<string, PoolFigure>();
  const course = new Map<string, PoolSum>();
  for (const sum of sums) {
    if (sum.part === 'course') course.set(sum.code, sum);
    if (sum.part === 'course' || sum.view === 'time' || !isCounted(sum)) continue;
    add(byView[sum.view], sum);
    // Every view has every person once, so any of them gives the total.
    if (sum.view === poolViews[0] && sum.missed === 0) add(passing, sum);
  }
  const total = sumFigures(passing.values());
  return { total, byView, course: courseOf(total.persons, span.to, periods, course) };
}

function add(slices: Map<string, PoolFigure>, sum: PoolSum): void {
  const known = figureOf(slices, sum.code);
  const { persons, certified, departed, moved } = sum;
  slices.set(sum.code, {
    persons: known.persons + persons,
    before: known.before + persons - certified + departed - moved,
    certified: known.certified + certified,
    departed: known.departed + departed,
    moved: known.moved + moved,
  });
}

function courseOf(
  stockAtEnd: number,
  to: PeriodEnd,
  periods: readonly PeriodEnd[],
  sums: ReadonlyMap<string, PoolSum>,
): readonly PoolCoursePoint[] {
  const changes = periods.map((periodEnd) => {
    const { certified = 0, departed = 0, moved = 0 } = sums.get(periodEnd) ?? {};
    return { periodEnd, certified, departed, moved, net: certified - departed + moved };
  });
  const laterThanTo = (periodEnd: PeriodEnd) => periodEnd > to;
  // The stock at the first period end: the known one without all that came until then.
  let persons = changes
    .filter(({ periodEnd }, index) => index > 0 && !laterThanTo(periodEnd))
    .reduce((stock, { net }) => stock - net, stockAtEnd);
  return changes.map(({ periodEnd, certified, departed, moved, net }, index) => {
    const before = index === 0 ? 0 : persons;
    if (index > 0) persons += net;
    return { periodEnd, persons, before, certified, departed, moved };
  });
}
