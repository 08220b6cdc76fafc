import { buildPacks } from '../../scripts/packs/index.ts';
import type { BuildOrder, BuildReport, BuildStep } from './build-report.ts';

// Runs in a process of its own, so that its peak memory is that of this one register.

async function build({ register, dataFolder, outDir }: BuildOrder): Promise<BuildReport> {
  const steps: BuildStep[] = [];
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const { packs } = await buildPacks({
    dataFolder,
    registerPath: register,
    outDir,
    progress: (message) => steps.push({ message, seconds: seconds() }),
  });
  return {
    steps,
    seconds: seconds(),
    // Kilobytes on every system that Node runs on.
    peakMemory: process.resourceUsage().maxRSS * 1024,
    cells: packs.pool.rows.pool ?? 0,
    changes: packs.pool.rows.pool_flow ?? 0,
    packBytes: packs.pool.bytes,
    rawPackBytes: packs.pool.rawBytes,
  };
}

process.once('message', (order: BuildOrder) => {
  build(order).then(
    (report) => process.send?.(report, () => process.disconnect()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
