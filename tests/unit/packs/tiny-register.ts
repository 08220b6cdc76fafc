import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFault, IntakeError, readCity } from '../../../scripts/intake/index.ts';
import { loadRegister } from '../../../scripts/packs/register.ts';
import { openWriter, type Writer } from '../../../src/warehouse/native.ts';
import { smallCity } from '../intake/edited-city.ts';

export const city = readCity(smallCity);

const header =
  'person,birth_year,sex,area,chain,occupation_group,level,channel,certified_on,left_on,left_reason';

/** Runs `use` with a folder of its own, gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Loaded {
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

/** Writes the rows as a register file, for the time of `use`. */
export async function writtenRegister<T>(
  rows: readonly string[],
  name: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  return withFolder(async (folder) => {
    const path = join(folder, name);
    writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
    return use(path);
  });
}

/** Loads the rows as a register of the small city; `use` may ask the engine while it is open. */
export async function withRegister<T>(
  rows: readonly string[],
  use: (loaded: Loaded, writer: Writer) => Promise<T>,
  name = 'register.csv',
): Promise<T> {
  return writtenRegister(rows, name, async (path) => {
    const writer = await openWriter();
    try {
      return await use(await load(writer, path), writer);
    } finally {
      writer.close();
    }
  });
}

/** The faults as the clerk reads them, instead of an error. */
export async function load(writer: Writer, path: string): Promise<Loaded> {
  try {
    const { findings } = await loadRegister(writer, path, city);
    return { warnings: findings.map(formatFault), errors: [] };
  } catch (error) {
    if (error instanceof IntakeError)
      return { warnings: [], errors: error.faults.map(formatFault) };
    throw error;
  }
}
