import { apportion } from '../../scripts/demo/apportion.ts';
import { dayOf, monthOf, yearOf } from '../../scripts/demo/calendar.ts';
import type { Recipe } from '../../scripts/demo/recipe.ts';
import { planStock } from '../../scripts/demo/stock-plan.ts';

/** Persons of one area who enter the register in one quarter, or were in it when it was set up. */
export interface Cohort {
  /** Place of the area in the recipe, from 0. */
  readonly area: number;
  /** Null for the persons who were there when the register was set up. */
  readonly entered: { readonly year: number; readonly quarter: number } | null;
  readonly persons: number;
}

/** Share of the stock that leaves in a quarter, as it comes out in the demo register. */
const leavingEachQuarter = 0.0021;

/**
 * Spreads `persons` over areas and quarters as the demo city has them: the growth that its
 * plan wants, and a replacement for those who leave. Exact in total.
 */
export function cohortsOf(recipe: Recipe, persons: number): Cohort[] {
  const plan = planStock(recipe);
  const opening = dayOf(recipe.openingOn);
  const cohorts = plan.ends.flatMap((end, index) =>
    plan.persons.map((line, area) => {
      const now = line[index] ?? 0;
      const before = line[index - 1] ?? 0;
      const entered =
        end === opening ? null : { year: yearOf(end), quarter: Math.floor((monthOf(end) - 1) / 3) };
      const weight = Math.max(0, now - before + before * leavingEachQuarter);
      return { area, entered, weight };
    }),
  );
  const sizes = apportion(
    persons,
    cohorts.map(({ weight }) => weight),
  );
  return cohorts.map(({ area, entered }, index) => ({ area, entered, persons: sizes[index] ?? 0 }));
}
