/** The lists of codes as tables, for the checks of the register and for the cube. */
import type { Writer } from '../../src/warehouse/native.ts';
import type { City } from '../intake/index.ts';

export const sexes = ['male', 'female'] as const;

/** Codes of each coded column of the cube, in the order of their reference tables. */
export function codesOf(city: City): Record<string, readonly string[]> {
  return {
    // Zones are areas of their own here, so the parts cover the city without overlap.
    area: city.areas.filter(({ kind }) => kind !== 'city').map(({ code }) => code),
    level: city.levels.map(({ code }) => code),
    chain: city.chains.map(({ order }) => String(order)),
    occupation_group: city.occupationGroups.map(({ code }) => code),
    channel: city.channels.map(({ code }) => code),
    age_band: city.ageBands.map(({ code }) => code),
    sex: sexes,
  };
}

/** For each coded column a table `known_<column>` and a type `<column>_code`. */
export async function createCodeTables(writer: Writer, city: City): Promise<void> {
  for (const [column, codes] of Object.entries(codesOf(city))) {
    const values = codes.map((code) => `'${code.replace(/'/g, "''")}'`).join(', ');
    await writer.run(`CREATE TYPE ${column}_code AS ENUM (${values})`);
    await writer.run(`CREATE TABLE known_${column} (code VARCHAR, sort INTEGER)`);
    await writer.append(
      `known_${column}`,
      codes.map((code, sort) => [code, sort]),
    );
  }
  await writer.run('CREATE TABLE high_skilled (code VARCHAR, sort INTEGER)');
  await writer.append(
    'high_skilled',
    city.levels.filter(({ high_skilled }) => high_skilled).map(({ code, order }) => [code, order]),
  );
  await writer.run('CREATE TABLE band (code VARCHAR, min_age INTEGER, max_age INTEGER)');
  await writer.append(
    'band',
    city.ageBands.map(({ code, min_age, max_age }) => [code, min_age, max_age]),
  );
}
