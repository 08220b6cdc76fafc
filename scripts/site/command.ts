import { parseArgs } from 'node:util';
import { formatFault, IntakeError } from '../intake/index.ts';
import type { BuildOptions } from './build-options.ts';

/** Runs a build from the command line: progress with seconds, every fault of the data on a line of its own. */
export async function runBuild(build: (options: BuildOptions) => Promise<void>): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      register: { type: 'string' },
      internal: { type: 'boolean', default: false },
    },
  });
  const startedAt = performance.now();
  const progress = (message: string) =>
    console.log(`[${((performance.now() - startedAt) / 1000).toFixed(1)} 秒] ${message}`);
  try {
    const { data, register, internal } = values;
    await build({ progress, dataFolder: data, registerPath: register, isInternal: internal });
    progress(internal ? '完成：dist-internal/，内部使用，不得公开' : '完成：dist/');
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    for (const fault of error.faults) console.error(formatFault(fault));
    console.error(`共 ${error.faults.length} 处错误，网站没有更新。`);
    process.exitCode = 1;
  }
}
