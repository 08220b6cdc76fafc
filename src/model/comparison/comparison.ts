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
import {
  type AreaMeasure,
  absentMeasure,
  type ComparisonBase,
  comparisonBases,
} from './measure.ts';
import { placesOf } from './places.ts';
import { type PossiblePlaces, toldApart } from './possible-places.ts';
import { type YearProgress, yearMeasure, yearProgress, yearStart } from './year-progress.ts';
import { areZonesMerged, type HostOverlap, hostOverlaps, onZoneBasis } from './zone-basis.ts';

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
  /** The places it may hold where chance alone may have put it before or behind another; else null. */
  readonly mayHold: PossiblePlaces | null;
  /** Short names of the areas that it cannot be told from. */
  readonly untoldFrom: readonly string[];
  readonly year: YearProgress;
  readonly pace: PaceMeasure;
  /** Short name of the host in whose figures all of it is counted on this basis; else null. */
  readonly mergedInto: string | null;
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
  const isMerged = areZonesMerged(areas, zones);
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
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
    const mergedInto = isMerged ? (nameOf.get(area.host ?? '') ?? null) : null;
    return {
      code: area.code,
      name: area.name,
      host: area.host,
      value: figure?.value ?? given.missing,
      measure:
        mergedInto === null
          ? measures[base]()
          : absentMeasure(notApplicable, `已并入${mergedInto}`),
      year,
      pace,
      mergedInto,
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
  const { ranked, apart } = inOrder(rows);
  const whole = compared(city, city, targets.city);
  return {
    ...{ base, targets, onBasis, ranked, apart },
    city: { ...whole, place: null, mayHold: null, untoldFrom: [] },
  };
}

interface Asked {
  readonly yearEnd: Maybe<number>;
  readonly due: Maybe<number>;
}

type Unplaced = Omit<ComparedArea, 'place' | 'mayHold' | 'untoldFrom'>;

function inOrder(rows: readonly Unplaced[]) {
  const places = placesOf(rows.map(({ measure }) => measure.value));
  const told = toldApart(
    rows.map(({ measure }) => measure),
    places,
  );
  const placed = rows.map((row, index): ComparedArea => {
    const { mayHold = null, untoldFrom = [] } = told[index] ?? {};
    return {
      ...row,
      place: places[index] ?? null,
      mayHold,
      untoldFrom: untoldFrom.flatMap((other) => rows[other]?.name ?? []),
    };
  });
  return {
    ranked: placed
      .filter(({ place }) => place !== null)
      .sort((a, b) => (b.place ?? 0) - (a.place ?? 0)),
    apart: placed.filter(({ place }) => place === null),
  };
}

/** The bases that make sense for an indicator: a share is compared as it is and by its change. */
export function basesFor(isCount: boolean, isSkilled: boolean): readonly ComparisonBase[] {
  if (!isCount) return ['total', 'growth'];
  return isSkilled ? comparisonBases.filter((base) => base !== 'skilled') : comparisonBases;
}

/** Bases on which an area is held against a target of its own; without one they say nothing. */
export function needsTarget(base: ComparisonBase): boolean {
  return base === 'year' || base === 'pace';
}

/** Without a target that is split nobody is ahead of it or behind: growth takes its place. */
function usableBase({ base, isCount }: ComparisonGiven, { origin }: AreaTargets): ComparisonBase {
  if (!isCount) return base === 'growth' ? 'growth' : 'total';
  const wanted = base ?? 'year';
  return needsTarget(wanted) && origin === 'none' ? 'growth' : wanted;
}
