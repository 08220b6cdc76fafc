import { overviewFinding } from '../model/index.ts';
import { type Catalog, newestBase } from '../pages/index.ts';
import { overviewData } from '../pages/overview/index.ts';
import type { AnswerBook } from '../warehouse/index.ts';
import { defaultDataset } from './site.ts';

/** What an unknown address shows: the fault in one line, the way back, and the headline. */
export function NotFound({ book, catalog }: { book: AnswerBook; catalog: Catalog }) {
  const view = {
    ...newestBase(catalog, defaultDataset, ''),
    area: null,
    grouping: 'urgency',
  } as const;
  const { dataset, stocks, assessments, context } = overviewData(book, view, catalog);
  return (
    <main>
      <h1>没有这个页面</h1>
      <p>
        网址可能写错，或者页面已经移走。请
        <a id="home" href="/">
          回到总览
        </a>
        ，从那里继续。
      </p>
      <p>
        {dataset.mark && <strong className="mark">{dataset.mark}</strong>}{' '}
        {overviewFinding(stocks, assessments, context)}
      </p>
      {dataset.mark && <p>{dataset.note}。</p>}
    </main>
  );
}
