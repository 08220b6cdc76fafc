import { createContext, type ReactNode, useContext } from 'react';

/** The words that everything shown from a dataset has to carry, or null if it carries none. */
export type DataMark = string | null;

const MarkContext = createContext<DataMark | undefined>(undefined);

/** Sets the mark of all figures, tables, prints and downloads below it. */
export function MarkProvider({ mark, children }: { mark: DataMark; children: ReactNode }) {
  return <MarkContext.Provider value={mark}>{children}</MarkContext.Provider>;
}

/**
 * The mark in force. Throws where no provider says whether there is one, so
 * that a page cannot show data without having answered the question.
 */
export function useMark(): DataMark {
  const mark = useContext(MarkContext);
  if (mark === undefined) throw new Error('data are shown outside a MarkProvider');
  return mark;
}

/** The mark as a small label; nothing where there is none. */
export function MarkLabel() {
  const mark = useMark();
  return mark === null ? null : <span className="mark">{mark}</span>;
}
