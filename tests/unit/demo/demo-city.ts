import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseRecipe, type Recipe } from '../../../scripts/demo/recipe.ts';

export const root = join(import.meta.dirname, '../../..');
export const recipeText = readFileSync(join(root, 'data/demo/recipe.json'), 'utf8');
export const recipe: Recipe = parseRecipe(recipeText);

/** The same city with a hundredth of its people: enough for what does not depend on size. */
export const smallRecipe: Recipe = {
  ...recipe,
  stock: {
    ...recipe.stock,
    city: Object.fromEntries(
      Object.entries(recipe.stock.city).map(([date, persons]) => [date, Math.round(persons / 100)]),
    ),
  },
};

export type Row = Record<string, string>;

/** Rows of a file of data/ as text, comments left out. */
export function rowsOf(text: string): Row[] {
  return parse(text, { columns: true, comment: '#' }) as Row[];
}
