import { join, relative } from 'node:path';
import { kilobytes } from './budgets/limits.ts';
import { isWithin, measureSizes, NotBuiltError } from './budgets/measure.ts';

// Refuses a build that weighs more than it may. Reads dist/ and Vite's manifest, which the build
// keeps beside dist/, since it must not be published.

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const MANIFEST = join(ROOT, 'generated/vite-manifest.json');

function check(): boolean {
  const { figures, engineAhead } = measureSizes(DIST, MANIFEST);
  console.log(`体积预算 size budgets（${relative(ROOT, DIST)}/，按 brotli 计）\n`);
  for (const figure of figures) {
    const { raw, brotli, gzip } = figure.size;
    console.log(`${isWithin(figure) ? '●' : '■'} ${figure.name}`);
    console.log(
      `    brotli ${kilobytes(brotli)} / 预算 ${kilobytes(figure.budget)}` +
        `（gzip ${kilobytes(gzip)}，原始 ${kilobytes(raw)}）${isWithin(figure) ? '' : '  超出预算'}`,
    );
  }
  console.log(
    `${engineAhead.length === 0 ? '●' : '■'} 页面不得预先加载引擎 no engine fetched ahead`,
  );
  for (const where of engineAhead) console.log(`    ${where}`);
  return figures.every(isWithin) && engineAhead.length === 0;
}

try {
  if (!check()) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof NotBuiltError ? error.message : error);
  process.exitCode = 1;
}
