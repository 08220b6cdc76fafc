import { useEffect, useState } from 'react';
import {
  type AnswerBook,
  type Engine,
  isAbortError,
  type Question,
  toFault,
  type WarehouseFault,
} from '../warehouse/index.ts';

/** Why questions have no answer. */
interface Failure {
  /** Null for the reader's own wish. */
  readonly fault: WarehouseFault | null;
}

export interface OwedAnswers {
  /** Whether the book still lacks an answer. */
  readonly isMissing: boolean;
  /** Null while the engine is asked, and when all is answered. */
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/**
 * Asks the engine for what the book lacks, and renders the page anew when it is answered. The
 * latest wish wins: other questions cancel those under way.
 */
export function useOwedAnswers(
  questions: readonly Question<unknown>[],
  book: AnswerBook,
  engine: Engine | null,
): OwedAnswers {
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<(Failure & { readonly key: string }) | null>(null);
  const missing = questions.filter((question) => !book.look(question));
  const isMissing = missing.length > 0;
  const key = missing.map(({ sql }) => sql).join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the missing questions; `attempt` asks them anew
  useEffect(() => {
    if (!isMissing || engine === null) return;
    const stop = new AbortController();
    let isAsking = false;
    const askAll = async () => {
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
    void askAll();
    // An engine that comes up after a failure or a cancelled start still owes the answer.
    const unsubscribe = engine.subscribe(() => {
      if (!isAsking && engine.current().phase === 'ready') void askAll();
    });
    return () => {
      unsubscribe();
      stop.abort();
    };
  }, [key, attempt, engine]);

  return {
    isMissing,
    failure: isMissing && failure?.key === key ? failure : null,
    retry: () => setAttempt((count) => count + 1),
  };
}
