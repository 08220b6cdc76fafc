import { describe, expect, test } from 'vitest';
import {
  oneCheck,
  runSteps,
  type Step,
  type StepResult,
  StepSkipped,
} from '../../../scripts/test/step.ts';
import {
  allWell,
  closingLine,
  displayWidth,
  skippedSteps,
  summaryTable,
} from '../../../scripts/test/summary.ts';
import { vitestCounts } from '../../../scripts/test/vitest-counts.ts';

function ran(name: string, passed: number, failed: number): StepResult {
  return { name, passed, failed, skipped: 0, seconds: 1.25, state: 'run' };
}

const skipped: StepResult = {
  ...ran('office', 0, 0),
  skipped: 1,
  state: 'skipped',
  note: '没有找到 LibreOffice。',
};

describe('the closing line adds all steps up', () => {
  test.each<[readonly StepResult[], string, boolean]>([
    [[ran('tsc', 1, 0), ran('unit', 120, 0), ran('e2e', 30, 0)], '151 passed, 0 failed', true],
    [[ran('tsc', 0, 1), ran('unit', 118, 2)], '118 passed, 3 failed', false],
    [[], '0 passed, 0 failed', false],
    [[ran('tsc', 1, 0), { ...ran('e2e', 0, 0), state: 'not_run' }], '1 passed, 0 failed', false],
    [[ran('unit', 120, 0), skipped], '120 passed, 0 failed, 1 skipped', true],
    [
      [ran('unit', 118, 2), { ...ran('e2e', 3, 0), skipped: 2 }],
      '121 passed, 2 failed, 2 skipped',
      false,
    ],
    [[skipped], '0 passed, 0 failed, 1 skipped', false],
  ])('%#', (results, line, well) => {
    expect(closingLine(results)).toBe(line);
    expect(allWell(results)).toBe(well);
  });
});

describe('vitestCounts', () => {
  const file = (status: string, tests: number) => ({
    status,
    assertionResults: Array.from({ length: tests }),
  });
  const report = (passed: number, failed: number, testResults: unknown[], pending = 0) =>
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: pending,
      testResults,
    });

  test.each<[string, string | null, number, { passed: number; failed: number; skipped?: number }]>([
    ['all passed', report(3, 0, [file('passed', 3)]), 0, { passed: 3, failed: 0 }],
    ['one failed', report(2, 1, [file('failed', 3)]), 1, { passed: 2, failed: 1 }],
    [
      'some left out',
      report(2, 0, [file('passed', 3)], 1),
      0,
      { passed: 2, failed: 0, skipped: 1 },
    ],
    [
      'a file that cannot be loaded',
      report(3, 0, [file('passed', 3), file('failed', 0)]),
      1,
      { passed: 3, failed: 1 },
    ],
    [
      'a bad end with no test to blame',
      report(3, 0, [file('passed', 3)]),
      1,
      { passed: 3, failed: 1 },
    ],
    ['nothing ran', report(0, 0, []), 0, { passed: 0, failed: 1 }],
    ['no report', null, 1, { passed: 0, failed: 1 }],
  ])('%s', (_name, text, exitCode, counts) => {
    expect(vitestCounts(text, exitCode)).toEqual({ skipped: 0, ...counts });
  });
});

describe('runSteps', () => {
  const good = (name: string, needs: readonly string[] = []): Step => ({
    name,
    needs,
    run: () => oneCheck(Promise.resolve(0)),
  });
  const bad = (name: string): Step => ({ name, run: () => oneCheck(Promise.resolve(2)) });

  test('goes on after a failure, but not with what needs the failed step', async () => {
    const steps = [
      bad('build'),
      good('budgets', ['build']),
      good('report', ['budgets']),
      good('lint'),
    ];
    const results = await runSteps(steps, () => undefined);
    expect(results.map(({ name, state, passed, failed }) => [name, state, passed, failed])).toEqual(
      [
        ['build', 'run', 0, 1],
        ['budgets', 'not_run', 0, 0],
        ['report', 'not_run', 0, 0],
        ['lint', 'run', 1, 0],
      ],
    );
  });

  test('a step that throws has failed once and says why', async () => {
    const said: string[] = [];
    const step: Step = { name: 'browser', run: () => Promise.reject(new Error('没有浏览器')) };
    const [result] = await runSteps([step], (line) => said.push(line));
    expect(result).toMatchObject({ passed: 0, failed: 1, note: '没有浏览器' });
    expect(said).toEqual(['\n[1/1] browser', '没有浏览器']);
  });

  test('a step that this machine has no means for is skipped, not passed, and says why', async () => {
    const step: Step = {
      name: 'office',
      run: () => Promise.reject(new StepSkipped('没有 Calc。')),
    };
    const results = await runSteps([step, good('after', ['office'])], () => undefined);
    expect(results[0]).toMatchObject({ state: 'skipped', passed: 0, failed: 0, skipped: 1 });
    expect(results[1]).toMatchObject({ state: 'not_run' });
    expect(skippedSteps(results)).toEqual(['跳过：office。没有 Calc。']);
    expect(summaryTable(results)).toContain('跳过');
  });
});

test('the table lines up although Chinese characters are two columns wide', () => {
  const table = summaryTable([ran('类型检查（tsc）', 1, 0), ran('unit', 120, 0)]);
  const widths = table.split('\n').map(displayWidth);
  expect(new Set(widths).size).toBe(1);
  expect(table).toContain('1.3');
});
