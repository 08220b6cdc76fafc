import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { apportion } from './apportion.ts';
import { dayOf, yearOf } from './calendar.ts';
import { at } from './codes.ts';
import type { Cell } from './csv.ts';
import type { Person } from './person.ts';
import { type Project, publishedIn } from './projects.ts';
import { integerBetween, type Random, randomStream } from './random.ts';
import { type Recipe, RecipeError } from './recipe.ts';
import { stockByArea, totalOf } from './stock.ts';

export const subsidyHeader = ['year', 'item', 'count', 'amount', 'reported_on'] as const;

/** What the policy pays for one unit, in 元. */
export interface SubsidyStandard {
  readonly min: number;
  readonly max: number;
}

const standardsPath = fileURLToPath(new URL('../../data/policy/subsidies.csv', import.meta.url));

/** Gives the standards by item id, from the policy's own table. */
export async function readStandards(
  path: string = standardsPath,
): Promise<Map<string, SubsidyStandard>> {
  const rows = parse(await readFile(path, 'utf8'), { columns: true, comment: '#' }) as {
    id: string;
    amount_min: string;
    amount_max: string;
  }[];
  return new Map(
    rows.map(({ id, amount_min, amount_max }) => [
      id,
      { min: Number(amount_min), max: Number(amount_max) },
    ]),
  );
}

/** New certificates of a level by area and year, those from school apart: training made them. */
function newCertificates(persons: readonly Person[], firstYear: number): Map<string, number> {
  const counts = new Map<string, number>();
  const since = dayOf(`${firstYear}-01-01`);
  for (const { area, certificates } of persons) {
    for (const { certifiedOn, level, channel } of certificates) {
      if (certifiedOn < since || channel === 'school') continue;
      const key = `${area}/${yearOf(certifiedOn)}/${level}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** A count of 0 costs nothing; else each unit gets an amount within the standard, in whole steps. */
function amountOf(random: Random, count: number, standard: SubsidyStandard, step: number): number {
  if (standard.min === standard.max) return count * standard.min;
  // A ceiling without a floor is used up by half at least; nobody applies for nothing.
  const floor = standard.min > 0 ? standard.min : standard.max / 2;
  const steps = Math.floor((standard.max - floor) / step);
  return count * (floor + step * integerBetween(random, 0, steps));
}

/** The amount that the recipe declares to be wrong, for a standard that is right. */
function deviantAmount(count: number, standard: SubsidyStandard, beyond: number): number {
  if (count === 0) throw new RecipeError('没有发放的补贴不能与标准不符');
  return count * (beyond > 0 ? standard.max : standard.min) + beyond;
}

/**
 * Gives the rows of counties/<area>/subsidy.csv by area: every item of the recipe
 * in every year, a year without payments as 0. `count` is in the unit that the
 * standard divides by. Refuses with a RecipeError an item the policy does not know.
 */
export function subsidyRows(
  recipe: Recipe,
  sources: {
    readonly persons: readonly Person[];
    readonly projects: readonly Project[];
    readonly standards: ReadonlyMap<string, SubsidyStandard>;
  },
): Map<string, Cell[][]> {
  const { persons, projects, standards } = sources;
  const { items, yearReportedOn, amountStep, deviations } = recipe.subsidies;
  const codes = recipe.areas.map(({ code }) => code);
  const years = Object.keys(yearReportedOn)
    .map(Number)
    .sort((a, b) => a - b);
  const certificates = newCertificates(persons, at(years, 0));
  const stock = stockByArea(persons, codes, dayOf(recipe.cutOff));
  const rows = new Map<string, Cell[][]>(codes.map((code) => [code, []]));
  for (const year of years) {
    for (const item of items) {
      const standard = standards.get(item.item);
      if (!standard) throw new RecipeError(`政策中没有补贴项目 ${item.item}`);
      const random = randomStream(recipe.seed, `subsidies/${item.item}/${year}`);
      const weights = codes.map((code) => totalOf(stock.get(code) ?? []) * (0.5 + random()));
      const shares = item.basis === 'counts' ? apportion(item.counts[year] ?? 0, weights) : [];
      codes.forEach((code, index) => {
        let count = shares[index] ?? 0;
        if (item.basis === 'projects') count = publishedIn(projects, item.kind, year, code);
        if (item.basis === 'certificates') {
          const issued = certificates.get(`${code}/${year}/${item.level}`) ?? 0;
          count = Math.round(issued * item.share);
        }
        const usual = count === 0 ? 0 : amountOf(random, count, standard, amountStep);
        const deviation = deviations.find(
          (each) => each.area === code && each.year === year && each.item === item.item,
        );
        const amount = deviation ? deviantAmount(count, standard, deviation.beyond) : usual;
        const reportedOn = yearReportedOn[year] ?? '';
        rows.get(code)?.push([year, item.item, count, amount, reportedOn]);
      });
    }
  }
  return rows;
}
