import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatFault, IntakeError, readCity } from '../../../scripts/intake/index.ts';

export const smallCity = join(dirname(fileURLToPath(import.meta.url)), 'fixtures', 'small-city');

/** In this file, this text becomes that text; `null` removes the file, `''` makes it the whole text. */
export type Edit = readonly [file: string, from: string, to: string | Uint8Array | null];

export interface Outcome {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Runs `use` on a copy of the small city with some of its files edited. */
export function withEditedCity<T>(edits: readonly Edit[], use: (folder: string) => T): T {
  const place = mkdtempSync(join(tmpdir(), 'intake-'));
  try {
    const folder = join(place, 'data');
    cpSync(smallCity, folder, { recursive: true });
    for (const edit of edits) apply(folder, edit);
    return use(folder);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** What the intake says of the edited city, as people read it. */
export function intakeOf(edits: readonly Edit[]): Outcome {
  return withEditedCity(edits, (folder) => {
    try {
      return { errors: [], warnings: readCity(folder).findings.map(formatFault) };
    } catch (error) {
      if (error instanceof IntakeError) {
        return { errors: error.faults.map(formatFault), warnings: [] };
      }
      throw error;
    }
  });
}

function apply(folder: string, [file, from, to]: Edit): void {
  const path = join(folder, file);
  if (to === null) {
    rmSync(path, { recursive: true });
  } else if (from === '') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, to);
  } else {
    const text = readFileSync(path, 'utf8');
    // An edit that matches nothing would make a test pass for no reason.
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
    writeFileSync(path, text.replace(from, String(to)));
  }
}
