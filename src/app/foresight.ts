import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerBook, Engine, Question } from '../warehouse/index.ts';

/** What is being asked ahead, and how to stop it. */
interface Wish {
  readonly key: string;
  readonly stop: AbortController;
}

/**
 * Gives a function that asks the engine, if it is ready, for what the reader is about to need. The
 * latest wish cancels the one before; when its answers are there, the page is rendered anew.
 * Nobody waits, so a failure is nobody's: what is really needed is asked again, and says so.
 */
export function useForesight(
  book: AnswerBook,
  engine: Engine | null,
): (questions: readonly Question<unknown>[]) => void {
  const [, setArrivals] = useState(0);
  const wish = useRef<Wish | null>(null);
  useEffect(() => () => wish.current?.stop.abort(), []);
  return useCallback(
    (questions) => {
      const missing = questions.filter((question) => !book.look(question));
      const key = missing.map(({ sql }) => sql).join('\n');
      if (engine === null || wish.current?.key === key) return;
      wish.current?.stop.abort();
      wish.current = null;
      if (missing.length === 0 || engine.current().phase !== 'ready') return;
      const own: Wish = { key, stop: new AbortController() };
      wish.current = own;
      const forget = () => {
        if (wish.current === own) wish.current = null;
      };
      Promise.all(missing.map((question) => engine.askAhead(question, own.stop.signal))).then(
        () => {
          forget();
          if (!own.stop.signal.aborted) setArrivals((count) => count + 1);
        },
        forget,
      );
    },
    [book, engine],
  );
}
