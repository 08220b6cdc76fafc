import type { ExplainedError } from './explain-error.ts';

interface ErrorSectionProps {
  readonly error: ExplainedError;
  readonly statement: string;
  /** Brings the cursor to the place; null where the text is another by now. */
  readonly select: (() => void) | null;
}

/** Why a statement did not run: a Chinese sentence, the place in the text, the engine's words. */
export function ErrorSection({ error, statement, select }: ErrorSectionProps) {
  const { place } = error;
  return (
    <section className="sql-error" aria-label="出错说明" role="alert">
      <p>
        <strong>{place && `第 ${place.line} 行第 ${place.column} 个字：`}</strong>
        {error.text}
      </p>
      {place && (
        <pre>
          <code>
            {lineBefore(statement, place.from)}
            <mark>{statement.slice(place.from, place.to)}</mark>
            {lineAfter(statement, place.to)}
          </code>
        </pre>
      )}
      {select && (
        <button type="button" className="button" onClick={select}>
          到出错的地方
        </button>
      )}
      {error.original !== '' && (
        <details>
          <summary>数据引擎的原话</summary>
          <pre lang="en">{error.original}</pre>
        </details>
      )}
    </section>
  );
}

/** So much of the line as tells where in it one is. */
const context = 60;

function lineBefore(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return line.length > context ? `…${line.slice(-context)}` : line;
}

function lineAfter(text: string, at: number): string {
  const line = /^[^\n]*/.exec(text.slice(at))?.[0] ?? '';
  return line.length > context ? `${line.slice(0, context)}…` : line;
}
