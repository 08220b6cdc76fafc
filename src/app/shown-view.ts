import { useEffect, useRef, useState } from 'react';
import type { Catalog, Page, View } from '../pages/index.ts';
import {
  type AnswerBook,
  type Engine,
  isAbortError,
  toFault,
  type WarehouseFault,
} from '../warehouse/index.ts';

interface Wanted {
  readonly view: View;
  /** What to show if nothing else can be: answered by the page itself. */
  readonly fallback: View;
  readonly page: Page;
  readonly catalog: Catalog;
}

export interface ShownView {
  /** A view whose every answer is in the book. */
  readonly view: View;
  readonly isWaiting: boolean;
  /** Whether the reader stopped the engine before it had answered. */
  readonly isCancelled: boolean;
  readonly fault: WarehouseFault | null;
  readonly retry: () => void;
}

/** Why the missing questions have no answer; null for the reader's own wish. */
interface Failure {
  readonly key: string;
  readonly fault: WarehouseFault | null;
}

/**
 * The view to show while the wanted one is being answered: the wanted one as
 * soon as the book holds all of it, until then the last one that was whole.
 * The latest wish wins; the questions of an older one are cancelled.
 */
export function useShownView(wanted: Wanted, book: AnswerBook, engine: Engine | null): ShownView {
  const { view, fallback, page, catalog } = wanted;
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const lastWhole = useRef(fallback);

  const missing = page.questions(view, catalog).filter((question) => !book.look(question));
  const isWhole = missing.length === 0;
  if (isWhole) lastWhole.current = view;
  const key = missing.map(({ sql }) => sql).join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the missing questions; `attempt` asks them anew
  useEffect(() => {
    if (isWhole || engine === null) return;
    const stop = new AbortController();
    let isAsking = false;
    const answerAll = async () => {
      isAsking = true;
      setFailure(null);
      try {
        // All at once: the engine takes one after the other without waiting for this thread between.
        await Promise.all(missing.map((question) => engine.ask(question, stop.signal)));
        // The book has changed; render again to see it.
        if (!stop.signal.aborted) setAttempt((count) => count + 1);
      } catch (error) {
        if (stop.signal.aborted) return;
        setFailure({ key, fault: isAbortError(error) ? null : toFault(error, 'query_failed') });
      } finally {
        isAsking = false;
      }
    };
    void answerAll();
    // An engine that comes up after a failure or a cancelled start still owes the answer.
    const unsubscribe = engine.subscribe(() => {
      if (!isAsking && engine.current().phase === 'ready') void answerAll();
    });
    return () => {
      unsubscribe();
      stop.abort();
    };
  }, [key, attempt, engine]);

  const ended = !isWhole && failure?.key === key ? failure : null;
  return {
    view: isWhole ? view : lastWhole.current,
    isWaiting: !isWhole && ended === null,
    isCancelled: ended !== null && ended.fault === null,
    fault: ended?.fault ?? null,
    retry: () => setAttempt((count) => count + 1),
  };
}
