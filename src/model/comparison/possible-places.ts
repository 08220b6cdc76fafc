import { isAbsent } from '../absent.ts';
import type { AreaMeasure } from './measure.ts';
import { cannotBeTold, halfWidth, type Uncertain } from './telling-apart.ts';

/** From which to which place an area may stand, if the play of chance is allowed for. */
export interface PossiblePlaces {
  readonly best: number;
  readonly worst: number;
}

/** Where an area stands among the others, as far as that can be told. */
export interface Told {
  /** Null where it can be told from all others, or where it holds no place. */
  readonly mayHold: PossiblePlaces | null;
  /** Positions of those that it cannot be told from, in the order given. */
  readonly untoldFrom: readonly number[];
}

/**
 * For each measure whom it can be told from. All pairs are held against each other, not only
 * neighbours: a small area may lie between two large ones that can be told apart, and be told from
 * neither. Its best place is after all who are surely ahead, its worst before all who are surely
 * behind. `places` are those of the measures, as `placesOf` gives them.
 */
export function toldApart(
  measures: readonly AreaMeasure[],
  places: readonly (number | null)[],
): readonly Told[] {
  const sharing = new Map<number, number>();
  for (const place of places) {
    if (place !== null) sharing.set(place, (sharing.get(place) ?? 0) + 1);
  }
  return untoldPairs(measures.map(uncertainty)).map((untoldFrom, index): Told => {
    const own = places[index] ?? null;
    if (own === null || untoldFrom.length === 0) return { mayHold: null, untoldFrom };
    const rivals = untoldFrom.map((other) => places[other] ?? own);
    const best = own - rivals.filter((place) => place < own).length;
    const last = own + (sharing.get(own) ?? 1) - 1;
    const worst = last + rivals.filter((place) => place > own).length;
    return { mayHold: { best, worst }, untoldFrom };
  });
}

/** What no count stands behind is what it is: no chance has moved it. */
function uncertainty({ value, counted }: AreaMeasure): Uncertain | null {
  return isAbsent(value) || counted === null ? null : { value, halfWidth: halfWidth(counted) };
}

/**
 * For each the positions of those it cannot be told from, in the order given. Each pair is judged
 * once, for both: with hundreds of areas these are tens of thousands.
 */
function untoldPairs(measured: readonly (Uncertain | null)[]): readonly (readonly number[])[] {
  const untold = measured.map((): number[] => []);
  measured.forEach((own, index) => {
    if (own === null) return;
    for (let other = index + 1; other < measured.length; other += 1) {
      const rival = measured[other];
      if (!rival || !cannotBeTold(own, rival)) continue;
      untold[index]?.push(other);
      untold[other]?.push(index);
    }
  });
  return untold;
}
