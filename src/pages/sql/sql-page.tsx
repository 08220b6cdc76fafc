import './sql.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  CodeEditor,
  type CodeEditorHandle,
  MarkProvider,
  type Vocabulary,
} from '../../ui/index.ts';
import { describedTables } from '../../warehouse/index.ts';
import type { PageProps } from '../page.ts';
import { ConsoleStatus } from './console-status.tsx';
import { ErrorSection } from './error-section.tsx';
import { limits } from './limits.ts';
import { QuestionList } from './question-list.tsx';
import { ResultSection } from './result-section.tsx';
import { fitsAddress, questionsFor, type SqlState } from './sql-state.ts';
import { TableList } from './table-list.tsx';
import { useConsole } from './use-console.ts';

const tables = describedTables();

/** What the editor completes: names of the schema, with what they mean. */
const vocabulary: Vocabulary = {
  tables: tables.map(({ name, title, columns }) => ({
    name,
    title,
    columns: columns.map((column) => ({ name: column.name, title: column.title })),
  })),
};

const introduction =
  `页面上每一个数都出自这 ${tables.length} 张表。查询在本机的数据引擎（DuckDB）里运行，只能读、不能改，` +
  '不联网、不上传；结果可以下载，网址可以转给同事。表里同时有各个数据集的数，请用 dataset 列区分。';

const rules =
  '按 Ctrl+Enter 运行；输入时提示表名和列名（Ctrl+空格随时调出）；按 Tab 离开编辑框。' +
  `每次最多取 ${limits.answer.mostRows.toLocaleString('en-US')} 行、${limits.answer.mostColumns} 列，最长 ${limits.time / 1000} 秒，` +
  `内存 ${limits.megabytes} MB，一次一条语句。`;

const withoutScripts =
  '运行查询要用浏览器脚本和 WebAssembly。请在浏览器设置里允许本站运行脚本，再刷新本页；不能启用的，';

export function SqlPage({ view, catalog, engine, linkTo, go, pageLink }: PageProps<SqlState>) {
  const questions = useMemo(() => questionsFor(catalog, view.dataset), [catalog, view.dataset]);
  const desk = useConsole(view.statement, engine);
  const editor = useRef<CodeEditorHandle>(null);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);

  const run = (statement: string) => {
    desk.run(statement);
    if (statement !== view.statement && fitsAddress(statement)) go({ statement });
  };
  const { outcome, draft } = desk;
  const error = outcome?.kind === 'refused' ? outcome.error : null;
  const isSame = draft === desk.statement;
  // An answer may hold rows of any dataset, whichever the page is about.
  const mark = catalog.datasets.find((each) => each.mark !== null)?.mark ?? null;

  return (
    <article className="sql-page">
      <h1>用 SQL 直接查询全部数据表</h1>
      <p className="lead">{introduction}</p>
      <noscript>
        <p className="notice">
          {withoutScripts}
          <a href={pageLink('data/')}>数据页</a>有数据表可以下载，用其他工具查询。
        </p>
      </noscript>
      <section aria-labelledby="sql-write">
        <h2 id="sql-write">写一条查询</h2>
        <CodeEditor
          ref={editor}
          label="SQL 查询语句"
          text={draft}
          onChange={desk.edit}
          onRun={run}
          mark={isSame ? (error?.place ?? null) : null}
          vocabulary={vocabulary}
        />
        <div className="sql-actions">
          {desk.isRunning ? (
            <button type="button" className="button" onClick={desk.stop}>
              停止
            </button>
          ) : (
            <button
              type="button"
              className="button sql-run"
              disabled={!isReady}
              onClick={() => run(draft)}
            >
              运行
            </button>
          )}
          <p className="soft">{rules}</p>
        </div>
        <ConsoleStatus engine={engine} desk={desk} retry={() => run(desk.statement)} />
        {error && (
          <ErrorSection
            error={error}
            statement={desk.statement}
            select={
              isSame && error.place
                ? () => error.place && editor.current?.select(error.place)
                : null
            }
          />
        )}
        {!fitsAddress(draft) && (
          <p className="soft">语句太长或有不能用的字符，不能放进网址，也就不能用网址转给别人。</p>
        )}
      </section>
      {outcome?.kind === 'answered' && (
        <MarkProvider mark={mark}>
          <ResultSection
            key={desk.statement}
            table={outcome.table}
            statement={desk.statement}
            isChanged={!isSame}
          />
        </MarkProvider>
      )}
      <QuestionList
        questions={questions}
        current={view.statement}
        linkTo={(statement) => linkTo({ statement })}
        run={run}
      />
      <TableList tables={tables} dataLink={pageLink('data/')} />
    </article>
  );
}
