import type { BootMessage, BootReport } from './engine-worker.ts';
import { type FaultCode, WarehouseFault } from './fault.ts';

/** A running worker, and a guard that ends every wait for it. */
export interface BootedWorker {
  readonly worker: Worker;
  /**
   * Waits for `work`, but not beyond the death of the worker; DuckDB's own
   * promises would stay pending for ever. A worker that needs more than `limit`
   * milliseconds is ended: nobody knows what it would answer next.
   */
  guard<T>(work: Promise<T>, limit: number, code: FaultCode): Promise<T>;
  /** Ends the worker; all that is waiting for it, now or later, rejects with `reason`. */
  end(reason: unknown): void;
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
  let giveUp: (reason: unknown) => void = () => undefined;
  const death = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // Nobody may be waiting when the worker dies; the next guard will find it dead.
  death.catch(() => undefined);

  const end = (reason: unknown) => {
    worker.terminate();
    port1.close();
    giveUp(reason);
  };
  worker.addEventListener('error', (event) => {
    end(new WarehouseFault('worker_failed', event.message || 'the worker script failed'));
  });

  const booted = new Promise<void>((resolve) => {
    let isUp = false;
    port1.onmessage = ({ data }: MessageEvent<BootReport>) => {
      if (data.kind === 'booted') {
        isUp = true;
        resolve();
      } else {
        // Before it is up a script is at fault; afterwards the engine was not allowed to compile.
        end(new WarehouseFault(isUp ? 'blocked' : 'worker_failed', data.reason));
      }
    };
  });

  const guard: BootedWorker['guard'] = async (work, limit, code) => {
    const timer = setTimeout(
      () => end(new WarehouseFault(code, `no answer within ${limit} ms`)),
      limit,
    );
    try {
      return await Promise.race([work, death]);
    } finally {
      clearTimeout(timer);
    }
  };

  const message: BootMessage = { kind: 'boot', script, wasm, reports: port2 };
  worker.postMessage(message, [wasm.buffer, port2]);
  await guard(booted, bootLimit, 'worker_failed');
  return { worker, guard, end };
}
