import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { channels, levelOrder, occupationGroups } from '../../../scripts/demo/codes.ts';
import { parseRecipe, RecipeError } from '../../../scripts/demo/recipe.ts';
import { planStock } from '../../../scripts/demo/stock-plan.ts';
import { recipe, recipeText, root, rowsOf, smallRecipe } from './demo-city.ts';

const reference = (name: string) =>
  rowsOf(readFileSync(join(root, `data/reference/${name}.csv`), 'utf8'));

describe('the recipe speaks of the same city as data/reference', () => {
  test('areas, zones and their hosts', () => {
    const areas = reference('areas').filter(({ kind }) => kind !== 'city');
    const hosts = Object.fromEntries(areas.map(({ code, host }) => [code, host]));
    const told = recipe.areas.map(({ code, zone }) => [code, zone?.host ?? '']);
    expect(Object.fromEntries(told)).toEqual(hosts);
  });

  test('codes in the order of their tables', () => {
    expect(reference('channels').map(({ code }) => code)).toEqual([...channels]);
    expect(reference('occupation_groups').map(({ code }) => code)).toEqual([...occupationGroups]);
    const levels = reference('levels').map(({ code }) => code);
    expect(levels.filter((code) => code !== 'apprentice')).toEqual([...levelOrder]);
    expect(reference('chains')).toHaveLength(recipe.chains.weights.length);
  });

  test('cut-off and release of the demo dataset', () => {
    const demo = reference('datasets').find(({ id }) => id === 'demo');
    expect(demo).toMatchObject({ cut_off: recipe.cutOff, released_on: recipe.releasedOn });
  });

  test.each(['2015-12-31', '2020-12-31', '2024-12-31', '2026-09-30'])('shares of %s', (date) => {
    const sum = recipe.areas.reduce((total, { shares }) => total + (shares[date] ?? 0), 0);
    expect(sum).toBeCloseTo(1, 10);
  });
});

describe('a faulty recipe is refused', () => {
  test.each([
    ['an unknown key', { sed: 'x' }, 'sed'],
    ['a missing key', { seed: undefined }, 'seed'],
    ['a date of another shape', { cutOff: '2026/9' }, 'cutOff'],
  ])('%s', (_, change, named) => {
    const text = JSON.stringify({ ...JSON.parse(recipeText), ...change });
    expect(() => parseRecipe(text)).toThrow(RecipeError);
    expect(() => parseRecipe(text)).toThrow(named);
  });

  test('a year end without a stock', () => {
    const { '2019-12-31': _, ...city } = smallRecipe.stock.city;
    const gap = { ...smallRecipe, stock: { ...smallRecipe.stock, city } };
    expect(() => planStock(gap)).toThrow(RecipeError);
  });
});
