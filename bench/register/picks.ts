import { apportion } from '../../scripts/demo/apportion.ts';
import { highLevels, occupationGroups } from '../../scripts/demo/codes.ts';
import type { Recipe } from '../../scripts/demo/recipe.ts';
import type { Cell } from '../../src/warehouse/native.ts';

/** How finely chances are told apart: one part in a thousand, as in the recipe. */
export const slots = 1000;

type Weighted = readonly (readonly [value: string | number, weight: number])[];

/**
 * Rows (what, given, slot, value) from which SQL draws by joining a slot that it takes at
 * random: a value fills as many of the slots as its weight in the recipe says.
 */
export function pickRows(recipe: Recipe): Cell[][] {
  const { chains, channels, levels, ages } = recipe;
  const draws: [what: string, given: string, weighted: Weighted][] = [];
  recipe.areas.forEach((area, index) => {
    const weights = chains.weights.map((weight, chain) => weight * (area.chains[chain] ?? 0));
    draws.push(['chain', String(index), numbered(weights, 1)]);
  });
  chains.groups.forEach((weights, chain) => {
    const named: Weighted = weights.map((weight, group) => [occupationGroups[group] ?? '', weight]);
    draws.push(['occupation', String(chain + 1), named]);
  });
  draws.push(['channel', 'opening', numbered(channels.opening, 0)]);
  for (const [year, weights] of Object.entries(channels.byYear)) {
    draws.push(['channel', year, numbered(weights, 0)]);
    // A person already in work does not return to school for the next certificate.
    const next = weights.map((weight, channel) => (channel === school ? 0 : weight));
    draws.push(['next_channel', year, numbered(next, 0)]);
  }
  channels.monthWeights.forEach((months, channel) => {
    for (const quarter of [0, 1, 2, 3]) {
      const within = months.map((weight, month) =>
        Math.floor(month / 3) === quarter ? weight : 0,
      );
      draws.push(['month', `${channel}/${quarter}`, numbered(within, 1)]);
    }
  });
  draws.push(['level', 'opening', ranked(levels.opening)]);
  levels.entryByChannel.forEach((weights, channel) => {
    draws.push(['level', String(channel), ranked(weights)]);
  });
  draws.push(['age', 'opening', singleYears(ages.opening)]);
  ages.entryByChannel.forEach((bands, channel) => {
    draws.push(['age', String(channel), singleYears(bands)]);
  });
  return draws.flatMap(([what, given, weighted]) => filled(what, given, weighted));
}

const school = 2;

function numbered(weights: readonly number[], from: number): Weighted {
  return weights.map((weight, index) => [index + from, weight]);
}

function ranked(weights: readonly number[]): Weighted {
  return weights.map((weight, rank) => [highLevels[rank] ?? '', weight]);
}

function singleYears(bands: Recipe['ages']['opening']): Weighted {
  return bands.flatMap(([from, to, weight]) =>
    Array.from(
      { length: to - from + 1 },
      (_, year) => [from + year, weight / (to - from + 1)] as const,
    ),
  );
}

function filled(what: string, given: string, weighted: Weighted): Cell[][] {
  const parts = apportion(
    slots,
    weighted.map(([, weight]) => weight),
  );
  const values = weighted.flatMap(([value], index) =>
    Array.from({ length: parts[index] ?? 0 }, () => String(value)),
  );
  return values.map((value, slot) => [what, given, slot, value]);
}
