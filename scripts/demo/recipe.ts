import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { highLevels, projectKinds } from './codes.ts';

const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 YYYY-MM-DD'));
const comment = v.optional(v.string());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const chance = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const weights = (length: number) =>
  v.pipe(v.array(v.pipe(v.number(), v.minValue(0))), v.length(length));
const range = v.tuple([whole, whole]);
const ageBands = v.array(v.tuple([whole, whole, v.number()]));
const byDate = <S extends v.GenericSchema>(value: S) => v.record(isoDate, value);
const byYear = <S extends v.GenericSchema>(value: S) =>
  v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), value);
const delay = v.strictObject({ everyMonths: whole, atMostMonths: whole });

/** `comment` keys stand beside the dates they explain; they are dropped on reading. */
const dated = <S extends v.GenericSchema>(value: S) =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform(({ comment: _, ...rest }) => rest),
    byDate(value),
  );

const area = v.strictObject({
  code: v.string(),
  shares: byDate(chance),
  openingAgeShift: v.pipe(v.number(), v.integer()),
  skilledRatio: chance,
  chains: weights(12),
  zone: v.optional(v.strictObject({ host: v.string(), countedInHost: chance })),
});

const fault = v.variant('kind', [
  v.strictObject({
    kind: v.literal('late'),
    area: v.string(),
    quarterFlash: range,
    yearFlash: range,
    annual: range,
    notReported: v.array(isoDate),
  }),
  v.strictObject({ kind: v.literal('missing'), area: v.string(), periodEnd: isoDate }),
  v.strictObject({
    kind: v.literal('overstated'),
    area: v.string(),
    periodEnd: isoDate,
    excess: whole,
    note: v.string(),
  }),
]);

const projectRow = v.strictObject({
  kind: v.picklist(projectKinds),
  area: v.optional(v.string()),
  parent: v.optional(whole),
  plannedFrom: v.optional(isoDate),
  // Negative where a project runs ahead of its plan.
  slipDays: v.optional(v.pipe(v.number(), v.integer())),
  done: v.optional(whole),
  note: v.optional(v.string()),
});

const subsidyItem = v.variant('basis', [
  v.strictObject({
    item: v.string(),
    basis: v.literal('certificates'),
    level: v.picklist(highLevels),
    share: chance,
  }),
  v.strictObject({
    item: v.string(),
    basis: v.literal('projects'),
    kind: v.picklist(projectKinds),
  }),
  v.strictObject({ item: v.string(), basis: v.literal('counts'), counts: byYear(whole) }),
]);

const recipeSchema = v.strictObject({
  comment,
  seed: v.string(),
  openingOn: isoDate,
  cutOff: isoDate,
  releasedOn: isoDate,
  holidays: v.array(v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/))),
  city: v.string(),
  stock: v.strictObject({
    comment,
    city: byDate(whole),
    quarterWeights: v.record(v.string(), weights(4)),
    quarterJitter: chance,
  }),
  areas: v.array(area),
  skilledShare: dated(chance),
  chains: v.strictObject({
    comment,
    weights: weights(12),
    groups: v.pipe(v.array(weights(9)), v.length(12)),
    keptAtNextCertificate: chance,
  }),
  femaleShare: v.pipe(v.array(chance), v.length(9)),
  channels: v.strictObject({
    comment,
    opening: weights(5),
    byYear: byYear(weights(5)),
    monthWeights: v.pipe(v.array(weights(12)), v.length(5)),
  }),
  levels: v.strictObject({
    comment,
    opening: weights(3),
    entryByChannel: v.pipe(v.array(weights(3)), v.length(5)),
    advance: v.array(
      v.strictObject({
        from: v.picklist(highLevels),
        to: v.picklist(highLevels),
        afterYears: whole,
        yearly: chance,
        earliest: v.optional(isoDate),
      }),
    ),
    yearFactor: byYear(v.number()),
    eightLevelReportedFrom: isoDate,
  }),
  otherCertificates: v.strictObject({
    comment,
    intermediateBefore: v.pipe(v.array(chance), v.length(5)),
    juniorBefore: chance,
    yearsBetween: range,
    minimumYearsAfterBirth: whole,
    secondYearly: chance,
  }),
  ages: v.strictObject({
    comment,
    opening: ageBands,
    entryByChannel: v.pipe(v.array(ageBands), v.length(5)),
    yearsBeforeRetirement: whole,
  }),
  leaving: v.strictObject({
    retirementAge: v.strictObject({ male: whole, female: whole, femaleCadre: whole }),
    femaleCadreShare: chance,
    gradualDelay: v.strictObject({
      comment,
      from: isoDate,
      male: delay,
      female: delay,
      femaleCadre: delay,
    }),
    rehiredShare: chance,
    rehiredYears: range,
    movedAwayYearly: ageBands,
    deceasedYearly: ageBands,
  }),
  reporting: v.strictObject({
    comment,
    quarterFlash: range,
    yearFlash: range,
    annual: range,
    cityQuarterFlash: range,
    cityYearFlash: range,
    cityVerified: range,
    cityFlashDeviation: dated(v.pipe(v.number(), v.integer())),
    hostNote: v.string(),
  }),
  faults: v.array(fault),
  uplift: v.strictObject({
    comment,
    paths: v.array(v.strictObject({ from: v.string(), to: v.string(), weight: v.number() })),
    areaWeights: v.record(v.string(), v.number()),
    enrolled: byYear(whole),
    finished: byYear(whole),
    enrolledMonths: weights(12),
    finishedMonths: weights(12),
    finishedFrom: isoDate,
    reportedAfter: range,
  }),
  projects: v.strictObject({
    comment,
    stages: v.array(v.string()),
    evidence: v.string(),
    kinds: v.record(
      v.picklist(projectKinds),
      v.strictObject({ name: v.string(), id: v.string(), months: v.array(whole) }),
    ),
    jitterDays: whole,
    rows: v.array(projectRow),
  }),
  duties: v.array(
    v.strictObject({
      indicator: v.string(),
      from: isoDate,
      to: isoDate,
      value: v.number(),
      status: v.picklist(['快报', '年报', '核定', '修订']),
      reportedOn: isoDate,
      note: v.optional(v.string()),
    }),
  ),
  subsidies: v.strictObject({
    comment,
    yearReportedOn: byYear(isoDate),
    amountStep: whole,
    /** Payments that do not follow their standard: this much above its ceiling, or below its floor. */
    deviations: v.array(
      v.strictObject({
        comment,
        area: v.string(),
        year: whole,
        item: v.string(),
        beyond: v.pipe(v.number(), v.integer()),
      }),
    ),
    items: v.array(subsidyItem),
  }),
});

/** All parameters of the demo city; the meaning of each stands in data/demo/README.md. */
export type Recipe = v.InferOutput<typeof recipeSchema>;
export type RecipeArea = Recipe['areas'][number];
export type Fault = Recipe['faults'][number];

/** The recipe says something that cannot be, e.g. a stock that no inflow can reach. */
export class RecipeError extends Error {
  override name = 'RecipeError';
}

export const defaultRecipePath = fileURLToPath(
  new URL('../../data/demo/recipe.json', import.meta.url),
);

/** Takes the text of a recipe; refuses unknown, missing or ill-typed keys with a RecipeError that names them. */
export function parseRecipe(text: string): Recipe {
  const result = v.safeParse(recipeSchema, JSON.parse(text));
  if (result.success) return result.output;
  const places = result.issues.map((issue) => `${v.getDotPath(issue) ?? '(根)'}：${issue.message}`);
  throw new RecipeError(`示例配方有误。${places.join('；')}`);
}

export async function readRecipe(path: string = defaultRecipePath): Promise<Recipe> {
  return parseRecipe(await readFile(path, 'utf8'));
}
