import type { AnswerBook } from './answers.ts';
import { type Connector, isAbortError, type Row } from './connector.ts';
import { toFault, type WarehouseFault } from './fault.ts';
import { askRaw, decodeAnswer, type Question } from './question.ts';

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

/** One start of the engine and what came of it. */
interface Life {
  readonly connector: Promise<Connector>;
  readonly stop: AbortController;
  /** Why it ended, if it was not the reader who ended it. */
  fault: WarehouseFault | null;
}

/**
 * The life of the engine in a browser: started once, on the first need; ended
 * and started anew after a failure; its answers go into the book. Whatever an
 * ended life still brings, be it progress, success or failure, is not heard.
 */
export class Engine {
  private state: EngineState = { phase: 'idle' };
  private life: Life | null = null;
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
    return (this.life ?? this.begin()).connector.catch(() => null);
  }

  /** Stops a download under way, or ends a running or failed engine. Done when nothing is left of it. */
  async stop(): Promise<void> {
    const { life } = this;
    this.life = null;
    this.enter({ phase: 'idle' });
    if (life) await end(life);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /**
   * Asks the engine and writes the answer into the book. A failure is not kept:
   * the next call asks again.
   *
   * @throws WarehouseFault, or an AbortError if `signal` was aborted or the engine stopped
   */
  async ask(question: Question<unknown>, signal?: AbortSignal): Promise<void> {
    const rows = await this.rowsOf(question, signal);
    this.book.write(question.sql, rows);
  }

  /**
   * Asks what the reader is about to need, if the engine is ready; it is not started for this. The
   * answer is kept for a while only.
   *
   * @throws as `ask`
   */
  async askAhead(question: Question<unknown>, signal: AbortSignal): Promise<void> {
    if (this.state.phase !== 'ready') return;
    const rows = await this.rowsOf(question, signal);
    this.book.writeAhead(question, rows);
  }

  private async rowsOf(question: Question<unknown>, signal?: AbortSignal): Promise<readonly Row[]> {
    const life = this.life ?? this.begin();
    try {
      const rows = await askRaw(await life.connector, question, { signal });
      // An answer of another shape must fail here, where it can be asked again, not in the book.
      decodeAnswer(question, rows);
      return rows;
    } catch (error) {
      // What a failure cut short was not cancelled by the reader.
      if (isAbortError(error)) throw signal?.aborted ? error : (life.fault ?? error);
      const fault = toFault(error, 'query_failed');
      // An engine that does not answer any more is of no use to the next question either.
      if (fault.code === 'timeout' || fault.code === 'worker_failed') this.fail(life, fault);
      throw fault;
    }
  }

  private begin(): Life {
    const stop = new AbortController();
    const onProgress = (received: number, total: number) => {
      if (this.life === life) this.enter({ phase: 'loading', received, total });
    };
    // A moment later, so that even an immediate report finds its life.
    const connector = Promise.resolve().then(() => this.connect(onProgress, stop.signal));
    const life: Life = { connector, stop, fault: null };
    // Known before the listeners hear of it: one of them may want to start as well.
    this.life = life;
    this.enter({ phase: 'loading', received: 0, total: 0 });
    connector.then(
      () => {
        if (this.life === life) this.enter({ phase: 'ready' });
      },
      (error) => this.fail(life, toFault(error, 'worker_failed')),
    );
    return life;
  }

  private fail(life: Life, fault: WarehouseFault): void {
    // Another question may have failed before, and the reader may have started anew since.
    if (this.life !== life) return;
    this.life = null;
    life.fault = fault;
    this.enter({ phase: 'failed', fault });
    void end(life);
  }

  private enter(state: EngineState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

async function end({ connector, stop }: Life): Promise<void> {
  stop.abort();
  await (await connector.catch(() => null))?.close();
}
