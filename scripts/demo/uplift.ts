import { type Day, dayOf, isoOf, monthEnd, monthOf, workingCalendar, yearOf } from './calendar.ts';
import { at } from './codes.ts';
import type { Cell } from './csv.ts';
import { integerBetween, pickerOf, randomStream } from './random.ts';
import { type Recipe, RecipeError } from './recipe.ts';

export const upliftHeader = [
  'month_end',
  'from_level',
  'to_level',
  'enrolled',
  'finished',
  'reported_on',
] as const;

type Event = 'enrolled' | 'finished';

const keyOf = (event: Event, area: string, path: number, end: Day): string =>
  `${event}/${area}/${path}/${end}`;

/** So many places are tried for a finisher before the recipe is said to hold too few who enrolled. */
const mostTries = 10_000;

/** Lets as many finish a path in an area, up to any month, as have enrolled there by then. */
function finishers(recipe: Recipe, counts: ReadonlyMap<string, number>) {
  const months = reportMonths(recipe);
  const balances = new Map<string, number[]>();
  const balanceOf = (area: string, path: number): number[] => {
    const key = `${area}/${path}`;
    let sum = 0;
    const balance =
      balances.get(key) ??
      months.map((end) => {
        sum += counts.get(keyOf('enrolled', area, path, end)) ?? 0;
        return sum;
      });
    balances.set(key, balance);
    return balance;
  };
  return {
    take(area: string, path: number, end: Day): boolean {
      const balance = balanceOf(area, path);
      const from = months.indexOf(end);
      if (balance.slice(from).some((open) => open < 1)) return false;
      for (let month = from; month < balance.length; month += 1)
        balance[month] = at(balance, month) - 1;
      return true;
    },
  };
}

/** The month ends from the first year of the recipe to the cut-off. */
function reportMonths(recipe: Recipe): Day[] {
  const firstYear = Math.min(...Object.keys(recipe.uplift.enrolled).map(Number));
  const cutOff = dayOf(recipe.cutOff);
  const months = (yearOf(cutOff) - firstYear) * 12 + monthOf(cutOff);
  return Array.from({ length: months }, (_, month) => monthEnd(firstYear, month + 1));
}

/** Places every person of the yearly totals in a month, an area and a path. */
function placePersons(recipe: Recipe): Map<string, number> {
  const { uplift } = recipe;
  const areas = recipe.areas.map(({ code }) => code);
  const cutOff = dayOf(recipe.cutOff);
  const pickArea = pickerOf(areas.map((code) => uplift.areaWeights[code] ?? 0));
  const pickPath = pickerOf(uplift.paths.map(({ weight }) => weight));
  const counts = new Map<string, number>();
  for (const event of ['enrolled', 'finished'] as const) {
    const random = randomStream(recipe.seed, `uplift/${event}`);
    const earliest = event === 'finished' ? dayOf(uplift.finishedFrom) : 0;
    const room = event === 'finished' ? finishers(recipe, counts) : null;
    for (const [year, persons] of Object.entries(uplift[event])) {
      const months = uplift[`${event}Months`].map((weight, index) => {
        const end = monthEnd(Number(year), index + 1);
        return end >= earliest && end <= cutOff ? weight : 0;
      });
      const pickMonth = pickerOf(months);
      for (let person = 0; person < persons; person += 1) {
        const end = monthEnd(Number(year), pickMonth(random) + 1);
        const pick = () => ({ area: at(areas, pickArea(random)), path: pickPath(random) });
        let place = pick();
        for (let tries = 1; room && !room.take(place.area, place.path, end); tries += 1) {
          if (tries > mostTries) throw new RecipeError(`${year} 年的毕业人数多于已入学的人数`);
          place = pick();
        }
        const key = keyOf(event, place.area, place.path, end);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/**
 * Gives the rows of counties/<area>/uplift.csv by area: one row a month and path
 * from the first year of the recipe to the cut-off. A month without anybody is a
 * reported 0. The yearly totals of the city are met exactly.
 */
export function upliftRows(recipe: Recipe): Map<string, Cell[][]> {
  const calendar = workingCalendar(recipe.holidays);
  const random = randomStream(recipe.seed, 'uplift/reported');
  const counts = placePersons(recipe);
  const months = reportMonths(recipe);
  const [from, to] = recipe.uplift.reportedAfter;
  const rows = new Map<string, Cell[][]>();
  for (const { code } of recipe.areas) {
    const own: Cell[][] = [];
    for (const end of months) {
      const reportedOn = isoOf(calendar.onOrBefore(end + integerBetween(random, from, to)));
      recipe.uplift.paths.forEach((path, index) => {
        const enrolled = counts.get(keyOf('enrolled', code, index, end)) ?? 0;
        const finished = counts.get(keyOf('finished', code, index, end)) ?? 0;
        own.push([isoOf(end), path.from, path.to, enrolled, finished, reportedOn]);
      });
    }
    rows.set(code, own);
  }
  return rows;
}
