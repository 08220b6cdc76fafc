import { isAbsent } from '../absent.ts';
import type { AreaMeasure } from './measure.ts';
import { cannotBeTold } from './telling-apart.ts';

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
 * neither. Its best place is after all who are surely ahead, its worst before all who are surely behind.
 */
export function toldApart(measures: readonly AreaMeasure[]): readonly Told[] {
  const known = measures.flatMap(({ value }, index) => (isAbsent(value) ? [] : [{ index, value }]));
  const untold = untoldPairs(measures);
  return measures.map(({ value: own }, index): Told => {
    const untoldFrom = untold[index] ?? [];
    if (isAbsent(own) || untoldFrom.length === 0) return { mayHold: null, untoldFrom };
    const isUntold = new Set(untoldFrom);
    const surely = known.filter((other) => !isUntold.has(other.index));
    const ahead = surely.filter(({ value }) => value > own).length;
    const behind = surely.filter(({ value }) => value < own).length;
    return { mayHold: { best: 1 + ahead, worst: known.length - behind }, untoldFrom };
  });
}

/**
 * For each measure the positions of those it cannot be told from, in the order given. What no count
 * stands behind is what it is: no chance has moved it. Each pair is judged once, for both: with
 * hundreds of areas these are tens of thousands.
 */
function untoldPairs(measures: readonly AreaMeasure[]): readonly (readonly number[])[] {
  const counted = measures.map(({ value, counted }) =>
    isAbsent(value) || counted === null ? null : { ...counted, value },
  );
  const untold = measures.map((): number[] => []);
  counted.forEach((own, index) => {
    if (own === null) return;
    for (let other = index + 1; other < counted.length; other += 1) {
      const measure = counted[other];
      if (!measure || !cannotBeTold(own, measure)) continue;
      untold[index]?.push(other);
      untold[other]?.push(index);
    }
  });
  return untold;
}
