import {
  dimensionsOf,
  isChosenIn,
  type PoolDimension,
  type PoolSelection,
  poolViews,
} from './selection.ts';
import { figureOf, type PoolAnswer, type PoolFigure, sumFigures } from './slices.ts';

/**
 * The slices of one dimension that pass every filter, its own among them: they overlap in nobody,
 * and together they are all that pass.
 *
 * @param answer of the same selection; its views are not filtered by themselves
 */
export function slicesBy(
  answer: PoolAnswer,
  selection: PoolSelection,
  dimension: PoolDimension,
): ReadonlyMap<string, PoolFigure> {
  const view = poolViews.find((each) => dimensionsOf[each].includes(dimension));
  if (!view) throw new RangeError(`no view shows ${dimension}`);
  const place = dimensionsOf[view].indexOf(dimension);
  const isChosen = isChosenIn(view, selection);
  const slices = new Map<string, PoolFigure>();
  for (const [code, figure] of answer.byView[view]) {
    if (!isChosen(code)) continue;
    const own = code.split(' ')[place] ?? code;
    slices.set(own, sumFigures([figureOf(slices, own), figure]));
  }
  return slices;
}
