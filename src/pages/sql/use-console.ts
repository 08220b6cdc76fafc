import { useCallback, useEffect, useRef, useState } from 'react';
import type { Engine } from '../../warehouse/index.ts';
import { type Outcome, runStatement } from './run-statement.ts';

export interface SqlConsole {
  /** What stands in the editor. */
  readonly draft: string;
  readonly edit: (text: string) => void;
  /** Runs a statement and shows it in the editor; one that is running is stopped. */
  readonly run: (statement: string) => void;
  readonly stop: () => void;
  readonly isRunning: boolean;
  /** What became of the statement that was run, if this one was. */
  readonly outcome: Outcome | null;
  /** The statement that the outcome is about. */
  readonly statement: string;
}

/** Answers kept for the way back; older ones can be asked again. */
const mostKept = 8;

/**
 * The statement of the address, the one in the editor, and what became of those that were run.
 * Another statement in the address, by Back or a link, takes the place of what is in the editor.
 */
export function useConsole(statement: string, engine: Engine | null): SqlConsole {
  const [draft, setDraft] = useState(statement);
  const [shown, setShown] = useState(statement);
  const [known, setKnown] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [running, setRunning] = useState<AbortController | null>(null);
  const current = useRef<AbortController | null>(null);

  const end = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setRunning(null);
  }, []);

  // A run puts its statement into the address itself; any other change of it comes from outside.
  const expected = useRef(statement);
  useEffect(() => {
    if (expected.current === statement) return;
    expected.current = statement;
    end();
    setDraft(statement);
    setShown(statement);
  }, [statement, end]);
  useEffect(() => end, [end]);

  const run = (text: string) => {
    if (engine === null) return;
    end();
    expected.current = text;
    const stop = new AbortController();
    current.current = stop;
    setDraft(text);
    setShown(text);
    setRunning(stop);
    // What was said about it before is not what it says now.
    setKnown((before) => without(before, text));
    void runStatement(engine, text, stop.signal).then((outcome) => {
      if (current.current !== stop && outcome.kind !== 'answered') return;
      if (current.current === stop) {
        current.current = null;
        setRunning(null);
      }
      setKnown(
        (before) => new Map([...[...without(before, text)].slice(1 - mostKept), [text, outcome]]),
      );
    });
  };

  const stop = () => current.current?.abort();
  const outcome = known.get(shown) ?? null;
  return {
    draft,
    edit: setDraft,
    run,
    stop,
    isRunning: running !== null,
    outcome,
    statement: shown,
  };
}

function without(known: ReadonlyMap<string, Outcome>, text: string): ReadonlyMap<string, Outcome> {
  return new Map([...known].filter(([statement]) => statement !== text));
}
