import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import {
  type Catalog,
  DutyProvider,
  datasetOf,
  defaultView,
  type Page,
  useEngineState,
  type View,
} from '../pages/index.ts';
import { MarkProvider, Notice } from '../ui/index.ts';
import type { AnswerBook, Engine } from '../warehouse/index.ts';

import { EngineStatus } from './engine-status.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useForesight } from './foresight.ts';
import { useLasting } from './lasting.ts';
import type { Navigate } from './navigate.ts';
import { useOwedAnswers } from './owed-answers.ts';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { PrintedAddress } from './printed-address.tsx';
import { needsData, type Route } from './routes.ts';
import { useShownView } from './shown-view.ts';
import { defaultDataset } from './site.ts';
import { readView, withParameters, writeView } from './url-state.ts';

interface AppProps {
  readonly route: Route;
  /** The page of the route, loaded. */
  readonly page: Page;
  readonly routes: readonly Route[];
  readonly catalog: Catalog;
  readonly book: AnswerBook;
  /** Null while the page is being prerendered. */
  readonly engine: Engine | null;
  /** Address of the site's root as seen from this page, such as `../`. */
  readonly root: string;
  /** The search part of the address. */
  readonly search: string;
  readonly navigate: Navigate;
}

/** The frame of every page, and the one place where an address becomes a view. */
export function App(props: AppProps) {
  const { route, page, routes, catalog, book, engine, root, search, navigate } = props;
  const { place } = route;
  const address = useMemo(
    () => ({ catalog, page, place, dataset: defaultDataset }),
    [catalog, page, place],
  );
  // One view an address: while the engine counts its bytes, no page is computed anew.
  const { view: wanted, notices } = useMemo(() => readView(search, address), [search, address]);
  const fallback = useMemo(
    () => defaultView(page, catalog, { dataset: wanted.dataset, place }),
    [page, catalog, wanted, place],
  );
  const shown = useShownView({ view: wanted, fallback, page, catalog }, book, engine);
  const later = useOwedAnswers(page.later?.(shown.view, catalog) ?? [], book, engine);
  const failed = shown.fault ? shown : { fault: later.failure?.fault ?? null, retry: later.retry };
  // An answer that comes at once needs no line that pushes the page down and is gone again.
  const isLate = useLasting(shown.isWaiting, 300);
  const engineState = useEngineState(engine);
  const foresee = useForesight(book, engine);
  const dataset = datasetOf(catalog, shown.view.dataset);
  // The same function for every view, so that what only goes somewhere is not drawn anew for each.
  const latest = useRef(wanted);
  useLayoutEffect(() => {
    latest.current = wanted;
  }, [wanted]);
  const go = useCallback(
    (change: Partial<View>, history: 'push' | 'replace' = 'push') =>
      navigate(writeView({ ...latest.current, ...change }, address), history),
    [address, navigate],
  );
  const links = useMemo(() => {
    const searchOf = (change: Partial<View>) => writeView({ ...wanted, ...change }, address);
    // To another page goes what both can show: the data and their period.
    const across = searchOf({ ...fallback, period: wanted.period });
    return {
      linkTo: (change: Partial<View>) => searchOf(change) || '?',
      pageLink: (path: string, own: Readonly<Record<string, string>> = {}) =>
        root + path + withParameters(across, own),
      fileLink: (path: string) => root + path,
    };
  }, [wanted, fallback, address, root]);
  const { Component } = page;

  return (
    <MarkProvider mark={dataset.mark}>
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <PageHeader
        route={route}
        routes={routes}
        root={root}
        datasets={catalog.datasets}
        current={dataset}
        searchOf={(id) => writeView(defaultView(page, catalog, { dataset: id, place }), address)}
        navigate={navigate}
      />
      <main id="main" aria-busy={shown.isWaiting}>
        {dataset.mark && (
          <p className="mark-band">
            <strong>{dataset.mark}</strong>　{dataset.note}
          </p>
        )}
        {notices.map((notice) => (
          <Notice key={notice}>{notice}</Notice>
        ))}
        {isLate && engineState.phase !== 'failed' && (
          <Notice>正在计算所选内容；在此之前显示的是上一次的结果。</Notice>
        )}
        {shown.isCancelled && engineState.phase === 'idle' && (
          <Notice>已取消载入，所选内容没有计算。请点“载入数据引擎”继续。</Notice>
        )}
        {failed.fault && engineState.phase !== 'failed' && (
          <Notice action={{ text: '重试', run: failed.retry }}>{failed.fault.message}</Notice>
        )}
        {needsData(page, catalog, wanted) && (
          <div className="toolbar">
            <PeriodChoice
              periods={catalog.periods.get(wanted.dataset) ?? []}
              // Once nothing more is to come, the menu names what is really shown.
              period={shown.isWaiting ? wanted.period : shown.view.period}
              choose={(period) => go({ period })}
            />
            <EngineStatus state={engineState} engine={engine} />
          </div>
        )}
        <ErrorBoundary address={route.path + search}>
          <DutyProvider catalog={catalog} pageLink={links.pageLink}>
            <Component
              {...{ catalog, view: shown.view, wanted, book, engine, foresee, go }}
              {...links}
            />
          </DutyProvider>
        </ErrorBoundary>
      </main>
      <PageFooter dataset={dataset} />
      <PrintedAddress path={route.path} search={search} />
    </MarkProvider>
  );
}
