import { abortError, type Connector, type Row } from '../../../src/warehouse/connector.ts';
import type { PackName } from '../../../src/warehouse/schema.ts';
import type { SqlText } from '../../../src/warehouse/sql.ts';

/** A promise with its ends in hand. */
export interface Open<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
}

export function open<T>(): Open<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A connector whose answers the test gives, one statement after the other. */
export class FakeConnector implements Connector {
  readonly asked: { readonly statement: string; readonly answer: Open<readonly Row[]> }[] = [];
  readonly opened: PackName[] = [];
  isClosed = false;
  refusesToOpen: unknown = null;

  async open(pack: PackName): Promise<void> {
    if (this.refusesToOpen !== null) throw this.refusesToOpen;
    this.opened.push(pack);
  }

  query(statement: SqlText, { signal }: { signal?: AbortSignal | undefined } = {}) {
    const answer = open<readonly Row[]>();
    signal?.addEventListener('abort', () => answer.reject(abortError()));
    if (signal?.aborted) answer.reject(abortError());
    this.asked.push({ statement, answer });
    return answer.promise;
  }

  async admit(text: string): Promise<SqlText> {
    return text as SqlText;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const { answer } of this.asked) answer.reject(abortError());
  }
}

/** Lets everything happen that only waits for promises. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
