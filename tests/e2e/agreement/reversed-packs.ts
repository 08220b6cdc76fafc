import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PackName, packNames, tablesOf } from '../../../src/warehouse/index.ts';
import { openWriter } from '../../../src/warehouse/native.ts';

/** Packs with the same rows as those given, the last one first; `remove` deletes them. */
export async function reversedPacks(pathOf: (pack: PackName) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'reversed-'));
  const paths = { core: join(folder, 'core.duckdb'), pool: join(folder, 'pool.duckdb') };
  const writer = await openWriter();
  for (const pack of packNames) {
    await writer.run(`ATTACH '${pathOf(pack)}' AS given (READ_ONLY)`);
    await writer.run(`ATTACH '${paths[pack]}' AS turned`);
    for (const table of Object.keys(tablesOf[pack])) {
      await writer.run(
        `CREATE TABLE turned.${table} AS SELECT * FROM given.${table} ORDER BY rowid DESC`,
      );
    }
    await writer.run('DETACH given; DETACH turned');
  }
  writer.close();
  return { paths, remove: () => rmSync(folder, { recursive: true }) };
}
