import { limits } from '../../../src/pages/sql/limits.ts';
import {
  type Connector,
  isAbortError,
  type ReadersTable,
  type Row,
  readAs,
  type SqlText,
} from '../../../src/warehouse/index.ts';
import { connectWasm } from '../../../src/warehouse/wasm.ts';
import { asked } from './asked.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

// The browser's engine without the site around it, held by the test from outside.

const packsUrl = new URL('./packs/', document.baseURI).href;
let connector: Promise<Connector> | null = null;

function connected(): Promise<Connector> {
  connector ??= connectWasm({
    packsUrl,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return connector;
}

export interface Bench {
  /** All questions of one file, in their order. */
  answers(file: string): Promise<Outcome[]>;
  /** Runs a statement that nobody has checked; its rows, or the error's text. */
  run(statement: string): Promise<readonly Row[] | string>;
  /** Runs a statement as a reader's, if the engine admits it. */
  runAdmitted(text: string): Promise<readonly Row[] | string>;
  /** What a reader is given for a statement of theirs, or the error's text. */
  read(text: string, mostRows: number): Promise<ReadersTable | string>;
  /** Starts a statement, cancels it, and says how long that took and how it ended. */
  cancel(statement: string, after: number): Promise<{ ended: string; milliseconds: number }>;
  /** Asks without waiting; `ends` tells how it ended. */
  leavePending(statement: string): void;
  ends(): Promise<string[]>;
  openPool(): Promise<void>;
  close(): Promise<void>;
  /** Lets go of the engine, so that the next question starts a new one. */
  forget(): void;
}

let pending: Promise<string>[] = [];

function endOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'answered',
    (error) => (isAbortError(error) ? 'aborted' : `${error.code ?? error.name}`),
  );
}

async function textOfFailure<T>(work: Promise<T>): Promise<T | string> {
  return work.catch((error) => String(error));
}

const bench: Bench = {
  async answers(file) {
    const outcomes: Outcome[] = [];
    for (const question of asked[file] ?? []) {
      outcomes.push(await outcomeOf(await connected(), question));
    }
    return outcomes;
  },
  async run(statement) {
    return textOfFailure((await connected()).query(statement as SqlText));
  },
  async runAdmitted(text) {
    const engine = await connected();
    return textOfFailure(engine.admit(text).then((statement) => engine.query(statement)));
  },
  async read(text, mostRows) {
    return textOfFailure(readAs(await connected(), text, { ...limits.answer, mostRows }));
  },
  async cancel(statement, after) {
    const stop = new AbortController();
    const engine = await connected();
    const ending = endOf(engine.query(statement as SqlText, { signal: stop.signal }));
    await new Promise((resolve) => setTimeout(resolve, after));
    const begun = performance.now();
    stop.abort();
    return { ended: await ending, milliseconds: performance.now() - begun };
  },
  leavePending(statement) {
    pending.push(endOf(connected().then((engine) => engine.query(statement as SqlText))));
  },
  async ends() {
    const all = await Promise.all(pending);
    pending = [];
    return all;
  },
  openPool: async () => (await connected()).open('pool'),
  close: async () => (await connected()).close(),
  forget() {
    connector = null;
  },
};

Object.assign(globalThis, { bench });
