import './policy.css';
import { useMemo } from 'react';
import {
  filterLedger,
  laggardsFirst,
  ledgerDetail,
  ledgerFinding,
  periodText,
} from '../../model/index.ts';
import { MarkLabel, SheetDownloads } from '../../ui/index.ts';
import { CommitmentTable } from '../commitment-table.tsx';
import { ledgerData } from '../ledger-data.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import { ledgerSheet } from './ledger-sheet.ts';
import { MeasureArticle } from './measure-article.tsx';
import { MeasureTable } from './measure-table.tsx';
import type { PolicyProps } from './policy-state.ts';

export function PolicyPage(props: PolicyProps) {
  const { book, view, catalog, linkTo, go, pageLink } = props;
  const { dataset, period, place } = view;
  const data = useMemo(
    () => ledgerData(book, { dataset, period, place }, catalog),
    [book, dataset, period, place, catalog],
  );
  const { context, entries, general } = data;
  const department =
    catalog.departments.find(({ code }) => code === view.department)?.shortName ?? null;
  const shown = filterLedger(entries, {
    department,
    status: view.status,
    deadline: view.deadline,
  });
  const isFiltered = shown.length < entries.length;

  return (
    <>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">{ledgerFinding(entries, context)}</h1>
        <p>{ledgerDetail(entries)}</p>
        <p className="soft">
          题目和内容是本平台的概括，原文以公开文件为准。
          <a href={pageLink('subsidies/')}>补贴发放与年度测算</a>
        </p>
      </section>
      <LedgerFilters {...props} />
      {isFiltered && (
        <p role="status">
          符合条件的有{shown.length}条，共{entries.length}条；一条措施有一项任务符合即整条列出。
          <a
            href={linkTo({ department: null, status: 'all', deadline: 'all' })}
            onClick={(event) => {
              event.preventDefault();
              go({ department: null, status: 'all', deadline: 'all' });
            }}
          >
            显示全部
          </a>
        </p>
      )}
      {shown.length > 0 ? (
        <>
          <MeasureTable entries={shown} />
          <SheetDownloads sheet={() => ledgerSheet(shown, data)} what="台账" />
        </>
      ) : (
        <p>没有符合条件的措施。</p>
      )}
      {!isFiltered && (
        <section aria-labelledby="general">
          <h2 id="general">总体要求，不在18条之内</h2>
          <p>
            总量目标文件没有列责任单位。按（十七）的分工，组织部门指导、
            <a href={pageLink('policy/departments/human-resources/')}>市人社局</a>
            统筹协调、各部门分工负责，各县（市、区）和功能区纳入本地部署。
          </p>
          <CommitmentTable
            caption={`总体要求的任务，${periodText(context.cutOff)}`}
            assessments={laggardsFirst(general)}
            pageLink={pageLink}
          />
        </section>
      )}
      <section aria-labelledby="measures">
        <h2 id="measures">
          逐条台账 <MarkLabel />
        </h2>
        <p className="fold-all">
          <a
            className="button"
            href={linkTo({ fold: view.fold === 'open' ? 'closed' : 'open' })}
            onClick={(event) => {
              event.preventDefault();
              go({ fold: view.fold === 'open' ? 'closed' : 'open' });
            }}
          >
            {view.fold === 'open' ? '全部收起' : '全部展开'}
          </a>
        </p>
        {shown.map((entry) => (
          <MeasureArticle
            // A fold that the reader has chosen for all begins anew for each.
            key={`${entry.measure.clause}${view.fold}`}
            entry={entry}
            isOpen={view.fold === 'open'}
            data={data}
            pageLink={pageLink}
          />
        ))}
      </section>
    </>
  );
}
