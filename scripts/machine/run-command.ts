import { spawn, spawnSync } from 'node:child_process';

/** Runs a program and gives its standard output, or null if it is missing or failed. */
export function outputOf(program: string, args: readonly string[]): string | null {
  const run = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return run.status === 0 ? run.stdout : null;
}

/**
 * Runs a long program and hands each of its lines to `line`; nothing is read from the keyboard.
 * Gives the exit code, and null if it could not be started or was killed.
 */
export function runWithLines(
  program: string,
  args: readonly string[],
  line: (text: string) => void,
): Promise<number | null> {
  return new Promise((done) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => {
        const lines = (rest + part).split('\n');
        rest = lines.pop() ?? '';
        for (const text of lines) line(text);
      });
      stream.on('end', () => {
        if (rest !== '') line(rest);
      });
    }
    child.on('error', () => done(null));
    child.on('close', (code) => done(code));
  });
}
