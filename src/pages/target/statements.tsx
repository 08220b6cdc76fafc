import { levelStatement, outlookStatement, paceStatement } from '../../model/index.ts';
import { MarkLabel } from '../../ui/index.ts';
import type { TargetData } from './target-data.ts';
import './target.css';

interface StatementsProps {
  readonly data: TargetData;
  readonly methodLink: string;
}

/** Level, pace and outlook: three statements, never one colour. */
export function Statements({ data: { assessment, outlook }, methodLink }: StatementsProps) {
  return (
    <section className="statements" aria-label="水平、进度、展望">
      <article>
        <h2>
          水平 <MarkLabel />
        </h2>
        <p>{levelStatement(assessment)}</p>
      </article>
      <article>
        <h2>
          进度 <MarkLabel />
        </h2>
        <p>{paceStatement(assessment)}</p>
      </article>
      <article>
        <h2>
          展望 <MarkLabel />
        </h2>
        <p>
          {outlook === null
            ? '期限已到，或者没有量化目标和期限，不作预测。'
            : outlookStatement(assessment, outlook)}{' '}
          <a href={methodLink}>预测怎么检验</a>
        </p>
      </article>
    </section>
  );
}
