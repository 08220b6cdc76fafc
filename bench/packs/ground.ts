import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writePacksFolder } from '../../scripts/site/packs-folder.ts';
import { generateRegister } from '../register/generate.ts';
import type { Size } from '../sizes.ts';
import type { BuildOrder, BuildReport } from './build-report.ts';
import { personsPackIn, writePersonsPack } from './persons-pack.ts';

/** Everything of one size that the browser is measured on, and what it took to make it. */
export interface Ground {
  readonly size: Size;
  readonly folder: string;
  readonly certificates: number;
  readonly generationSeconds: number;
  readonly build: BuildReport;
  /** Without aggregation: persons in the stock, and the file that would have to travel. */
  readonly rows: { readonly persons: number; readonly bytes: number; readonly rawBytes: number };
}

const project = join(import.meta.dirname, '../..');
const dataFolder = join(project, 'data');
const generated = join(import.meta.dirname, '../generated');

/**
 * Generates the register of a size and builds its packs with the product's own build code, or
 * takes those of an earlier run if neither the sources nor the data have changed since.
 */
export async function prepareGround(
  size: Size,
  isFresh: boolean,
  say: (line: string) => void,
): Promise<Ground> {
  const folder = join(generated, size.name);
  const stamp = sourceHash();
  const kept = join(folder, 'ground.json');
  if (!isFresh && existsSync(kept)) {
    const { stamp: earlier, ground } = JSON.parse(readFileSync(kept, 'utf8')) as {
      stamp: string;
      ground: Ground;
    };
    if (earlier === stamp) {
      say(`${size.name}: packs of an earlier run, nothing has changed since`);
      return ground;
    }
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const register = join(folder, 'register.parquet');
  say(`${size.name}: generating the register`);
  const begun = performance.now();
  const { certificates } = await generateRegister(size.persons, register);
  const generationSeconds = (performance.now() - begun) / 1000;
  say(`${size.name}: building the packs`);
  const build = await buildApart({ register, dataFolder, outDir: builtIn(folder) });
  say(`${size.name}: writing a row for each person, for comparison`);
  const persons = await writePersonsPack(register, dataFolder, personsPackIn(folder));
  await writePacksFolder(builtIn(folder), folder);
  const raw = readFileSync(personsPackIn(folder));
  const rows = { persons, bytes: gzipSync(raw, { level: 6 }).length, rawBytes: raw.length };
  rmSync(register);
  const ground = { size, folder, certificates, generationSeconds, build, rows };
  writeFileSync(kept, JSON.stringify({ stamp, ground }, null, 2));
  return ground;
}

/** The packs as the build leaves them; the engine is put beside them in `packs/`. */
const builtIn = (folder: string): string => join(folder, 'built');

function buildApart(order: BuildOrder): Promise<BuildReport> {
  return new Promise((done, failed) => {
    const child = fork(join(import.meta.dirname, 'build-child.ts'), { cwd: project });
    let report: BuildReport | null = null;
    child.on('message', (message) => {
      report = message as BuildReport;
    });
    child.on('exit', (code) => {
      if (report !== null && code === 0) done(report);
      else failed(new Error(`the build of the packs ended with ${code}`));
    });
    child.send(order);
  });
}

/** A hash of all that shapes the packs: the generator, the build code, the data. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const places = [
    'bench/register',
    'bench/packs',
    'data',
    'package-lock.json',
    'scripts/demo',
    'scripts/intake',
    'scripts/packs',
    'src/warehouse/schema.ts',
    'src/warehouse/native',
  ];
  for (const place of places) {
    for (const file of filesOf(join(project, place))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
