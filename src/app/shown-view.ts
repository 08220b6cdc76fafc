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
  readonly fault: WarehouseFault | null;
  readonly retry: () => void;
}

/**
 * The view to show while the wanted one is being answered: the wanted one as
 * soon as the book holds all of it, until then the last one that was whole.
 * The latest wish wins; the questions of an older one are cancelled.
 */
export function useShownView(wanted: Wanted, book: AnswerBook, engine: Engine | null): ShownView {
  const { view, fallback, page, catalog } = wanted;
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<{ key: string; fault: WarehouseFault } | null>(null);
  const lastWhole = useRef(fallback);

  const missing = page.questions(view, catalog).filter((question) => !book.look(question));
  const isWhole = missing.length === 0;
  if (isWhole) lastWhole.current = view;
  const key = missing.map(({ sql }) => sql).join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the missing questions; `attempt` asks them anew
  useEffect(() => {
    if (isWhole || engine === null) return;
    const stop = new AbortController();
    setFailure(null);
    const answerAll = async () => {
      for (const question of missing) await engine.ask(question, stop.signal);
      // The book has changed; render again to see it.
      if (!stop.signal.aborted) setAttempt((count) => count + 1);
    };
    answerAll().catch((error) => {
      if (stop.signal.aborted || isAbortError(error)) return;
      setFailure({ key, fault: toFault(error, 'query_failed') });
    });
    return () => stop.abort();
  }, [key, attempt, engine]);

  const fault = failure !== null && failure.key === key ? failure.fault : null;
  return {
    view: isWhole ? view : lastWhole.current,
    isWaiting: !isWhole && fault === null,
    fault,
    retry: () => setAttempt((count) => count + 1),
  };
}
