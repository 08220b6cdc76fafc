import type { Day } from './calendar.ts';
import { at, type HighLevel, highLevels } from './codes.ts';
import type { Person } from './person.ts';

/** Persons by level, in the order of `highLevels`. */
export type LevelCounts = number[];

const highRank = new Map<string, number>(highLevels.map((level, rank) => [level, rank]));

/**
 * Gives the rank in `highLevels` at which a person counts at the end of `day`,
 * or -1 when the person is not in the stock: not yet 高级工, or already gone.
 * A person counts once, at the highest level held.
 */
export function highRankOn(person: Person, day: Day): number {
  if (person.leftOn !== null && person.leftOn <= day) return -1;
  let rank = -1;
  for (const certificate of person.certificates) {
    if (certificate.certifiedOn > day) break;
    rank = highRank.get(certificate.level) ?? -1;
  }
  return rank;
}

/** Gives the level at which a person counts at the end of `day`, or null when not in the stock. */
export function highLevelOn(person: Person, day: Day): HighLevel | null {
  const rank = highRankOn(person, day);
  return rank < 0 ? null : at(highLevels, rank);
}

/** Counts the persons in the stock at the end of `day`. */
export function stockOn(persons: readonly Person[], day: Day): number {
  let count = 0;
  for (const person of persons) if (highRankOn(person, day) >= 0) count += 1;
  return count;
}

/** Counts the stock at the end of `day` by area code and level; every area of `areas` is present. */
export function stockByArea(
  persons: readonly Person[],
  areas: readonly string[],
  day: Day,
): Map<string, LevelCounts> {
  const counts = new Map<string, LevelCounts>(areas.map((area) => [area, highLevels.map(() => 0)]));
  for (const person of persons) {
    const rank = highRankOn(person, day);
    const levels = counts.get(person.area);
    if (rank >= 0 && levels) levels[rank] = at(levels, rank) + 1;
  }
  return counts;
}

export function totalOf(levels: LevelCounts): number {
  return levels.reduce((left, right) => left + right, 0);
}
