import type { Day } from './calendar.ts';
import type { Channel, Level, OccupationGroup } from './codes.ts';

export type Sex = 'male' | 'female';
export type LeftReason = 'retired' | 'moved_away' | 'deceased';

export interface Certificate {
  /** Order number in data/reference/chains.csv, 1..12. */
  readonly chain: number;
  readonly group: OccupationGroup;
  readonly level: Level;
  readonly channel: Channel;
  readonly certifiedOn: Day;
}

/** One person of the register; never without a certificate of 高级工 or above. */
export interface Person {
  /** 1.. ; printed as 'P' and seven digits. */
  readonly number: number;
  readonly birthYear: number;
  readonly sex: Sex;
  readonly area: string;
  /** Ascending by date, and so by level: nobody loses a level. */
  readonly certificates: readonly Certificate[];
  /** The first day out of the stock; null while in it. */
  readonly leftOn: Day | null;
  readonly leftReason: LeftReason | null;
}

export function personCode(person: Person): string {
  return `P${String(person.number).padStart(7, '0')}`;
}
