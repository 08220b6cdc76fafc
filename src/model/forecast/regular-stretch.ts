import { isAbsent } from '../absent.ts';
import type { Series } from '../observation.ts';
import { addMonths, type PeriodEnd } from '../period.ts';
import { rules } from '../rules.ts';

export type Frequency = 'quarterly' | 'annual';

export const monthsPerStep: Record<Frequency, number> = { quarterly: 3, annual: 12 };
const quartersPerYear = 4;

/** Figures at equal steps, oldest first; null where one was not reported. First and last are present. */
export type Grid = readonly (number | null)[];

export interface RegularStretch {
  readonly frequency: Frequency;
  readonly values: Grid;
  readonly last: PeriodEnd;
  /** How many figures there are; gaps are not counted. */
  readonly n: number;
}

/**
 * The longest recent stretch of figures at equal steps. Single gaps stay in it
 * as gaps; two missing figures in a row end it. Quarters are taken where they
 * show a season (two full years), else whole years, else whatever quarters there are.
 */
export function regularStretch(series: Series): RegularStretch | null {
  const present = new Map<PeriodEnd, number>();
  for (const { periodEnd, value } of series) if (!isAbsent(value)) present.set(periodEnd, value);
  if (present.size === 0) return null;
  const quarterly = longest(present, 'quarterly', (date) => /-(03|06|09|12)-/.test(date));
  if (quarterly.n > rules.forecast.seasonYears * quartersPerYear) return quarterly;
  const annual = longest(present, 'annual', (date) => date.endsWith('-12-31'));
  if (annual.n >= rules.forecast.leastPoints) return annual;
  return annual.n > quarterly.n ? annual : quarterly;
}

/** Steps back from the newest figure and from the newest regular date; the newest wins a tie. */
function longest(
  present: ReadonlyMap<PeriodEnd, number>,
  frequency: Frequency,
  isRegular: (date: PeriodEnd) => boolean,
): RegularStretch {
  const dates = [...present.keys()];
  const newest = dates[dates.length - 1] as PeriodEnd;
  const regular = dates.filter(isRegular);
  const fromNewest = walkBack(present, frequency, newest);
  const newestRegular = regular[regular.length - 1] ?? newest;
  if (newestRegular === newest) return fromNewest;
  const fromRegular = walkBack(present, frequency, newestRegular);
  return fromRegular.n > fromNewest.n ? fromRegular : fromNewest;
}

function walkBack(
  present: ReadonlyMap<PeriodEnd, number>,
  frequency: Frequency,
  last: PeriodEnd,
): RegularStretch {
  const months = monthsPerStep[frequency];
  const newestFirst: (number | null)[] = [];
  let missing = 0;
  let n = 0;
  for (let step = 0; missing < 2; step++) {
    const value = present.get(addMonths(last, -step * months));
    newestFirst.push(value ?? null);
    missing = value === undefined ? missing + 1 : 0;
    if (value !== undefined) n++;
  }
  // What ended the walk lies before the oldest figure and is no part of the stretch.
  return { frequency, last, n, values: newestFirst.slice(0, -2).reverse() };
}
