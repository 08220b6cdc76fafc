/**
 * npm run data: checks everything under data/ and writes the packs.
 * Options: --data <folder>, --register <path>, --out <folder>.
 */
import { parseArgs } from 'node:util';
import { formatFault, IntakeError } from './intake/index.ts';
import { buildPacks } from './packs/index.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    register: { type: 'string' },
    out: { type: 'string', default: 'generated/packs' },
  },
});

const startedAt = performance.now();

function progress(message: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`[${seconds} 秒] ${message}`);
}

try {
  const { manifestPath } = await buildPacks({
    dataFolder: options.data,
    registerPath: options.register,
    outDir: options.out,
    progress,
  });
  progress(`完成：${manifestPath}`);
} catch (error) {
  if (!(error instanceof IntakeError)) throw error;
  for (const fault of error.faults) console.error(formatFault(fault));
  console.error(`共 ${error.faults.length} 处错误，数据包没有更新。`);
  process.exitCode = 1;
}
