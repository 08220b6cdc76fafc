import { type Absent, isAbsent, type Maybe, notApplicable, notPublished } from '../absent.ts';
import { requiredPace } from '../pace.ts';
import { addMonths, type PeriodEnd, periodText, yearEnd, yearOf } from '../period.ts';
import { type AreaSeries, valueAt, type ZoneBasis } from './area-series.ts';
import {
  type AreaMeasure,
  absentMeasure,
  type MeasuredAt,
  measureOfCount,
  nothingAsked,
} from './measure.ts';

/** The figure itself. A share is not a count and has no interval. */
export function totalMeasure(
  area: AreaSeries,
  { at, missing }: MeasuredAt,
  isCount: boolean,
): AreaMeasure {
  const value = valueAt(area, at, missing);
  if (isAbsent(value)) return absentMeasure(value, unreported(value, at));
  return isCount ? measureOfCount(value) : { value, counted: null, reason: null };
}

/** Per 10,000 residents of the census of 2020. */
export function residentsMeasure(
  area: AreaSeries,
  { at, missing }: MeasuredAt,
  basis: ZoneBasis,
): AreaMeasure {
  const value = valueAt(area, at, missing);
  if (isAbsent(value)) return absentMeasure(value, unreported(value, at));
  const residents = area.residents[basis];
  if (isAbsent(residents)) return absentMeasure(notPublished, unpublishedResidents(area));
  return measureOfCount(value, { per: 10_000, of: residents });
}

function unpublishedResidents({ host }: AreaSeries): string {
  return host === null ? '2020年普查常住人口未见公布' : '功能区的普查常住人口未见单独公布';
}

/** The newest year end up to a date: skilled workers are reported at year ends only. */
export function yearEndUpTo(at: PeriodEnd): PeriodEnd {
  const end = yearEnd(yearOf(at));
  return end <= at ? end : yearEnd(yearOf(at) - 1);
}

/** As a share of the area's skilled workers, both as reported for the newest year end up to `at`. */
export function skilledMeasure(
  area: AreaSeries,
  skilled: AreaSeries | undefined,
  { at, missing }: MeasuredAt,
): AreaMeasure {
  const end = yearEndUpTo(at);
  const value = valueAt(area, end, missing);
  const workers = skilled ? valueAt(skilled, end, missing) : missing;
  if (isAbsent(value)) return absentMeasure(value, unreported(value, end));
  if (isAbsent(workers)) return absentMeasure(workers, `${periodText(end)}技能人才总量没有数`);
  if (workers === 0) return absentMeasure(notApplicable);
  return measureOfCount(value, { of: workers });
}

/** Net change since `from`, as a share of the figure then; of a share, the change itself. */
export function growthMeasure(
  area: AreaSeries,
  { at, missing }: MeasuredAt,
  from: PeriodEnd,
  isCount: boolean,
): AreaMeasure {
  const value = valueAt(area, at, missing);
  const before = valueAt(area, from, missing);
  if (isAbsent(value)) return absentMeasure(value, unreported(value, at));
  if (isAbsent(before)) return absentMeasure(before, unreported(before, from));
  if (!isCount) return { value: value - before, counted: null, reason: null };
  if (before === 0) return absentMeasure(notApplicable, `${periodText(from)}为0，没有增速`);
  return measureOfCount(value - before, { of: before });
}

/** The net increase a month that was, and that which the area's own target asks for. */
export interface PaceMeasure extends AreaMeasure {
  readonly observed: Maybe<number>;
  readonly required: Maybe<number>;
}

/**
 * The net increase of the last twelve months over the one that the area's own
 * target asks for from now on, both a month. 1 is exactly enough.
 */
export function paceMeasure(
  area: AreaSeries,
  { at, missing }: MeasuredAt,
  target: Maybe<number>,
  due: PeriodEnd,
): PaceMeasure {
  const value = valueAt(area, at, missing);
  const before = valueAt(area, yearBefore(at), missing);
  const nothing = (why: Absent, reason: string | null): PaceMeasure => ({
    ...absentMeasure(why, reason),
    observed: isAbsent(value) || isAbsent(before) ? why : (value - before) / 12,
    required: why,
  });
  if (isAbsent(value)) return nothing(value, unreported(value, at));
  if (isAbsent(before)) return nothing(before, unreported(before, yearBefore(at)));
  if (isAbsent(target)) return nothing(target, null);
  const required = requiredPace(value, target, at, due);
  if (required === null) return nothing(notApplicable, '期限已到，没有剩余的月份');
  const change = value - before;
  const pace = { observed: change / 12, required: required.perMonth };
  if (required.amount === 0) {
    return {
      value: nothingAsked,
      counted: null,
      reason: `已达到${periodText(due)}应达数`,
      ...pace,
    };
  }
  const { months, amount } = required;
  return { ...measureOfCount(change, { per: months, of: 12 * amount }), ...pace };
}

function unreported({ absent }: Absent, at: PeriodEnd): string | null {
  return absent === 'not_reported' ? `${periodText(at)}的数没有报` : null;
}

/** A year before a date: where a window begins if none is chosen. */
export function yearBefore(at: PeriodEnd): PeriodEnd {
  return addMonths(at, -12);
}
