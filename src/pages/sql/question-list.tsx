import type { MouseEvent } from 'react';
import type { ReadyQuestion } from './ready-questions.ts';

interface QuestionListProps {
  readonly questions: readonly ReadyQuestion[];
  /** The statement of the address. */
  readonly current: string;
  readonly linkTo: (statement: string) => string;
  readonly run: (statement: string) => void;
}

/** Questions to start from. A press runs one; opened elsewhere, it waits in the editor. */
export function QuestionList({ questions, current, linkTo, run }: QuestionListProps) {
  const choose = (event: MouseEvent, statement: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    run(statement);
    document.getElementById('sql-write')?.scrollIntoView();
  };
  return (
    <section aria-labelledby="sql-questions">
      <h2 id="sql-questions">常用查询</h2>
      <p>点题目直接运行，语句会放进编辑框，可以照着改。</p>
      <ol className="sql-questions">
        {questions.map(({ id, title, sql }) => (
          <li key={id}>
            <a
              href={linkTo(sql)}
              aria-current={sql === current ? 'true' : undefined}
              onClick={(event) => choose(event, sql)}
            >
              {title}
            </a>
            <details>
              <summary aria-label={`看语句：${title}`}>看语句</summary>
              <pre>
                <code>{sql}</code>
              </pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
