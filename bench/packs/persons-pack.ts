import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCity } from '../../scripts/intake/index.ts';
import { codesOf, createCodeTables } from '../../scripts/packs/register-codes.ts';
import { openWriter } from '../../src/warehouse/native.ts';

/**
 * Writes what the browser would need if the build aggregated nothing: a DuckDB file with a row
 * for each person in the stock at the cut-off, at the highest level, with the columns, types and
 * storage of the product's pack. Its days are the ends of the years of certification.
 */
export async function writePersonsPack(
  register: string,
  dataFolder: string,
  path: string,
): Promise<number> {
  const city = readCity(dataFolder);
  const cutOff = city.reported?.cut_off;
  if (cutOff === undefined) throw new Error('the city has no reported dataset');
  const writer = await openWriter();
  try {
    await writer.run('SET threads = 2');
    await createCodeTables(writer, city);
    for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
    await writer.run(`ATTACH '${quoted(path)}' AS pack (STORAGE_VERSION 'v1.2.0')`);
    const enums = codesOf(city);
    for (const [column, codes] of Object.entries(enums)) {
      const values = codes.map((code) => `'${code}'`).join(', ');
      await writer.run(`CREATE TYPE pack.${column}_code AS ENUM (${values})`);
    }
    const coded = (column: string) => `${column}::pack.${column}_code AS ${column}`;
    const order = ['level', 'channel', 'sex', 'age_band', 'area', 'occupation_group', 'chain'];
    await writer.run(`
CREATE TABLE pack.pool AS
WITH highest AS (
  SELECT DISTINCT ON (person) r.*, year('${cutOff}'::DATE) - birth_year AS age
  FROM read_parquet('${quoted(register)}') r JOIN high_skilled h ON h.code = r.level
  WHERE certified_on <= '${cutOff}' AND (left_on IS NULL OR left_on > '${cutOff}')
  ORDER BY person, h.sort DESC, certified_on
), placed AS (
  SELECT highest.*, band.code AS age_band, make_date(year(certified_on), 12, 31) AS period_end
  FROM highest JOIN band ON age >= min_age AND (max_age IS NULL OR age <= max_age)
)
SELECT period_end, ${order.map(coded).join(', ')}, 1::UTINYINT AS persons
FROM placed ORDER BY ALL`);
    await writer.run('CHECKPOINT pack');
    const [count] = await writer.query('SELECT count(*)::INTEGER AS n FROM pack.pool');
    return Number(count?.n);
  } finally {
    writer.close();
  }
}

export const personsPackIn = (folder: string): string => join(folder, 'persons.duckdb');

function quoted(path: string): string {
  return path.replace(/'/g, "''");
}
