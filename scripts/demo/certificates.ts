import { type Day, dayOf, type WorkingCalendar, workingCalendar, yearOf } from './calendar.ts';
import {
  at,
  type Channel,
  channels,
  type HighLevel,
  type Level,
  levelOrder,
  occupationGroups,
} from './codes.ts';
import type { Certificate } from './person.ts';
import { integerBetween, type Picker, pickerOf, type Random } from './random.ts';
import { type Recipe, RecipeError } from './recipe.ts';

/** Draws the certificates of one person from the recipe's tables. */
export interface CertificateDraw {
  /** Index in `channels` for a first high-skilled certificate in a quarter (0..3). */
  entryChannel(random: Random, year: number, quarter: number): number;
  /** A working day of the quarter (0..3), in the season of the channel. */
  dayInQuarter(random: Random, year: number, quarter: number, channel: number): Day;
  /** Index in the nine groups usual in a chain (1..12). */
  group(random: Random, chain: number): number;
  /** 中级工 and 初级工 held before the first high-skilled certificate. */
  earlier(random: Random, first: Certificate, birthYear: number): Certificate[];
  /** Promotions and second certificates after `first` and before `end` (excluded). */
  later(random: Random, first: Certificate, end: Day): Certificate[];
}

const monthsOfQuarter = (weights: readonly number[], quarter: number): number[] =>
  weights.map((weight, month) => (Math.floor(month / 3) === quarter ? weight : 0));
const sumOf = (weights: readonly number[]): number => weights.reduce((a, b) => a + b, 0);

/** The same channel, unless it did not exist yet in the year of the earlier certificate. */
function earlierChannel(channel: Channel, year: number): Channel {
  const tooEarly =
    (channel === 'enterprise' && year < 2019) || (channel === 'social_organisation' && year < 2020);
  return tooEarly ? 'direct_recognition' : channel;
}

export function certificateDraw(recipe: Recipe): CertificateDraw {
  const working: WorkingCalendar = workingCalendar(recipe.holidays);
  const { monthWeights, byYear } = recipe.channels;
  const opening = dayOf(recipe.openingOn);
  const wholeYear = monthWeights.map(pickerOf);
  const quarterly = monthWeights.map((weights) =>
    [0, 1, 2, 3].map((quarter) => pickerOf(monthsOfQuarter(weights, quarter))),
  );
  const groups = recipe.chains.groups.map(pickerOf);
  const chains = pickerOf(recipe.chains.weights);
  const entry = new Map<number, Picker[]>();
  const next = new Map<number, Picker>();
  for (const [year, weights] of Object.entries(byYear)) {
    entry.set(
      Number(year),
      [0, 1, 2, 3].map((quarter) =>
        pickerOf(
          weights.map((weight, channel) => {
            const months = at(monthWeights, channel);
            return (weight * sumOf(monthsOfQuarter(months, quarter))) / sumOf(months);
          }),
        ),
      ),
    );
    // A person already in work does not return to school for the next certificate.
    next.set(
      Number(year),
      pickerOf(weights.map((weight, channel) => (channels[channel] === 'school' ? 0 : weight))),
    );
  }
  const pickerOfYear = <T>(pickers: Map<number, T>, year: number): T => {
    const found = pickers.get(year);
    if (found === undefined) throw new RecipeError(`channels.byYear 缺少 ${year} 年`);
    return found;
  };
  const dayInMonth = (random: Random, year: number, month: number): Day => {
    const days = working.inMonth(year, month);
    return at(days, integerBetween(random, 0, days.length - 1));
  };
  const steps = new Map(
    recipe.levels.advance.map((step) => [
      step.from,
      { ...step, earliest: step.earliest === undefined ? 0 : dayOf(step.earliest) },
    ]),
  );

  function draft(random: Random, before: Certificate, level: Level, year: number): Certificate {
    const channel = pickerOfYear(next, year)(random);
    const month = at(wholeYear, channel)(random) + 1;
    const keeps = random() < recipe.chains.keptAtNextCertificate;
    const chain = keeps ? before.chain : chains(random) + 1;
    return {
      chain,
      group: keeps ? before.group : at(occupationGroups, at(groups, chain - 1)(random)),
      level,
      channel: at(channels, channel),
      certifiedOn: dayInMonth(random, year, month),
    };
  }

  function promotions(random: Random, first: Certificate, end: Day): Certificate[] {
    const found: Certificate[] = [];
    let held = first;
    for (;;) {
      const step = steps.get(held.level as HighLevel);
      if (!step) return found;
      let promoted: Certificate | null = null;
      for (let year = yearOf(held.certifiedOn) + step.afterYears; ; year += 1) {
        if (year > yearOf(end)) return found;
        if (random() >= step.yearly * (recipe.levels.yearFactor[year] ?? 1)) continue;
        const certificate = draft(random, held, step.to, year);
        if (certificate.certifiedOn >= end) return found;
        // One that falls before the level existed is not issued; the next year may bring it.
        if (certificate.certifiedOn < step.earliest) continue;
        promoted = certificate;
        break;
      }
      found.push(promoted);
      held = promoted;
    }
  }

  function second(random: Random, held: readonly Certificate[], end: Day): Certificate[] {
    const found: Certificate[] = [];
    const first = at(held, 0);
    for (let year = yearOf(first.certifiedOn) + 1; year <= yearOf(end); year += 1) {
      if (random() >= recipe.otherCertificates.secondYearly) continue;
      const certificate = draft(random, first, first.level, year);
      const day = certificate.certifiedOn;
      if (day >= end || held.some((other) => other.certifiedOn === day)) continue;
      const current = held.reduce((a, b) => (b.certifiedOn < day ? b : a));
      const group = at(occupationGroups, at(groups, current.chain - 1)(random));
      found.push({ ...certificate, chain: current.chain, group, level: current.level });
    }
    return found;
  }

  return {
    entryChannel: (random, year, quarter) => at(pickerOfYear(entry, year), quarter)(random),
    dayInQuarter: (random, year, quarter, channel) =>
      dayInMonth(random, year, at(at(quarterly, channel), quarter)(random) + 1),
    group: (random, chain) => at(groups, chain - 1)(random),
    earlier(random, first, birthYear) {
      const rules = recipe.otherCertificates;
      const found: Certificate[] = [];
      const chance = at(rules.intermediateBefore, channels.indexOf(first.channel));
      if (random() >= chance) return found;
      let year = yearOf(first.certifiedOn);
      for (const level of [levelOrder[1], levelOrder[0]]) {
        if (level === 'junior' && random() >= rules.juniorBefore) break;
        year -= integerBetween(random, rules.yearsBetween[0], rules.yearsBetween[1]);
        if (year - birthYear < rules.minimumYearsAfterBirth) break;
        const carriedOver = year <= yearOf(opening);
        const month = integerBetween(random, 1, 12);
        const certifiedOn = carriedOver ? opening : dayInMonth(random, year, month);
        found.unshift({
          ...first,
          level,
          channel: earlierChannel(first.channel, year),
          certifiedOn,
        });
        // Only the highest certificate was carried over when the register was set up.
        if (carriedOver) break;
      }
      return found;
    },
    later(random, first, end) {
      const risen = promotions(random, first, end);
      const more = second(random, [first, ...risen], end);
      return [...risen, ...more].sort((a, b) => a.certifiedOn - b.certifiedOn);
    },
  };
}
