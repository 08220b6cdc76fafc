import { type Day, dayOf, dayOfDate, monthEnd, monthOf, yearOf } from './calendar.ts';
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

/** The last day of the month of statutory retirement, with the gradual delay in force since 2025. */
function statutoryRetirement(recipe: Recipe, life: Life): { year: number; month: number } {
  const { retirementAge, gradualDelay } = recipe.leaving;
  const due = (life.birthYear + retirementAge[life.retirement]) * 12 + life.birthMonth - 1;
  const start = dayOf(gradualDelay.from);
  const since = due - (yearOf(start) * 12 + monthOf(start) - 1);
  const rule = gradualDelay[life.retirement];
  const delay =
    since < 0 ? 0 : Math.min(Math.floor(since / rule.everyMonths) + 1, rule.atMostMonths);
  return { year: Math.floor((due + delay) / 12), month: ((due + delay) % 12) + 1 };
}

function yearlyChance(bands: readonly (readonly [number, number, number])[], age: number): number {
  return bands.find(([from, to]) => age >= from && age <= to)?.[2] ?? 0;
}

/** Draws when and why a person leaves; null when that is after the cut-off. */
export function drawLeaving(recipe: Recipe, random: Random, life: Life): Leaving | null {
  const { rehiredShare, rehiredYears, movedAwayYearly, deceasedYearly } = recipe.leaving;
  const cutOff = dayOf(recipe.cutOff);
  const statutory = statutoryRetirement(recipe, life);
  const rehired =
    random() < rehiredShare ? integerBetween(random, rehiredYears[0], rehiredYears[1]) : 0;
  const retires = monthEnd(statutory.year + rehired, statutory.month);
  const last = Math.min(retires, cutOff + 1);
  for (let years = life.quietYears; ; years += 1) {
    const start = dayOfDate(yearOf(life.from) + years, monthOf(life.from), 1) + 31;
    if (start >= last) break;
    const age = yearOf(start) - life.birthYear;
    const moves = yearlyChance(movedAwayYearly, age);
    const draw = random();
    if (draw < moves + yearlyChance(deceasedYearly, age)) {
      const day = start + integerBetween(random, 0, 364);
      if (day >= last) break;
      return { day, reason: draw < moves ? 'moved_away' : 'deceased' };
    }
  }
  return retires <= cutOff ? { day: retires, reason: 'retired' } : null;
}
