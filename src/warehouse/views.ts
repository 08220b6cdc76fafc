import { type PackName, packNames, tablesOf } from './schema.ts';

/** The file name under which a pack is attached in the browser's engine. */
export function attachedFile(pack: PackName): string {
  return `${pack}.duckdb`;
}

/**
 * Statements that attach a pack read-only and show its tables under their bare
 * names. Views instead of a search path, because the configuration is locked by then.
 * They may be run again after they were cut short.
 */
export function attachStatements(pack: PackName, path: string): readonly string[] {
  const attached = `${pack}_pack`;
  return [
    `ATTACH IF NOT EXISTS '${path.replace(/'/g, "''")}' AS ${attached} (READ_ONLY)`,
    ...Object.keys(tablesOf[pack]).map(
      (table) => `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM ${attached}.${table}`,
    ),
  ];
}

/**
 * Statements that close the engine: only the packs may be opened, nothing may
 * be read from or written to anywhere else, and none of this can be undone.
 */
export function lockStatements(pathOf: (pack: PackName) => string): readonly string[] {
  // Attaching a file also asks for its write-ahead log, even where there is none.
  const paths = packNames
    .map((pack) => pathOf(pack).replace(/'/g, "''"))
    .flatMap((path) => [`'${path}'`, `'${path}.wal'`]);
  return [
    `SET allowed_paths = [${paths.join(', ')}]`,
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
}
