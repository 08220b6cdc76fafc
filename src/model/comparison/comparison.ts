import { type Absent, isAbsent, type Maybe, notApplicable } from '../absent.ts';
import type { SplitWeights } from '../allocation.ts';
import type { Commitment } from '../commitment.ts';
import type { FigureStatus } from '../observation.ts';
import type { PeriodEnd } from '../period.ts';
import { type AreaSeries, lastReportedBefore, type ZoneBasis } from './area-series.ts';
import {
  type AreaTargets,
  areaTargets,
  runningCommitment,
  type TargetShare,
} from './area-targets.ts';
import {
  growthMeasure,
  type PaceMeasure,
  paceMeasure,
  residentsMeasure,
  skilledMeasure,
  totalMeasure,
} from './base-measures.ts';
import type { AreaMeasure, ComparisonBase } from './measure.ts';
import { placesOf } from './places.ts';
import { cannotBeTold } from './telling-apart.ts';
import { type YearProgress, yearMeasure, yearProgress, yearStart } from './year-progress.ts';
import { type HostOverlap, hostOverlaps, onZoneBasis } from './zone-basis.ts';

/** What is compared, when, and by what. */
export interface ComparisonGiven {
  readonly indicator: string;
  /** False for a share, which is no count: it has no rate and no interval. */
  readonly isCount: boolean;
  /** Null: the base that fits the indicator best. */
  readonly base: ComparisonBase | null;
  readonly zones: ZoneBasis;
  /** As reported. */
  readonly areas: readonly AreaSeries[];
  readonly city: AreaSeries;
  /** Skilled workers of the same areas and the city, as reported. */
  readonly skilled: readonly AreaSeries[];
  readonly at: PeriodEnd;
  /** Where the window of growth begins. */
  readonly from: PeriodEnd;
  readonly missing: Absent;
  readonly commitments: readonly Commitment[];
  readonly shares: readonly TargetShare[];
  readonly weights: SplitWeights | null;
}

/** One area in the comparison. */
export interface ComparedArea {
  readonly code: string;
  readonly name: string;
  readonly host: string | null;
  /** The figure at the date on the zone basis. */
  readonly value: Maybe<number>;
  readonly measure: AreaMeasure;
  /** 1 for the greatest value; null for who has none. */
  readonly place: number | null;
  /** Whether chance alone may have put it before or behind its neighbour in the ranking. */
  readonly isUntold: boolean;
  readonly year: YearProgress;
  readonly pace: PaceMeasure;
  /** What its own report has in common with zones; null if nothing. */
  readonly overlap: HostOverlap | null;
  readonly figureStatus: FigureStatus | null;
  readonly lastReported: PeriodEnd | null;
}

export interface Comparison {
  /** The base that is used: the one chosen if it can be. */
  readonly base: ComparisonBase;
  /** Laggards first; who holds no place comes last, in the order given. */
  readonly ranked: readonly ComparedArea[];
  readonly apart: readonly ComparedArea[];
  readonly city: ComparedArea;
  readonly targets: AreaTargets;
  /** Runs of neighbours in the ranking that cannot be told apart, laggards first. */
  readonly untold: readonly (readonly ComparedArea[])[];
  /** The areas on the zone basis of the comparison. */
  readonly onBasis: readonly AreaSeries[];
}

/** Compares the areas of a city at one date on one base. Pure; every number is unrounded. */
export function compareAreas(given: ComparisonGiven): Comparison {
  const { areas, city, at, zones, commitments, indicator } = given;
  const onBasis = onZoneBasis(areas, zones);
  const commitment = runningCommitment(commitments, indicator, at);
  const targets = areaTargets({ ...given, areas: onBasis, commitment, basis: zones });
  const base = usableBase(given, targets);
  const skilled = new Map(given.skilled.map((area) => [area.code, area]));
  const overlaps = hostOverlaps(areas, at);
  const startIfAbsent =
    commitment !== null && commitment.startOn === yearStart(at) ? commitment.baseValue : null;

  const compared = (area: AreaSeries, reported: AreaSeries, asked: Asked): Unplaced => {
    const when = { at, missing: given.missing };
    const year = yearProgress(area, asked.yearEnd, { ...when, startIfAbsent });
    const pace = paceMeasure(area, when, asked.due, commitment?.due ?? at);
    const measures: Record<ComparisonBase, () => AreaMeasure> = {
      year: () => yearMeasure(year),
      total: () => totalMeasure(area, when, given.isCount),
      residents: () => residentsMeasure(area, when, zones),
      // Skilled workers have no overlap of their own, so both sides of the share are as reported.
      skilled: () => skilledMeasure(reported, skilled.get(area.code), when),
      growth: () => growthMeasure(area, when, given.from, given.isCount),
      pace: () => pace,
    };
    const figure = area.figures.get(at);
    return {
      code: area.code,
      name: area.name,
      host: area.host,
      value: figure?.value ?? given.missing,
      measure: measures[base](),
      year,
      pace,
      overlap: overlaps.get(area.code) ?? null,
      figureStatus: figure && !isAbsent(figure.value) ? figure.status : null,
      lastReported: lastReportedBefore(area, at),
    };
  };

  const rows = onBasis.map((area, index) =>
    compared(area, areas[index] ?? area, {
      yearEnd: targets.yearEnd.get(area.code) ?? notApplicable,
      due: targets.due.get(area.code) ?? notApplicable,
    }),
  );
  const { ranked, apart, untold } = inOrder(rows);
  const whole = compared(city, city, targets.city);
  return {
    ...{ base, targets, onBasis, ranked, apart, untold },
    city: { ...whole, place: null, isUntold: false },
  };
}

interface Asked {
  readonly yearEnd: Maybe<number>;
  readonly due: Maybe<number>;
}

type Unplaced = Omit<ComparedArea, 'place' | 'isUntold'>;

function inOrder(rows: readonly Unplaced[]) {
  const places = placesOf(rows.map(({ measure }) => measure.value));
  const placed = rows.map((row, index) => ({ ...row, place: places[index] ?? null }));
  const sorted = placed
    .filter(({ place }) => place !== null)
    .sort((a, b) => (b.place ?? 0) - (a.place ?? 0));
  const runs = untoldRuns(sorted);
  const inRun = new Set(runs.flat().map(({ code }) => code));
  const told = (row: (typeof placed)[number]): ComparedArea => ({
    ...row,
    isUntold: inRun.has(row.code),
  });
  return {
    ranked: sorted.map(told),
    apart: placed.filter(({ place }) => place === null).map(told),
    untold: runs.map((run) => run.map(told)),
  };
}

/** Runs of neighbours of whom each cannot be told from the next. */
function untoldRuns<R extends Pick<Unplaced, 'measure'>>(sorted: readonly R[]): R[][] {
  const runs: R[][] = [];
  let run: R[] = [];
  for (const [index, row] of sorted.entries()) {
    run.push(row);
    const next = sorted[index + 1];
    if (next && isUntold(row.measure, next.measure)) continue;
    if (run.length > 1) runs.push(run);
    run = [];
  }
  return runs;
}

function isUntold(a: AreaMeasure, b: AreaMeasure): boolean {
  if (isAbsent(a.value) || isAbsent(b.value) || a.counted === null || b.counted === null) {
    return false;
  }
  return cannotBeTold({ ...a.counted, value: a.value }, { ...b.counted, value: b.value });
}

/** The bases that make sense for an indicator: a share is compared as it is and by its change. */
export function basesFor(isCount: boolean, isSkilled: boolean): readonly ComparisonBase[] {
  if (!isCount) return ['total', 'growth'];
  const all: readonly ComparisonBase[] = [
    'year',
    'total',
    'residents',
    'skilled',
    'growth',
    'pace',
  ];
  return isSkilled ? all.filter((base) => base !== 'skilled') : all;
}

/** Without a target that is split nobody is ahead of it or behind: growth takes its place. */
function usableBase({ base, isCount }: ComparisonGiven, { origin }: AreaTargets): ComparisonBase {
  if (!isCount) return base === 'growth' ? 'growth' : 'total';
  const wanted = base ?? 'year';
  const needsTarget = wanted === 'year' || wanted === 'pace';
  return needsTarget && origin === 'none' ? 'growth' : wanted;
}
