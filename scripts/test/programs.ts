import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The repository root; every step runs from there, wherever npm was called. */
export const ROOT = join(import.meta.dirname, '../..');

/** Started by their scripts, not by `npx`: no shell, no lookup, the same on Windows. */
const PROGRAMS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

export type Program = keyof typeof PROGRAMS;

/**
 * Runs one of the project's own programs with its output on ours and nothing to read.
 * Gives its exit code; a program that was killed or could not start counts as 1.
 */
export function runProgram(
  program: Program,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, PROGRAMS[program]), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}
