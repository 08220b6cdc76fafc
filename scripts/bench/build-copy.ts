import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What a build makes, and what it takes from the package registry: a fresh copy has neither. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'generated']);

/** A build of the copy ended badly; the message carries what it printed last. */
export class BuildFailedError extends Error {
  override readonly name = 'BuildFailedError';
}

/** Copies the sources to a new folder that shares the installed packages and no built file. */
export function freshCopy(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(relative(root, source).split(sep)[0] ?? ''),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/**
 * Builds the copy as `npm run build` does and gives the seconds it took.
 *
 * @param options of the build, such as `--data` and a folder
 */
export function timeBuild(folder: string, options: readonly string[] = []): Promise<number> {
  const start = performance.now();
  const tsx = join(folder, 'node_modules/tsx/dist/cli.mjs');
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [tsx, 'scripts/build.ts', ...options], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (part: Buffer) => {
      output = (output + part.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done((performance.now() - start) / 1000);
      else failed(new BuildFailedError(`生成网站失败（退出码 ${code}）：\n${output}`));
    });
  });
}

/** Takes a folder and gives the SHA-256 of each file by its path with "/" between the parts. */
export function hashesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return new Map(
    names.map((name) => [
      name.split(sep).join('/'),
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Takes the hashes of two builds and gives the files that differ or are in one of them only. */
export function differingFiles(
  one: ReadonlyMap<string, string>,
  two: ReadonlyMap<string, string>,
): string[] {
  const names = new Set([...one.keys(), ...two.keys()]);
  return [...names].filter((name) => one.get(name) !== two.get(name)).sort();
}
