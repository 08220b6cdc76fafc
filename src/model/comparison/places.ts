import { isAbsent, type Maybe } from '../absent.ts';

/**
 * Places by a value, 1 for the greatest; equal values share a place and the next
 * one is counted on; null where the value is absent: who has no figure has no place.
 */
export function placesOf(values: readonly Maybe<number>[]): readonly (number | null)[] {
  const present = values.flatMap((value) => (isAbsent(value) ? [] : [value]));
  const places = new Map<number, number>();
  present
    .sort((a, b) => b - a)
    .forEach((value, index) => {
      if (!places.has(value)) places.set(value, index + 1);
    });
  return values.map((value) => (isAbsent(value) ? null : (places.get(value) ?? null)));
}
