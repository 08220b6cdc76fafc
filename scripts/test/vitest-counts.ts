import type { Counts } from './step.ts';

/** The part of Vitest's JSON report that the sum is made of. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

/**
 * Takes the text of Vitest's JSON report (null if none was written) and its exit code, and
 * gives the number of tests. A file that could not be loaded counts as one failure, and so does
 * a run that ended badly, or ran nothing, without any test to blame.
 */
export function vitestCounts(report: string | null, exitCode: number): Counts {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    report,
  ) as VitestReport;
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + unloaded;
  const blameless = failed === 0 && (exitCode !== 0 || numPassedTests === 0);
  return { passed: numPassedTests, failed: blameless ? 1 : failed, skipped: numPendingTests };
}
