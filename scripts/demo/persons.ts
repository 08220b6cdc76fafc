import { type Day, dayOf } from './calendar.ts';
import { certificateDraw } from './certificates.ts';
import { at, channels, highLevels, occupationGroups } from './codes.ts';
import { leavingDraw, type RetirementClass } from './leaving.ts';
import type { Certificate, Person, Sex } from './person.ts';
import { integerBetween, type Picker, pickerOf, type Random } from './random.ts';
import type { Recipe } from './recipe.ts';

/** Where a person belongs in the recipe's list of areas, and the running number. */
export interface Slot {
  readonly areaIndex: number;
  readonly number: number;
}

/** Draws whole persons. */
export interface PersonDraw {
  /** A person in the stock when the register was set up. */
  opening(random: Random, slot: Slot): Person;
  /** A person who enters in a quarter (0..3) and stays at least until the quarter is over. */
  entrant(random: Random, slot: Slot, year: number, quarter: number): Person;
}

type AgeDraw = (random: Random) => number;

function ageDraw(bands: Recipe['ages']['opening']): AgeDraw {
  const pick = pickerOf(bands.map(([, , weight]) => weight));
  return (random) => {
    const [from, to] = at(bands, pick(random));
    return integerBetween(random, from, to);
  };
}

export function personDraw(recipe: Recipe): PersonDraw {
  const certificates = certificateDraw(recipe);
  const drawLeaving = leavingDraw(recipe);
  const openingDay = dayOf(recipe.openingOn);
  const openingYear = Number(recipe.openingOn.slice(0, 4));
  const afterCutOff = dayOf(recipe.cutOff) + 1;
  const chains = recipe.areas.map((area) =>
    pickerOf(recipe.chains.weights.map((weight, chain) => weight * at(area.chains, chain))),
  );
  const openingAge = ageDraw(recipe.ages.opening);
  const entryAges = recipe.ages.entryByChannel.map(ageDraw);
  const openingChannel = pickerOf(recipe.channels.opening);
  const openingLevel = pickerOf(recipe.levels.opening);
  const entryLevels: Picker[] = recipe.levels.entryByChannel.map(pickerOf);

  /** Who the person is, before any date: chain, group, sex and the rule of retirement. */
  function identity(random: Random, areaIndex: number) {
    const chain = at(chains, areaIndex)(random) + 1;
    const groupIndex = certificates.group(random, chain);
    const sex: Sex = random() < at(recipe.femaleShare, groupIndex) ? 'female' : 'male';
    const cadre = sex === 'female' && random() < recipe.leaving.femaleCadreShare;
    const retirement: RetirementClass = cadre ? 'femaleCadre' : sex;
    return { chain, group: at(occupationGroups, groupIndex), sex, retirement };
  }

  /** Ages are drawn again until the person has the given years before retirement. */
  function ageBefore(
    draw: AgeDraw,
    random: Random,
    retirement: RetirementClass,
    years: number,
  ): number {
    const oldest = recipe.leaving.retirementAge[retirement] - years;
    for (;;) {
      const age = draw(random);
      if (age <= oldest) return age;
    }
  }

  interface Entry {
    readonly number: number;
    readonly areaIndex: number;
    readonly sex: Sex;
    readonly retirement: RetirementClass;
    readonly birthYear: number;
    readonly first: Certificate;
  }

  /** Adds to the first high-skilled certificate all that comes before and after it. */
  function complete(random: Random, entry: Entry): Person {
    const { first, birthYear } = entry;
    const carriedOver = first.certifiedOn === openingDay;
    const leaving = drawLeaving(random, {
      birthYear,
      birthMonth: integerBetween(random, 1, 12),
      retirement: entry.retirement,
      from: first.certifiedOn,
      quietYears: carriedOver ? 0 : 1,
    });
    const end: Day = leaving?.day ?? afterCutOff;
    const before = carriedOver ? [] : certificates.earlier(random, first, birthYear);
    const after = certificates.later(random, first, end);
    return {
      number: entry.number,
      birthYear,
      sex: entry.sex,
      area: at(recipe.areas, entry.areaIndex).code,
      certificates: [...before, first, ...after],
      leftOn: leaving?.day ?? null,
      leftReason: leaving?.reason ?? null,
    };
  }

  return {
    opening(random, { areaIndex, number }) {
      const { chain, group, sex, retirement } = identity(random, areaIndex);
      const shift = at(recipe.areas, areaIndex).openingAgeShift;
      const shifted: AgeDraw = (next) => Math.max(19, openingAge(next) + shift);
      const age = ageBefore(shifted, random, retirement, 1);
      const first: Certificate = {
        chain,
        group,
        level: at(highLevels, openingLevel(random)),
        channel: at(channels, openingChannel(random)),
        certifiedOn: openingDay,
      };
      const birthYear = openingYear - age;
      return complete(random, { number, areaIndex, sex, retirement, birthYear, first });
    },
    entrant(random, { areaIndex, number }, year, quarter) {
      const { chain, group, sex, retirement } = identity(random, areaIndex);
      const channel = certificates.entryChannel(random, year, quarter);
      const age = ageBefore(
        at(entryAges, channel),
        random,
        retirement,
        recipe.ages.yearsBeforeRetirement,
      );
      const first: Certificate = {
        chain,
        group,
        level: at(highLevels, at(entryLevels, channel)(random)),
        channel: at(channels, channel),
        certifiedOn: certificates.dayInQuarter(random, year, quarter, channel),
      };
      const birthYear = year - age;
      return complete(random, { number, areaIndex, sex, retirement, birthYear, first });
    },
  };
}
