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
  const known = measures.flatMap(({ value }, index) => (isAbsent(value) ? [] : [index]));
  return measures.map((own, index): Told => {
    if (isAbsent(own.value)) return { mayHold: null, untoldFrom: [] };
    const untoldFrom: number[] = [];
    let ahead = 0;
    let behind = 0;
    for (const other of known) {
      const measure = measures[other];
      if (other === index || !measure || isAbsent(measure.value)) continue;
      if (areUntold(own, measure)) untoldFrom.push(other);
      else if (measure.value > own.value) ahead += 1;
      else if (measure.value < own.value) behind += 1;
    }
    if (untoldFrom.length === 0) return { mayHold: null, untoldFrom };
    return { mayHold: { best: 1 + ahead, worst: known.length - behind }, untoldFrom };
  });
}

/** What no count stands behind is what it is: no chance has moved it. */
function areUntold(a: AreaMeasure, b: AreaMeasure): boolean {
  if (isAbsent(a.value) || isAbsent(b.value) || a.counted === null || b.counted === null) {
    return false;
  }
  return cannotBeTold({ ...a.counted, value: a.value }, { ...b.counted, value: b.value });
}
