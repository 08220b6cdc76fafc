import { useEffect, useState } from 'react';
import {
  type AnswerBook,
  type Engine,
  isAbortError,
  type Question,
  toFault,
  type WarehouseFault,
} from '../warehouse/index.ts';

interface LaterAnswers {
  readonly fault: WarehouseFault | null;
  readonly retry: () => void;
}

/**
 * Asks what a view can be shown without, and renders the page anew when it is answered. Other
 * questions cancel those under way.
 */
export function useLaterAnswers(
  questions: readonly Question<unknown>[],
  book: AnswerBook,
  engine: Engine | null,
): LaterAnswers {
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<{ key: string; fault: WarehouseFault } | null>(null);
  const missing = questions.filter((question) => !book.look(question));
  const key = missing.map(({ sql }) => sql).join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the missing questions; `attempt` asks them anew
  useEffect(() => {
    if (missing.length === 0 || engine === null) return;
    const stop = new AbortController();
    let isAsking = false;
    const askAll = async () => {
      isAsking = true;
      setFailure(null);
      try {
        await Promise.all(missing.map((question) => engine.ask(question, stop.signal)));
        if (!stop.signal.aborted) setAttempt((count) => count + 1);
      } catch (error) {
        if (!isAbortError(error)) setFailure({ key, fault: toFault(error, 'query_failed') });
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

  const isEnded = missing.length > 0 && failure?.key === key;
  return {
    fault: isEnded ? failure.fault : null,
    retry: () => setAttempt((count) => count + 1),
  };
}
