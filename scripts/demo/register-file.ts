import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from './csv.ts';
import type { Person } from './person.ts';
import { printRegister } from './register.ts';

/** Which recipe and which generator made a register, and what came out. */
export interface RegisterStamp {
  readonly recipe: string;
  readonly generator: string;
  readonly register: string;
  readonly bytes: number;
}

const generatorFolder = fileURLToPath(new URL('.', import.meta.url));

export const registerPathIn = (folder: string): string => join(folder, 'register.csv');
const stampPathIn = (folder: string): string => join(folder, 'register.sha256');

/** sha256 of everything that shapes the register: the recipe's bytes and the generator's sources. */
export async function sourceHashes(
  recipePath: string,
): Promise<Pick<RegisterStamp, 'recipe' | 'generator'>> {
  const sources = (await readdir(generatorFolder)).filter((name) => name.endsWith('.ts')).sort();
  const generator = createHash('sha256');
  for (const name of sources) {
    generator.update(`${name}\n`).update(await readFile(join(generatorFolder, name)));
  }
  const recipe = createHash('sha256').update(await readFile(recipePath));
  return { recipe: recipe.digest('hex'), generator: generator.digest('hex') };
}

/** Hashes the register without keeping it; for tests and for the check of a kept one. */
export function hashRegister(persons: readonly Person[]): string {
  const hash = createHash('sha256');
  for (const piece of printRegister(persons)) hash.update(piece);
  return hash.digest('hex');
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(piece as Buffer);
  }
  return hash.digest('hex');
}

/**
 * Writes register.csv piece by piece under a name of its own and puts it in
 * place when whole, so that two builds at a time do not read each other's half.
 * The stamp follows last: a register without one is made again.
 */
export async function writeRegister(
  folder: string,
  persons: readonly Person[],
  sources: Pick<RegisterStamp, 'recipe' | 'generator'>,
): Promise<RegisterStamp> {
  await mkdir(folder, { recursive: true });
  const path = registerPathIn(folder);
  const part = `${path}.${process.pid}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(part, 'w');
  try {
    for (const piece of printRegister(persons)) {
      hash.update(piece);
      bytes += piece.length;
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
  await rename(part, path);
  const stamp = { ...sources, register: hash.digest('hex'), bytes };
  const lines = [
    `${stamp.register}  register.csv`,
    `# recipe ${stamp.recipe}`,
    `# generator ${stamp.generator}`,
    `# bytes ${stamp.bytes}`,
  ];
  await writeWhole(stampPathIn(folder), `${lines.join('\n')}\n`);
  return stamp;
}

/** Is the kept register whole, and from this very recipe and generator? */
export async function isCurrent(
  folder: string,
  sources: Pick<RegisterStamp, 'recipe' | 'generator'>,
): Promise<boolean> {
  if (!existsSync(registerPathIn(folder)) || !existsSync(stampPathIn(folder))) return false;
  const stamp = await readFile(stampPathIn(folder), 'utf8');
  if (!stamp.includes(`# recipe ${sources.recipe}\n`)) return false;
  if (!stamp.includes(`# generator ${sources.generator}\n`)) return false;
  return stamp.startsWith(`${await hashFile(registerPathIn(folder))}  register.csv\n`);
}
