/** npm run demo: makes the 示例 city from data/demo/recipe.json. */
import { relative } from 'node:path';
import { RecipeError, writeDemo } from './demo/index.ts';

const startedAt = performance.now();

function progress(message: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`[${seconds} 秒] ${message}`);
}

try {
  const outcome = await writeDemo({ progress });
  const { persons, certificates, stockAtCutOff, files } = outcome;
  progress(`${relative('.', outcome.registerPath)}：${persons} 人、${certificates} 本证书`);
  progress(`data/counties 与 data/projects：${files.length} 个文件`);
  progress(`完成。截止日在册 ${stockAtCutOff} 人；sha256 ${outcome.registerSha256}`);
} catch (error) {
  if (!(error instanceof RecipeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
