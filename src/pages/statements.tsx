import './statements.css';
import {
  type Assessment,
  levelStatement,
  type Outlook,
  outlookStatement,
  paceStatement,
} from '../model/index.ts';
import { MarkLabel } from '../ui/index.ts';

interface StatementsProps {
  readonly assessment: Assessment;
  readonly outlook: Outlook;
  readonly methodLink: string;
  /** What the target is called, with its figure; the document's own if left out. */
  readonly asked?: string;
  /** How deep the headings lie: below the page, or below a section of it. */
  readonly heading?: 'h2' | 'h3';
}

/** Level, pace and outlook: three statements, never one colour. */
export function Statements(props: StatementsProps) {
  const { assessment, outlook, methodLink, asked, heading: Heading = 'h2' } = props;
  return (
    <section className="statements" aria-label="水平、进度、展望">
      <article>
        <Heading>
          水平 <MarkLabel />
        </Heading>
        <p>{levelStatement(assessment, asked)}</p>
      </article>
      <article>
        <Heading>
          进度 <MarkLabel />
        </Heading>
        <p>{paceStatement(assessment)}</p>
      </article>
      <article>
        <Heading>
          展望 <MarkLabel />
        </Heading>
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
