import { type Absent, isAbsent, type Maybe, notApplicable } from '../absent.ts';
import { paceStatus } from '../fulfilment.ts';
import { monthsBetween, type PeriodEnd, yearEnd, yearOf } from '../period.ts';
import type { StatusCode } from '../status.ts';
import { type AreaSeries, valueAt } from './area-series.ts';
import {
  type AreaMeasure,
  absentMeasure,
  fallenBelow,
  type MeasuredAt,
  measureOfCount,
  nothingAsked,
} from './measure.ts';

/** What a year asks of an area and what has come of it so far. Counts in the unit; shares unrounded. */
export interface YearProgress {
  /** What the year has to add: the level asked for at its end, less the figure at its start. */
  readonly target: Maybe<number>;
  /** What it has added so far. */
  readonly done: Maybe<number>;
  /** done ÷ target. */
  readonly rate: Maybe<number>;
  /** Months of the year gone ÷ 12, to the date of the figures. */
  readonly time: number;
  /** rate − time; behind if negative. */
  readonly difference: Maybe<number>;
  readonly status: StatusCode;
}

/** The last day of the year before the one in which a date lies: where its year starts. */
export function yearStart(at: PeriodEnd): PeriodEnd {
  return yearEnd(yearOf(at) - 1);
}

export interface YearGiven extends MeasuredAt {
  /** The figure at the year's start where nothing is reported for it, such as 0 for a new count. */
  readonly startIfAbsent: number | null;
}

/**
 * Holds an area against the level that is asked of it at the end of the year.
 * `level` is absent where no target is split. The year is closed by the figure of
 * its last day; a flash figure closes nothing.
 */
export function yearProgress(
  area: AreaSeries,
  level: Maybe<number>,
  given: YearGiven,
): YearProgress {
  const { at, missing, startIfAbsent } = given;
  const value = valueAt(area, at, missing);
  const reportedStart = valueAt(area, yearStart(at), missing);
  const start = isAbsent(reportedStart) && startIfAbsent !== null ? startIfAbsent : reportedStart;
  const gone = monthsBetween(yearStart(at), at);
  const time = gone / 12;
  const target = isAbsent(level) ? level : isAbsent(start) ? start : level - start;
  const done = isAbsent(value) ? value : isAbsent(start) ? start : value - start;
  const common = { target, done, time };
  if (isAbsent(value)) return { ...common, ...unknown(value), status: missingStatus(value) };
  if (isAbsent(done)) return { ...common, ...unknown(done), status: 'too_few_points' };
  if (isAbsent(target) || isAbsent(level)) {
    return { ...common, ...unknown(isAbsent(level) ? level : notApplicable), status: 'not_judged' };
  }
  const closed = time >= 1;
  const isFlash = area.figures.get(at)?.status === 'flash';
  if (target <= 0) {
    const status = value >= level ? 'achieved' : 'moving_away';
    return { ...common, ...unknown(notApplicable), status: closed && isFlash ? 'pending' : status };
  }
  const rate = done / target;
  // One division of whole numbers: the difference of two quotients would carry the noise of both.
  const difference = (12 * done - gone * target) / (12 * target);
  const status = closed
    ? closedStatus(value, level, isFlash)
    : value >= level
      ? 'achieved'
      : runningStatus(done, difference);
  return { ...common, rate, difference, status };
}

function unknown(why: Absent) {
  return { rate: why, difference: why };
}

function missingStatus({ absent }: Absent): StatusCode {
  if (absent === 'not_applicable') return 'not_judged';
  return absent === 'not_published' ? 'not_published' : 'no_data';
}

function closedStatus(value: number, level: number, isFlash: boolean): StatusCode {
  if (isFlash) return 'pending';
  if (value < level) return 'missed';
  return value > level ? 'exceeded' : 'achieved';
}

/** As for the whole city: who is behind and has lost since the year began is moving away. */
function runningStatus(done: number, difference: number): StatusCode {
  const status = paceStatus(difference);
  return status !== 'on_path' && done < 0 ? 'moving_away' : status;
}

/** The rate as something areas can be compared by. */
export function yearMeasure({ rate, done, target }: YearProgress): AreaMeasure {
  if (isAbsent(rate) || isAbsent(done) || isAbsent(target)) {
    const why = isAbsent(rate) ? rate : notApplicable;
    if (isAbsent(target) || isAbsent(done) || target > 0) return absentMeasure(why);
    return done >= target
      ? { value: nothingAsked, counted: null, reason: '年初已达到年末应达数' }
      : { value: fallenBelow, counted: null, reason: '年初已达到年末应达数，现在又低于它' };
  }
  return measureOfCount(done, { of: target });
}
