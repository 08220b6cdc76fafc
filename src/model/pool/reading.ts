import { isAbsent, type Maybe, notApplicable } from '../absent.ts';
import { figureOf, type PoolFigure, sumFigures } from './slices.ts';

/** One slice of a view beside the same slice of the whole city. Shares are shares of 1. */
export interface SliceReading extends PoolFigure {
  readonly code: string;
  /** Of everybody the view shows, whatever is chosen in it. */
  readonly share: Maybe<number>;
  readonly cityPersons: number;
  readonly cityShare: Maybe<number>;
  /** Persons there would be if the view were made up as the city is. */
  readonly expected: Maybe<number>;
  /** share − cityShare. */
  readonly difference: Maybe<number>;
}

/** Reads the slices of one view against those of the city, in the order of the codes. */
export function readSlices(
  codes: readonly string[],
  own: ReadonlyMap<string, PoolFigure>,
  city: ReadonlyMap<string, PoolFigure>,
): readonly SliceReading[] {
  const whole = sumFigures(own.values()).persons;
  const cityWhole = sumFigures(city.values()).persons;
  return codes.map((code) => {
    const figure = figureOf(own, code);
    const cityPersons = figureOf(city, code).persons;
    const share = partOf(figure.persons, whole);
    const cityShare = partOf(cityPersons, cityWhole);
    return {
      ...figure,
      code,
      share,
      cityPersons,
      cityShare,
      expected: isAbsent(cityShare) ? cityShare : cityShare * whole,
      difference: isAbsent(share) || isAbsent(cityShare) ? notApplicable : share - cityShare,
    };
  });
}

/** A part of a whole, in shares of 1; not applicable where the whole is nobody. */
export function partOf(part: number, whole: number): Maybe<number> {
  return whole > 0 ? part / whole : notApplicable;
}
