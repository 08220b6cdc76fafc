import type { AnswerBook } from './answers.ts';
import { type Connector, isAbortError } from './connector.ts';
import { toFault, type WarehouseFault } from './fault.ts';
import { askRaw, type Question } from './question.ts';

/** What the reader is told about the engine. Bytes are counted over the wire. */
export type EngineState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly received: number; readonly total: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly fault: WarehouseFault };

type Connect = (
  onProgress: (received: number, total: number) => void,
  signal: AbortSignal,
) => Promise<Connector>;

/**
 * The life of the engine in a browser: started once, on the first need; ended
 * and started anew after a failure; its answers go into the book.
 */
export class Engine {
  private state: EngineState = { phase: 'idle' };
  private starting: Promise<Connector> | null = null;
  private stopStart = new AbortController();
  private readonly listeners = new Set<() => void>();
  private readonly connect: Connect;
  private readonly book: AnswerBook;

  constructor(connect: Connect, book: AnswerBook) {
    this.connect = connect;
    this.book = book;
  }

  current = (): EngineState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to start, or joins the start under way. Never throws: a failure is a state. */
  start(): Promise<Connector | null> {
    this.starting ??= this.begin();
    return this.starting.catch(() => null);
  }

  /** Stops a download under way, or ends a running or failed engine. */
  async stop(): Promise<void> {
    this.stopStart.abort();
    const connector = await this.starting?.catch(() => null);
    this.starting = null;
    await connector?.close();
    this.enter({ phase: 'idle' });
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /**
   * Asks the engine and writes the answer into the book. A failure is not kept:
   * the next call asks again.
   *
   * @throws WarehouseFault, or an AbortError if `signal` was aborted
   */
  async ask(question: Question<unknown>, signal?: AbortSignal): Promise<void> {
    this.starting ??= this.begin();
    const connector = await this.starting;
    try {
      this.book.write(question.sql, await askRaw(connector, question, { signal }));
    } catch (error) {
      if (isAbortError(error)) throw error;
      const fault = toFault(error, 'query_failed');
      // An engine that does not answer any more is of no use to the next question either.
      if (fault.code === 'timeout' || fault.code === 'worker_failed') await this.fail(fault);
      throw fault;
    }
  }

  private begin(): Promise<Connector> {
    const stop = new AbortController();
    this.stopStart = stop;
    const { signal } = stop;
    this.enter({ phase: 'loading', received: 0, total: 0 });
    const onProgress = (received: number, total: number) => {
      if (!signal.aborted) this.enter({ phase: 'loading', received, total });
    };
    const connecting = this.connect(onProgress, signal);
    connecting.then(
      () => this.enter({ phase: 'ready' }),
      (error) => {
        if (signal.aborted) return;
        // Ends the other downloads too: their progress would put the failure out of sight.
        stop.abort();
        void this.fail(toFault(error, 'worker_failed'));
      },
    );
    return connecting;
  }

  private async fail(fault: WarehouseFault): Promise<void> {
    const connector = this.starting;
    this.starting = null;
    this.enter({ phase: 'failed', fault });
    await (await connector?.catch(() => null))?.close();
  }

  private enter(state: EngineState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
