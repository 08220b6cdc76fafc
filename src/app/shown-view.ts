import { useRef } from 'react';
import type { Catalog, Page, View } from '../pages/index.ts';
import type { AnswerBook, Engine, WarehouseFault } from '../warehouse/index.ts';
import { useOwedAnswers } from './owed-answers.ts';

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

/**
 * The view to show while the wanted one is being answered: the wanted one as
 * soon as the book holds all of it, until then the last one that was whole.
 * The latest wish wins; the questions of an older one are cancelled.
 */
export function useShownView(wanted: Wanted, book: AnswerBook, engine: Engine | null): ShownView {
  const { view, fallback, page, catalog } = wanted;
  const questions = page.questions(view, catalog);
  const { isMissing, failure, retry } = useOwedAnswers(questions, book, engine);
  const lastWhole = useRef(fallback);
  if (!isMissing) lastWhole.current = view;
  return {
    view: isMissing ? lastWhole.current : view,
    isWaiting: isMissing && failure === null,
    isCancelled: failure !== null && failure.fault === null,
    fault: failure?.fault ?? null,
    retry,
  };
}
