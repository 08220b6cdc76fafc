import type { PeriodEnd } from './period.ts';

/** The two levels that the eight-level system added. */
export const newLevels = ['special_grade_technician', 'chief_technician'] as const;

/** The first period end that knows them. */
export const eightLevelsSince = '2022-12-31' as PeriodEnd;

/** Whether a level, by its code, existed on a day: before that, nobody in it is no figure of 0. */
export function isLevelAt(code: string, day: PeriodEnd): boolean {
  return day >= eightLevelsSince || !newLevels.some((level) => level === code);
}
