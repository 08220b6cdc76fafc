import type { BootMessage, BootReport } from './engine-worker.ts';
import { type FaultCode, WarehouseFault } from './fault.ts';

/** A running worker, and a guard that ends every wait for it. */
export interface BootedWorker {
  readonly worker: Worker;
  /**
   * Waits for `work`, but no longer than `limit` milliseconds and not beyond
   * the death of the worker; DuckDB's own promises would stay pending for ever.
   */
  guard<T>(work: Promise<T>, limit: number, code: FaultCode): Promise<T>;
}

const bootLimit = 60_000;

/**
 * Starts the worker and hands it the engine's bytes.
 *
 * @param script address of DuckDB's own worker script
 * @throws WarehouseFault `worker_failed` if a script cannot be loaded
 */
export async function bootWorker(
  script: string,
  wasm: Uint8Array<ArrayBuffer>,
): Promise<BootedWorker> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url));
  const { port1, port2 } = new MessageChannel();
  let giveUp: (fault: WarehouseFault) => void = () => undefined;
  const death = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // Nobody may be waiting when the worker dies; the next guard will find it dead.
  death.catch(() => undefined);
  worker.addEventListener('error', (event) => {
    giveUp(new WarehouseFault('worker_failed', event.message || 'the worker script failed'));
  });

  const booted = new Promise<void>((resolve) => {
    let isUp = false;
    port1.onmessage = ({ data }: MessageEvent<BootReport>) => {
      if (data.kind === 'booted') {
        isUp = true;
        resolve();
      } else {
        // Before it is up a script is at fault; afterwards the engine was not allowed to compile.
        giveUp(new WarehouseFault(isUp ? 'blocked' : 'worker_failed', data.reason));
      }
    };
  });

  const guard: BootedWorker['guard'] = async (work, limit, code) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limited = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new WarehouseFault(code, `no answer within ${limit} ms`)),
        limit,
      );
    });
    try {
      return await Promise.race([work, death, limited]);
    } finally {
      clearTimeout(timer);
    }
  };

  const message: BootMessage = { kind: 'boot', script, wasm, reports: port2 };
  worker.postMessage(message, [wasm.buffer, port2]);
  try {
    await guard(booted, bootLimit, 'worker_failed');
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return { worker, guard };
}
