import { type Absent, isAbsent, type Maybe } from './absent.ts';
import {
  type AreaSeries,
  basesFor,
  type ComparedArea,
  type Comparison,
  compareAreas,
  yearBefore,
  yearEndUpTo,
  type ZoneBasis,
} from './comparison/index.ts';
import type { PeriodEnd } from './period.ts';

/** The bases that hold for any indicator, whether or not a target is split. */
export const placeBases = ['total', 'residents', 'skilled', 'growth'] as const;
export type PlaceBase = (typeof placeBases)[number];

/** Where one area stands among the others on one base. */
export interface PlaceOnBase {
  readonly base: PlaceBase;
  readonly value: Maybe<number>;
  readonly city: Maybe<number>;
  /** 1 for the greatest; null for who has no value. */
  readonly place: number | null;
  /** How many areas hold a place. */
  readonly of: number;
  /** Names of the others on the same place. */
  readonly tied: readonly string[];
  /** Names of the others from whom chance alone may tell it. */
  readonly untold: readonly string[];
  /** Why there is no value; null if there is one. */
  readonly reason: string | null;
}

/** What one indicator says of one area, base by base. */
export interface IndicatorPlaces {
  readonly indicator: string;
  readonly level: string;
  /** The date of the figures: the one that is shown, or the year end before it if none reports between. */
  readonly at: PeriodEnd;
  readonly onBases: readonly PlaceOnBase[];
}

/** The figures of one indicator, of all areas and the city, as reported. */
export interface ComparedIndicator {
  readonly indicator: string;
  readonly level: string;
  /** False for a share. */
  readonly isCount: boolean;
  readonly areas: readonly AreaSeries[];
  readonly city: AreaSeries;
}

interface PlacesGiven {
  readonly code: string;
  readonly of: ComparedIndicator;
  /** Whether the indicator is that of all skilled workers, whose share in themselves says nothing. */
  readonly isSkilled: boolean;
  readonly skilled: readonly AreaSeries[];
  readonly zones: ZoneBasis;
  /** The period that is shown. */
  readonly upTo: PeriodEnd;
  readonly missing: Absent;
}

/** The places of an area by one indicator; growth is that over a year. */
export function placesOfArea(given: PlacesGiven): IndicatorPlaces {
  const { code, of: compared, isSkilled, skilled, zones, upTo, missing } = given;
  const { indicator, level, isCount, areas, city } = compared;
  const at = reportedAt(areas, upTo);
  const usable = basesFor(isCount, isSkilled);
  return {
    ...{ indicator, level, at },
    onBases: placeBases
      .filter((base) => usable.includes(base))
      .map((base) => {
        const comparison = compareAreas({
          ...{ indicator, isCount, base, zones, areas, city, skilled, at, missing },
          from: yearBefore(at),
          ...{ commitments: [], shares: [], weights: null },
        });
        return placeIn(comparison, code, base);
      }),
  };
}

/** What is reported at year ends only is looked at there. */
function reportedAt(areas: readonly AreaSeries[], upTo: PeriodEnd): PeriodEnd {
  const isReported = areas.some(({ figures }) => {
    const figure = figures.get(upTo);
    return figure !== undefined && !isAbsent(figure.value);
  });
  return isReported ? upTo : yearEndUpTo(upTo);
}

function placeIn({ ranked, apart, city }: Comparison, code: string, base: PlaceBase): PlaceOnBase {
  const own = [...ranked, ...apart].find((area) => area.code === code);
  if (!own) throw new RangeError(`no area ${code} in the comparison`);
  const others = (areas: readonly ComparedArea[]) =>
    areas.filter((area) => area.code !== code).map(({ name }) => name);
  return {
    base,
    value: own.measure.value,
    city: city.measure.value,
    place: own.place,
    of: ranked.length,
    tied: own.place === null ? [] : others(ranked.filter(({ place }) => place === own.place)),
    untold: own.untoldFrom,
    reason: isAbsent(own.measure.value) ? own.measure.reason : null,
  };
}
