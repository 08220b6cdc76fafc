import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf, isoOf, isYearEnd, yearOf } from '../../../scripts/demo/calendar.ts';
import { levelOrder } from '../../../scripts/demo/codes.ts';
import { type Person, personCode } from '../../../scripts/demo/person.ts';
import { RecipeError } from '../../../scripts/demo/recipe.ts';
import { generatePersons, printRegister } from '../../../scripts/demo/register.ts';
import { hashRegister } from '../../../scripts/demo/register-file.ts';
import { stockByArea, stockOn, totalOf } from '../../../scripts/demo/stock.ts';
import { planStock } from '../../../scripts/demo/stock-plan.ts';
import { recipe, root, smallRecipe } from './demo-city.ts';

let persons: Person[];
beforeAll(() => {
  persons = generatePersons(recipe);
}, 60_000);

/** Codes of the first persons who break a rule; an empty list is a rule kept by all. */
const breaking = (broken: (person: Person) => boolean): string[] =>
  persons.filter(broken).slice(0, 5).map(personCode);

describe('the stock', () => {
  test.each([
    ['2020-12-31', 180_046],
    ['2024-12-31', 218_300],
    ['2025-12-31', 231_417],
    ['2026-09-30', 239_486],
  ])('of %s is %i', (date, expected) => {
    expect(stockOn(persons, dayOf(date))).toBe(expected);
  });

  test('of every area at every year end is the planned one', () => {
    const plan = planStock(recipe);
    const codes = recipe.areas.map(({ code }) => code);
    for (const [end, day] of plan.ends.entries()) {
      if (!isYearEnd(day)) continue;
      const stock = stockByArea(persons, codes, day);
      const counted = codes.map((code) => totalOf(stock.get(code) ?? []));
      expect(counted, isoOf(day)).toEqual(plan.persons.map((line) => line[end]));
    }
  });

  test('has the size asked for', () => {
    expect(persons.length).toBeGreaterThan(250_000);
    expect(persons.length).toBeLessThan(260_000);
  });
});

describe('every person', () => {
  test('has a code of its own', () => {
    expect(new Set(persons.map(personCode)).size).toBe(persons.length);
    expect(breaking((person) => !/^P\d{7}$/.test(personCode(person)))).toEqual([]);
  });

  test('holds at least one certificate of 高级工 or above', () => {
    expect(
      breaking(({ certificates }) =>
        certificates.every(({ level }) => level === 'junior' || level === 'intermediate'),
      ),
    ).toEqual([]);
  });

  test('is certified from 16 years on and at most to 63', () => {
    expect(
      breaking(({ birthYear, certificates }) =>
        certificates.some(({ certifiedOn }) => {
          const age = yearOf(certifiedOn) - birthYear;
          // Only the year of birth is known: 17 by years is 16 at least by days.
          return age < 17 || age > 63;
        }),
      ),
    ).toEqual([]);
  });

  test('never falls in level and has one certificate a day', () => {
    expect(
      breaking(({ certificates }) =>
        certificates.some((certificate, index) => {
          const before = certificates[index - 1];
          if (!before) return false;
          return (
            levelOrder.indexOf(certificate.level) < levelOrder.indexOf(before.level) ||
            certificate.certifiedOn <= before.certifiedOn
          );
        }),
      ),
    ).toEqual([]);
  });

  test('leaves after the last certificate, by the cut-off, for a reason', () => {
    expect(
      breaking(({ leftOn, leftReason, certificates }) => {
        if (leftOn === null) return leftReason !== null;
        const last = certificates.at(-1)?.certifiedOn ?? 0;
        return leftReason === null || leftOn <= last || leftOn > dayOf(recipe.cutOff);
      }),
    ).toEqual([]);
  });

  test('retires at the age of the time', () => {
    const ages = { male: [60, 65], female: [50, 60] } as const;
    expect(
      breaking(({ sex, birthYear, leftOn, leftReason }) => {
        if (leftOn === null || leftReason !== 'retired') return false;
        const age = yearOf(leftOn) - birthYear;
        return age < ages[sex][0] || age > ages[sex][1];
      }),
    ).toEqual([]);
  });

  test('is certified through channels and at levels that exist at the time', () => {
    const since: Record<string, string> = {
      enterprise: '2018-01-01',
      social_organisation: '2020-01-01',
      special_grade_technician: '2022-10-01',
      chief_technician: '2022-10-01',
    };
    expect(
      breaking(({ certificates }) =>
        certificates.some(({ channel, level, certifiedOn }) =>
          [channel, level].some((code) => isoOf(certifiedOn) < (since[code] ?? '')),
        ),
      ),
    ).toEqual([]);
  });
});

test('certification peaks in the last quarter and is lowest in the first', () => {
  const quarters = [0, 0, 0, 0];
  for (const { certificates } of persons) {
    for (const { certifiedOn } of certificates) {
      const iso = isoOf(certifiedOn);
      if (iso < '2016-01-01' || iso > '2025-12-31') continue;
      const quarter = Math.floor((Number(iso.slice(5, 7)) - 1) / 3);
      quarters[quarter] = (quarters[quarter] ?? 0) + 1;
    }
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = quarters;
  expect(fourth).toBeGreaterThan(second);
  expect(second).toBeGreaterThan(third);
  expect(third).toBeGreaterThan(first);
});

describe('reproducible', () => {
  test('this generation gives the bytes of the one whose hash is committed', () => {
    const committed = readFileSync(join(root, 'data/demo/register.sha256'), 'utf8');
    expect(`${hashRegister(persons)}  register.csv\n`).toBe(committed);
  });

  test('two generations give the same bytes', () => {
    expect(hashRegister(generatePersons(smallRecipe))).toBe(
      hashRegister(generatePersons(smallRecipe)),
    );
  });

  test('another seed gives another register with the same stock', () => {
    const other = generatePersons({ ...smallRecipe, seed: 'other' });
    const own = generatePersons(smallRecipe);
    expect(hashRegister(other)).not.toBe(hashRegister(own));
    expect(stockOn(other, dayOf('2024-12-31'))).toBe(2183);
    expect(stockOn(own, dayOf('2024-12-31'))).toBe(2183);
  });

  test('neither clock, nor time zone, nor locale matters', () => {
    const zone = process.env.TZ;
    const here = hashRegister(generatePersons(smallRecipe));
    try {
      process.env.TZ = 'America/Los_Angeles';
      expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(480);
      expect(hashRegister(generatePersons(smallRecipe))).toBe(here);
    } finally {
      process.env.TZ = zone;
    }
  });
});

test('prints one row a certificate, sorted by person and date', () => {
  const small = generatePersons(smallRecipe);
  const text = Buffer.concat([...printRegister(small)]).toString('utf8');
  const [header, ...rows] = text.trimEnd().split('\n');
  expect(header).toBe(
    'person,birth_year,sex,area,chain,occupation_group,level,channel,certified_on,left_on,left_reason',
  );
  const keys = rows.map((row) => {
    const cells = row.split(',');
    return `${cells[0]} ${cells[8]}`;
  });
  expect(keys).toHaveLength(small.reduce((sum, person) => sum + person.certificates.length, 0));
  expect(keys).toEqual([...keys].sort());
});

test('refuses a stock that falls faster than people leave', () => {
  const city = { ...smallRecipe.stock.city, '2018-12-31': 900 };
  const falling = { ...smallRecipe, stock: { ...smallRecipe.stock, city } };
  expect(() => generatePersons(falling)).toThrow(RecipeError);
});
