import {
  type Engine,
  isAbortError,
  type ReadersTable,
  readAs,
  toFault,
  WarehouseFault,
} from '../../warehouse/index.ts';
import { type ExplainedError, explainError } from './explain-error.ts';
import { limits } from './limits.ts';

/** What became of a statement. */
export type Outcome =
  | { readonly kind: 'answered'; readonly table: ReadersTable; readonly milliseconds: number }
  | { readonly kind: 'refused'; readonly error: ExplainedError }
  /** Stopped by the reader, or because it took too long; the engine may have had to start anew. */
  | { readonly kind: 'stopped'; readonly isOverdue: boolean; readonly isRestarted: boolean }
  /** The engine did not start, or died. */
  | { readonly kind: 'fault'; readonly fault: WarehouseFault };

/**
 * Runs a statement, starting the engine if it is not up. Never throws. The time limit counts from
 * when the engine is up. A statement that does not heed being stopped, in the middle of one long
 * step, is ended with its engine, and a new one starts.
 */
export async function runStatement(
  engine: Engine,
  text: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const connector = await untilStopped(engine.start(), signal);
  if (connector === stopped) {
    void engine.stop();
    return { kind: 'stopped', isOverdue: false, isRestarted: false };
  }
  if (connector === null) return whyNot(engine);
  const pool = await untilStopped(
    connector.open('pool').then(
      () => null,
      (error: unknown) => toFault(error, 'network'),
    ),
    signal,
  );
  if (pool === stopped) return { kind: 'stopped', isOverdue: false, isRestarted: false };
  if (pool) return { kind: 'fault', fault: pool };

  const stop = new AbortController();
  let isOverdue = false;
  const timer = setTimeout(() => {
    isOverdue = true;
    stop.abort();
  }, limits.time);
  const heed = () => stop.abort();
  signal.addEventListener('abort', heed, { once: true });
  const begun = performance.now();
  try {
    const reading = readAs(connector, text, { ...limits.answer, signal: stop.signal });
    const table = await endedSoonAfter(reading, stop.signal);
    if (table === ignored) {
      await engine.restart();
      return { kind: 'stopped', isOverdue, isRestarted: true };
    }
    return { kind: 'answered', table, milliseconds: performance.now() - begun };
  } catch (error) {
    if (stop.signal.aborted) return { kind: 'stopped', isOverdue, isRestarted: false };
    if (isAbortError(error)) return whyNot(engine);
    if (error instanceof WarehouseFault) {
      // Whoever asks next must not find a dead engine.
      void engine.restart();
      return { kind: 'fault', fault: error };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', error: explainError(message, text) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', heed);
  }
}

function whyNot(engine: Engine): Outcome {
  const state = engine.current();
  if (state.phase === 'failed') return { kind: 'fault', fault: state.fault };
  return { kind: 'stopped', isOverdue: false, isRestarted: false };
}

const stopped = Symbol('stopped');
const ignored = Symbol('ignored');

/** What the work gives, or that it was stopped before; the work goes on unheard. */
function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T | typeof stopped> {
  if (signal.aborted) return Promise.resolve(stopped);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(stopped), { once: true });
    work.then(resolve, reject);
  });
}

/** What the work gives, or that it ignored being stopped for as long as it may. */
function endedSoonAfter<T>(work: Promise<T>, signal: AbortSignal): Promise<T | typeof ignored> {
  return new Promise((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      patience = setTimeout(() => resolve(ignored), limits.grace);
    };
    signal.addEventListener('abort', wait, { once: true });
    work
      .finally(() => {
        signal.removeEventListener('abort', wait);
        clearTimeout(patience);
      })
      .then(resolve, reject);
  });
}
