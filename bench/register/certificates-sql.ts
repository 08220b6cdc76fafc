import { occupationGroups } from '../../scripts/demo/codes.ts';
import type { Recipe } from '../../scripts/demo/recipe.ts';
import { slots } from './picks.ts';

/** The draw number `purpose` of a person, in [0, 1). */
const chance = (purpose: number) =>
  `(hash(person * 64 + ${purpose}) >> 11)::DOUBLE / 9007199254740992.0`;
const slot = (purpose: number) => `(hash(person * 64 + ${purpose}) % ${slots})::INTEGER`;
const between = (purpose: number, from: number, to: number) =>
  `(${from} + hash(person * 64 + ${purpose}) % ${to - from + 1})::INTEGER`;

/** Whole years until something of a yearly chance happens, 0 if in the first. */
const yearsUntil = (purpose: number, yearly: string) =>
  `floor(ln(1 - ${chance(purpose)}) / ln(1 - ${yearly}))::INTEGER`;

const pick = (what: string, given: string, purpose: number) =>
  `JOIN pick_text ${what} ON ${what}.what = '${what}' AND ${what}.given = ${given} AND ${what}.slot = ${slot(purpose)}`;

/** A value by age from the recipe's bands; an age outside all bands has none. */
function byAge(bands: Recipe['leaving']['movedAwayYearly'], age: string): string {
  const cases = bands.map(
    ([from, to, value]) => `WHEN ${age} BETWEEN ${from} AND ${to} THEN ${value}`,
  );
  return `CASE ${cases.join(' ')} ELSE 1e-9 END`;
}

/** The table `person`: who somebody is, how and when the person entered, when and why left. */
export function personsSql(recipe: Recipe): string {
  const { leaving, femaleShare } = recipe;
  const { retirementAge, gradualDelay } = leaving;
  const female = femaleShare.map((share) => share.toString()).join(', ');
  const groups = `[${occupationGroups.map((group) => `'${group}'`).join(', ')}]`;
  const delayOf = (who: 'male' | 'female' | 'femaleCadre') =>
    `least((due - 2025 * 12) // ${gradualDelay[who].everyMonths} + 1, ${gradualDelay[who].atMostMonths})`;
  const openingYear = recipe.openingOn.slice(0, 4);
  return `
CREATE TABLE person AS
WITH entered AS (
  SELECT area, year, quarter, coalesce(year::VARCHAR, 'opening') AS cohort,
    unnest(range(first, last))::INTEGER AS person
  FROM cohort
), drawn AS (
  SELECT entered.*, chain.value AS chain, occupation.value AS occupation_group, channel.value::INTEGER AS channel
  FROM entered
  ${pick('chain', 'area::VARCHAR', 1)}
  ${pick('occupation', 'chain.value', 2)}
  ${pick('channel', 'cohort', 3)}
), placed AS (
  SELECT drawn.*, level.value AS level,
    CASE WHEN ${chance(4)} < [${female}][list_position(${groups}, occupation_group)] THEN 'female' ELSE 'male' END AS sex,
    age.value::INTEGER AS drawn_age, month.value::INTEGER AS month
  FROM drawn
  ${pick('level', "CASE WHEN year IS NULL THEN 'opening' ELSE channel::VARCHAR END", 5)}
  ${pick('age', "CASE WHEN year IS NULL THEN 'opening' ELSE channel::VARCHAR END", 6)}
  LEFT ${pick('month', "channel::VARCHAR || '/' || quarter::VARCHAR", 7)}
), aged AS (
  SELECT placed.*,
    CASE WHEN sex = 'male' THEN 'male' WHEN ${chance(8)} < ${leaving.femaleCadreShare} THEN 'femaleCadre' ELSE 'female' END AS class,
    CASE class WHEN 'male' THEN ${retirementAge.male} WHEN 'female' THEN ${retirementAge.female} ELSE ${retirementAge.femaleCadre} END AS retires_at,
    least(CASE WHEN year IS NULL THEN greatest(19, drawn_age + age_shift) ELSE drawn_age END,
      retires_at - CASE WHEN year IS NULL THEN 1 ELSE ${recipe.ages.yearsBeforeRetirement} END) AS age,
    CASE WHEN year IS NULL THEN DATE '${recipe.openingOn}'
      ELSE make_date(year, month, 1) + ${between(9, 0, 27)} END AS entered_on
  FROM placed JOIN area USING (area)
), ending AS (
  SELECT aged.*, coalesce(year, ${openingYear}) - age AS birth_year,
    (birth_year + retires_at) * 12 + ${between(10, 0, 11)} AS due,
    CASE WHEN due < 2025 * 12 THEN due ELSE due + CASE class WHEN 'male' THEN ${delayOf('male')}
      WHEN 'female' THEN ${delayOf('female')} ELSE ${delayOf('femaleCadre')} END END
      + CASE WHEN ${chance(11)} < ${leaving.rehiredShare} THEN ${between(12, 1, 4)} * 12 ELSE 0 END AS month_out,
    last_day(make_date((month_out // 12)::INTEGER, (month_out % 12 + 1)::INTEGER, 1)) AS retires_on,
    ${byAge(leaving.movedAwayYearly, 'age')} AS moves, ${byAge(leaving.deceasedYearly, 'age')} AS dies,
    entered_on + 1 + 365 * (${yearsUntil(13, '(moves + dies)')} + CASE WHEN year IS NULL THEN 0 ELSE 1 END)
      + ${between(14, 0, 364)} AS goes_on
  FROM aged
)
SELECT person, area, birth_year::INTEGER AS birth_year, sex, chain, occupation_group, level, channel, entered_on,
  CASE WHEN least(retires_on, goes_on) <= DATE '${recipe.cutOff}' THEN least(retires_on, goes_on) END AS left_on,
  CASE WHEN left_on IS NULL THEN NULL WHEN retires_on <= goes_on THEN 'retired'
    WHEN ${chance(15)} < moves / (moves + dies) THEN 'moved_away' ELSE 'deceased' END AS left_reason,
  coalesce(left_on, DATE '${recipe.cutOff}' + 1) AS ends_on
FROM ending`;
}

/**
 * The table `certificate`: the first high-skilled one of everybody, those of lower levels that
 * some held before, and the table `held` from which promotions go on.
 */
export function certificatesSql(recipe: Recipe): string {
  const { intermediateBefore, juniorBefore, yearsBetween } = recipe.otherCertificates;
  const [from, to] = yearsBetween;
  const before = (level: string, likely: string, years: string, earliest: string) => `
INSERT INTO certificate
SELECT person, chain, occupation_group, '${level}' AS level,
  CASE WHEN channel <= 1 AND year(certified_on) < 2020 THEN 4 ELSE channel END AS channel, certified_on
FROM (
  SELECT *, (entered_on - 365 * (${years}) - ${between(18, 0, 120)})::DATE AS certified_on
  FROM person WHERE entered_on > DATE '${recipe.openingOn}' AND ${likely}
) WHERE certified_on > DATE '${recipe.openingOn}' AND year(certified_on) - birth_year >= ${earliest}`;
  const wanted = `${chance(16)} < [${intermediateBefore.join(', ')}][channel + 1]`;
  const gap = between(17, from, to);
  const earliest = String(recipe.otherCertificates.minimumYearsAfterBirth);
  return `
CREATE TABLE certificate AS
SELECT person, chain, occupation_group, level, channel, entered_on::DATE AS certified_on FROM person;
CREATE TABLE held AS SELECT person, level, certified_on FROM certificate;
${before('intermediate', wanted, gap, earliest)};
${before('junior', `${wanted} AND ${chance(19)} < ${juniorBefore}`, `${gap} + ${between(20, from, to)}`, earliest)}`;
}

/** Promotes whoever holds the level `from`, in the recipe's order, so that one may rise twice. */
export function followingSql(recipe: Recipe, step: Recipe['levels']['advance'][number]): string {
  const order = recipe.levels.advance.indexOf(step);
  const purpose = 30 + order * 4;
  const earliest = step.earliest ?? recipe.openingOn;
  return `
CREATE OR REPLACE TABLE risen AS
SELECT person, certified_on FROM (
  SELECT person, make_date(year(certified_on) + ${step.afterYears} + ${yearsUntil(purpose, String(step.yearly))},
    ${between(purpose + 1, 1, 12)}, ${between(purpose + 2, 1, 28)}) AS certified_on
  FROM held WHERE level = '${step.from}'
) JOIN person USING (person) WHERE certified_on < ends_on AND certified_on > DATE '${earliest}';
INSERT INTO held SELECT person, '${step.to}', certified_on FROM risen;
INSERT INTO certificate
SELECT person, chain, occupation_group, '${step.to}', next_channel.value::INTEGER, certified_on
FROM risen JOIN person USING (person)
${pick('next_channel', 'year(certified_on)::VARCHAR', purpose + 3)}`;
}

/** A second certificate of the same level for some, in another occupation of their chain. */
export function secondSql(recipe: Recipe): string {
  const years = yearsUntil(50, String(recipe.otherCertificates.secondYearly));
  return `
INSERT INTO certificate
SELECT person, chain, occupation.value, level, next_channel.value::INTEGER, second_on
FROM (
  SELECT person.*, make_date(year(entered_on) + 1 + ${years}, ${between(51, 1, 12)}, ${between(52, 1, 28)}) AS second_on
  FROM person
) later
${pick('occupation', 'chain', 53)}
${pick('next_channel', 'year(second_on)::VARCHAR', 54)}
WHERE second_on < ends_on
  AND NOT EXISTS (FROM held WHERE held.person = later.person AND held.certified_on > later.entered_on AND held.certified_on <= later.second_on)`;
}
