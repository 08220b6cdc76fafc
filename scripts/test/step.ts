/** How many checks of a step passed, failed and were left out. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * What became of one step. One that could not be run since an earlier one failed (`not_run`) is
 * neither passed nor failed; one for which this machine lacks something is `skipped`.
 */
export interface StepResult extends Counts {
  readonly name: string;
  readonly seconds: number;
  readonly state: 'run' | 'not_run' | 'skipped';
  /** Why it failed or was not run, for the table. */
  readonly note?: string;
}

/** Thrown by a step that this machine has no means for; the message says what is missing. */
export class StepSkipped extends Error {
  override readonly name = 'StepSkipped';
}

export interface Step {
  readonly name: string;
  /** Names of earlier steps without which this one would only repeat their failure. */
  readonly needs?: readonly string[];
  run(): Promise<Counts>;
}

/** A step that is one check: its exit code decides. */
export async function oneCheck(exitCode: Promise<number>): Promise<Counts> {
  const passed = (await exitCode) === 0 ? 1 : 0;
  return { passed, failed: 1 - passed, skipped: 0 };
}

/**
 * Runs the steps in order and announces each. A failing step does not stop the others, except
 * those that need it; a step that throws has failed once, with the error as its note, or is skipped
 * once, if that is what it throws.
 */
export async function runSteps(
  steps: readonly Step[],
  announce: (line: string) => void,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const [index, step] of steps.entries()) {
    announce(`\n[${index + 1}/${steps.length}] ${step.name}`);
    const result = await runStep(step, results);
    if (result.note !== undefined) announce(result.note);
    results.push(result);
  }
  return results;
}

async function runStep(step: Step, earlier: readonly StepResult[]): Promise<StepResult> {
  const { name } = step;
  const broken = earlier.find(
    (result) =>
      step.needs?.includes(result.name) === true && (result.failed > 0 || result.state !== 'run'),
  );
  if (broken !== undefined) {
    const note = `未运行：“${broken.name}”未成功`;
    return { name, passed: 0, failed: 0, skipped: 0, seconds: 0, state: 'not_run', note };
  }
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const counts = await step.run();
    return { name, ...counts, seconds: seconds(), state: 'run' };
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    const ended = { name, passed: 0, seconds: seconds(), note };
    return error instanceof StepSkipped
      ? { ...ended, failed: 0, skipped: 1, state: 'skipped' }
      : { ...ended, failed: 1, skipped: 0, state: 'run' };
  }
}
