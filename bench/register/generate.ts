import { rmSync } from 'node:fs';
import { channels } from '../../scripts/demo/codes.ts';
import { type Recipe, readRecipe } from '../../scripts/demo/recipe.ts';
import { openWriter, type Writer } from '../../src/warehouse/native.ts';
import { certificatesSql, followingSql, personsSql, secondSql } from './certificates-sql.ts';
import { cohortsOf } from './cohorts.ts';
import { pickRows } from './picks.ts';

export interface GeneratedRegister {
  readonly persons: number;
  readonly certificates: number;
}

/**
 * Writes a register of so many persons to a Parquet file, by native DuckDB and from the
 * distributions of the demo recipe: areas, chains, groups, channels by year, levels, ages,
 * promotions, leaving. Chance is a hash of the person's number, so the same number of persons
 * gives the same rows on every run, whatever the threads do. Unlike the demo's own generator
 * it meets no quarter-end figure exactly and knows no working days.
 */
export async function generateRegister(persons: number, path: string): Promise<GeneratedRegister> {
  const recipe = await readRecipe();
  const writer = await openWriter();
  try {
    await writer.run('SET threads = 2');
    await fillTables(writer, recipe, persons);
    await writer.run(personsSql(recipe));
    await writer.run(certificatesSql(recipe));
    for (const step of recipe.levels.advance) await writer.run(followingSql(recipe, step));
    await writer.run(secondSql(recipe));
    rmSync(path, { force: true });
    await writer.run(registerSql(path));
    const [count] = await writer.query('SELECT count(*)::INTEGER AS n FROM certificate');
    return { persons, certificates: Number(count?.n) };
  } finally {
    writer.close();
  }
}

async function fillTables(writer: Writer, recipe: Recipe, persons: number): Promise<void> {
  await writer.run(`
CREATE TABLE cohort (area INTEGER, year INTEGER, quarter INTEGER, first INTEGER, last INTEGER);
CREATE TABLE pick_text (what VARCHAR, given VARCHAR, slot INTEGER, value VARCHAR);
CREATE TABLE area (area INTEGER, code VARCHAR, age_shift INTEGER)`);
  let next = 1;
  const rows = cohortsOf(recipe, persons).map(({ area, entered, persons: size }) => {
    const first = next;
    next += size;
    return [area, entered?.year ?? null, entered?.quarter ?? null, first, next];
  });
  await writer.append('cohort', rows);
  await writer.append('pick_text', pickRows(recipe));
  await writer.append(
    'area',
    recipe.areas.map(({ code, openingAgeShift }, index) => [index, code, openingAgeShift]),
  );
}

function registerSql(path: string): string {
  const named = channels.map((code) => `'${code}'`).join(', ');
  return `
COPY (
  SELECT 'P' || lpad(c.person::VARCHAR, 8, '0') AS person, birth_year, sex, code AS area, c.chain,
    c.occupation_group, c.level, [${named}][c.channel + 1] AS channel, certified_on, left_on, left_reason
  FROM certificate c JOIN person USING (person) JOIN area USING (area)
) TO '${path.replace(/'/g, "''")}' (FORMAT parquet, COMPRESSION zstd)`;
}
