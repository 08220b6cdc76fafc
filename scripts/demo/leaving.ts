import { type Day, dayOf, monthEnd, monthOf, yearOf } from './calendar.ts';
import type { LeftReason } from './person.ts';
import { integerBetween, type Random } from './random.ts';
import type { Recipe } from './recipe.ts';

export type RetirementClass = 'male' | 'female' | 'femaleCadre';

export interface Leaving {
  readonly day: Day;
  readonly reason: LeftReason;
}

export interface Life {
  readonly birthYear: number;
  /** 1..12 */
  readonly birthMonth: number;
  readonly retirement: RetirementClass;
  /** First day in the stock. */
  readonly from: Day;
  /** Whole years after `from` in which nobody moves away or dies. */
  readonly quietYears: number;
}

/** Draws when and why a person leaves; null when that is after the cut-off. */
export type LeavingDraw = (random: Random, life: Life) => Leaving | null;

/** Gives the month of statutory retirement, counted from year 0, with the gradual delay in force since 2025. */
function statutoryRetirement(recipe: Recipe): (life: Life) => number {
  const { retirementAge, gradualDelay } = recipe.leaving;
  const start = dayOf(gradualDelay.from);
  const firstMonth = yearOf(start) * 12 + monthOf(start) - 1;
  return (life) => {
    const due = (life.birthYear + retirementAge[life.retirement]) * 12 + life.birthMonth - 1;
    if (due < firstMonth) return due;
    const { everyMonths, atMostMonths } = gradualDelay[life.retirement];
    return due + Math.min(Math.floor((due - firstMonth) / everyMonths) + 1, atMostMonths);
  };
}

type ChanceBands = Recipe['leaving']['movedAwayYearly'];

/** Gives the yearly chance by age; an age outside all bands has none. */
function chancesByAge(bands: ChanceBands): number[] {
  const oldest = Math.max(...bands.map(([, to]) => to));
  return Array.from(
    { length: oldest + 1 },
    (_, age) => bands.find(([from, to]) => age >= from && age <= to)?.[2] ?? 0,
  );
}

export function leavingDraw(recipe: Recipe): LeavingDraw {
  const { rehiredShare, rehiredYears, movedAwayYearly, deceasedYearly } = recipe.leaving;
  const retirementMonth = statutoryRetirement(recipe);
  const moving = chancesByAge(movedAwayYearly);
  const dying = chancesByAge(deceasedYearly);
  const afterCutOff = dayOf(recipe.cutOff) + 1;
  return (random, life) => {
    const rehired =
      random() < rehiredShare ? integerBetween(random, rehiredYears[0], rehiredYears[1]) : 0;
    // Out of the stock from the last day of the month of retirement.
    const retires = monthEnd(0, retirementMonth(life) + rehired * 12 + 1);
    const end = Math.min(retires, afterCutOff);
    const ageAtFirst = yearOf(life.from + 1) - life.birthYear;
    for (let years = life.quietYears; ; years += 1) {
      const start = life.from + 1 + years * 365;
      if (start >= end) break;
      const moves = moving[ageAtFirst + years] ?? 0;
      const draw = random();
      if (draw >= moves + (dying[ageAtFirst + years] ?? 0)) continue;
      const day = start + integerBetween(random, 0, 364);
      if (day >= end) break;
      return { day, reason: draw < moves ? 'moved_away' : 'deceased' };
    }
    return retires < afterCutOff ? { day: retires, reason: 'retired' } : null;
  };
}
