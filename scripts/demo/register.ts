import { isoOf, monthOf, yearOf } from './calendar.ts';
import { at } from './codes.ts';
import { type Person, personCode } from './person.ts';
import { personDraw } from './persons.ts';
import { randomStream } from './random.ts';
import { type Recipe, RecipeError } from './recipe.ts';
import { planStock } from './stock-plan.ts';

/**
 * Makes the register: the opening stock, then in every quarter and area as many
 * new persons as the plan needs beyond those who left. So the stock at each
 * quarter end is the planned one exactly, whatever the dice say.
 * Gives persons by ascending number; refuses with a RecipeError a plan that
 * falls faster than people leave.
 */
export function generatePersons(recipe: Recipe): Person[] {
  const plan = planStock(recipe);
  const draw = personDraw(recipe);
  const streams = recipe.areas.map((area) => randomStream(recipe.seed, `persons/${area.code}`));
  const leavers = recipe.areas.map(() => plan.ends.map(() => 0));
  const persons: Person[] = [];

  const add = (person: Person, areaIndex: number): void => {
    persons.push(person);
    const left = person.leftOn;
    if (left === null) return;
    const line = at(leavers, areaIndex);
    const end = plan.ends.findIndex((day) => day >= left);
    if (end >= 0) line[end] = at(line, end) + 1;
  };

  plan.ends.forEach((day, end) => {
    recipe.areas.forEach((area, areaIndex) => {
      const random = at(streams, areaIndex);
      const planned = at(plan.persons, areaIndex);
      const before = end === 0 ? 0 : at(planned, end - 1);
      const needed = at(planned, end) - before + at(at(leavers, areaIndex), end);
      if (needed < 0) {
        throw new RecipeError(`${area.code} ${isoOf(day)} 的在册人数下降过快，无法由退出人数实现`);
      }
      const quarter = Math.floor((monthOf(day) - 1) / 3);
      for (let count = 0; count < needed; count += 1) {
        const slot = { areaIndex, number: persons.length + 1 };
        const person =
          end === 0 ? draw.opening(random, slot) : draw.entrant(random, slot, yearOf(day), quarter);
        add(person, areaIndex);
      }
    });
  });
  return persons;
}

export const registerHeader =
  'person,birth_year,sex,area,chain,occupation_group,level,channel,certified_on,left_on,left_reason';

/** Prints the register as UTF-8 CSV in pieces of some megabytes; one row a certificate. */
export function* printRegister(persons: readonly Person[]): Generator<Buffer> {
  const rowsAPiece = 40_000;
  let lines: string[] = [registerHeader];
  for (const person of persons) {
    const head = `${personCode(person)},${person.birthYear},${person.sex},${person.area},`;
    const tail =
      person.leftOn === null ? ',,' : `,${isoOf(person.leftOn)},${person.leftReason ?? ''}`;
    for (const { chain, group, level, channel, certifiedOn } of person.certificates) {
      lines.push(`${head}${chain},${group},${level},${channel},${isoOf(certifiedOn)}${tail}`);
    }
    if (lines.length >= rowsAPiece) {
      yield Buffer.from(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`);
}
