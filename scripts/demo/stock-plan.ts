import { apportion } from './apportion.ts';
import { type Day, dayOf, isYearEnd, quarterEndsBetween, yearOf } from './calendar.ts';
import { at } from './codes.ts';
import { randomStream } from './random.ts';
import { type Recipe, type RecipeArea, RecipeError } from './recipe.ts';

/** Persons to be in the stock at each quarter end, by area: the register is made to meet it exactly. */
export interface StockPlan {
  /** The opening day, then every quarter end to the cut-off. */
  readonly ends: readonly Day[];
  /** By area in the recipe's order, then by `ends`. */
  readonly persons: readonly (readonly number[])[];
}

/** Linear in time between the dates for which the recipe states a share. */
function shareOn(area: RecipeArea, day: Day): number {
  const knots = Object.entries(area.shares)
    .map(([date, share]) => ({ day: dayOf(date), share }))
    .sort((a, b) => a.day - b.day);
  const next = knots.findIndex((knot) => knot.day >= day);
  if (next < 0) throw new RecipeError(`${area.code} 缺少截止期的份额`);
  const upper = at(knots, next);
  if (upper.day === day || next === 0) return upper.share;
  const lower = at(knots, next - 1);
  return lower.share + ((upper.share - lower.share) * (day - lower.day)) / (upper.day - lower.day);
}

/** Gives the plan; refuses a recipe without the opening, a year end or the cut-off with a RecipeError. */
export function planStock(recipe: Recipe): StockPlan {
  const opening = dayOf(recipe.openingOn);
  const cutOff = dayOf(recipe.cutOff);
  const ends = [opening, ...quarterEndsBetween(opening, cutOff)];
  const anchors = ends.filter((end) => isYearEnd(end) || end === cutOff);
  const cityOn = new Map(
    Object.entries(recipe.stock.city).map(([date, persons]) => [dayOf(date), persons]),
  );
  const anchored = anchors.map((day) => {
    const city = cityOn.get(day);
    if (city === undefined) throw new RecipeError('stock.city 缺少某一年末或截止期的人数');
    return apportion(
      city,
      recipe.areas.map((area) => shareOn(area, day)),
    );
  });
  const persons = recipe.areas.map((area, index) => {
    const random = randomStream(recipe.seed, `stock-plan/${area.code}`);
    const line = [at(at(anchored, 0), index)];
    for (let anchor = 1; anchor < anchors.length; anchor += 1) {
      const from = at(at(anchored, anchor - 1), index);
      const to = at(at(anchored, anchor), index);
      const year = yearOf(at(anchors, anchor));
      const weights = recipe.stock.quarterWeights[year] ?? recipe.stock.quarterWeights.default;
      if (!weights) throw new RecipeError('stock.quarterWeights 缺少 default');
      const quarters = ends.filter((end) => yearOf(end) === year && end !== opening).length;
      const shaken = weights
        .slice(0, quarters)
        .map((weight) => weight * (1 + recipe.stock.quarterJitter * (2 * random() - 1)));
      const sum = shaken.reduce((left, right) => left + right, 0);
      let run = 0;
      for (const weight of shaken) {
        run += weight;
        line.push(from + Math.round(((to - from) * run) / sum));
      }
    }
    return line;
  });
  return { ends, persons };
}
