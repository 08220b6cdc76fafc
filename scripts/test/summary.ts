import type { Counts, StepResult } from './step.ts';

/** Adds up all steps. */
export function total(results: readonly StepResult[]): Counts {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    skipped: results.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

/** True only if something ran, nothing failed, and no step was held up by another. */
export function allWell(results: readonly StepResult[]): boolean {
  const { passed, failed } = total(results);
  return passed > 0 && failed === 0 && results.every(({ state }) => state !== 'not_run');
}

/** The line others read: it must stay the last one printed. */
export function closingLine(results: readonly StepResult[]): string {
  const { passed, failed, skipped } = total(results);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The skipped steps, each with its reason: a check that did not take place must not look passed. */
export function skippedSteps(results: readonly StepResult[]): readonly string[] {
  return results
    .filter(({ state }) => state === 'skipped')
    .map(({ name, note }) => `跳过：${name}。${note ?? ''}`);
}

/** A table of the steps with seconds and counts, for people. */
export function summaryTable(results: readonly StepResult[]): string {
  const rows = results.map(({ name, seconds, passed, failed, state }) => [
    name,
    state === 'run' ? seconds.toFixed(1) : '—',
    state === 'run' ? String(passed) : '—',
    stateText(state) ?? String(failed),
  ]);
  const table = [['步骤', '用时（秒）', '通过', '未通过'], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((row) => displayWidth(row[column] ?? ''))),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
          return column === 0 ? cell + space : space + cell;
        })
        .join('  '),
    )
    .join('\n');
}

function stateText(state: StepResult['state']): string | null {
  if (state === 'run') return null;
  return state === 'skipped' ? '跳过' : '未运行';
}

/** Columns a text takes in a terminal: a Chinese character or full-width sign takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(sign) ? 2 : 1;
  return width;
}
