import { ensureBrowser } from './browser.ts';
import { MissingProgramError } from './machine/ensure-program.ts';
import { ensureOffice } from './office.ts';
import { runProgram } from './test/programs.ts';
import { runVitest } from './test/run-vitest.ts';
import { oneCheck, runSteps, type Step, StepSkipped } from './test/step.ts';
import { allWell, closingLine, skippedSteps, summaryTable } from './test/summary.ts';

// Everything that must hold before a change is taken, in one run, cheapest first.

const say = (line: string): void => console.log(line);

// Biome colours a log file too unless told not to.
const COLORS = process.stdout.isTTY ? 'force' : 'off';

const BUILD = '生成网站（npm run build）';
const BROWSER = '准备浏览器';

const steps: readonly Step[] = [
  { name: '类型检查（tsc）', run: () => oneCheck(runProgram('tsc', ['--noEmit'])) },
  {
    name: '类型检查（tsc，浏览器）',
    run: () => oneCheck(runProgram('tsc', ['--noEmit', '-p', 'tsconfig.browser.json'])),
  },
  {
    name: '代码规范与架构（biome）',
    run: () => oneCheck(runProgram('biome', ['ci', `--colors=${COLORS}`])),
  },
  { name: '单元测试（vitest）', run: () => runVitest('unit') },
  { name: BUILD, run: () => oneCheck(runProgram('tsx', ['scripts/build.ts'])) },
  {
    name: BROWSER,
    async run() {
      const path = await ensureBrowser(say);
      say(`使用浏览器：${path}`);
      return { passed: 1, failed: 0, skipped: 0 };
    },
  },
  {
    name: '双引擎一致与端到端测试（vitest、axe）',
    needs: [BUILD, BROWSER],
    run: () => runVitest('e2e'),
  },
  {
    name: '下载文件在 LibreOffice 中打开（vitest）',
    needs: [BUILD, BROWSER],
    async run() {
      say(`使用 LibreOffice：${await officeOrSkip()}`);
      return runVitest('office');
    },
  },
  {
    name: '体积预算',
    needs: [BUILD],
    run: () => oneCheck(runProgram('tsx', ['scripts/budgets.ts'])),
  },
];

/** A browser every office has; LibreOffice not: without one the rest is still worth knowing. */
async function officeOrSkip(): Promise<string> {
  try {
    return await ensureOffice(say);
  } catch (error) {
    if (error instanceof MissingProgramError) throw new StepSkipped(error.message);
    throw error;
  }
}

const results = await runSteps(steps, say);
say(`\n${summaryTable(results)}\n`);
for (const line of skippedSteps(results)) say(`${line}\n`);
say(closingLine(results));
process.exitCode = allWell(results) ? 0 : 1;
