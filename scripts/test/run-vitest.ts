import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './programs.ts';
import type { Counts } from './step.ts';
import { vitestCounts } from './vitest-counts.ts';

/** Runs one project of vitest.config.ts and counts its tests from Vitest's own report. */
export async function runVitest(project: 'unit' | 'e2e' | 'office'): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await runProgram('vitest', [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    return vitestCounts(existsSync(file) ? readFileSync(file, 'utf8') : null, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
