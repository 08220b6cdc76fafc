import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { StaticDrawing } from '../charts/index.ts';
import { staticSvg } from '../charts/static.ts';
import {
  type Catalog,
  catalogQuestions,
  defaultView,
  type Page,
  readCatalog,
  type Where,
} from '../pages/index.ts';
import { AnswerBook, askRaw, type Connector, type Question } from '../warehouse/index.ts';
import { App } from './app.tsx';
import { NotFound } from './not-found.tsx';
import { loadPage, pageSource } from './page-modules.ts';
import { earlyScript } from './preferences.ts';
import { type Route, routesOf } from './routes.ts';
import { defaultDataset, siteTitle } from './site.ts';
import { type Snapshot, snapshotId } from './snapshot.ts';

/** One page as the build writes it. */
export interface RenderedPage {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The source file of the page, by which the bundle lists its script and styles. */
  readonly source: string;
  readonly body: string;
  readonly snapshot: Snapshot;
}

/** The page for unknown addresses; it stands alone, without scripts of the site. */
export interface NotFoundPage {
  readonly title: string;
  readonly body: string;
}

export { earlyScript, snapshotId };

async function answer(
  book: AnswerBook,
  connector: Connector,
  questions: readonly Question<unknown>[],
) {
  for (const question of questions) {
    if (!book.look(question)) book.write(question.sql, await askRaw(connector, question));
  }
}

function answerPage(book: AnswerBook, connector: Connector, page: Page, where: Where) {
  const catalog = readCatalog(book);
  const view = defaultView(page, catalog, where);
  const later = page.later?.(view, catalog) ?? [];
  return answer(book, connector, [...page.questions(view, catalog), ...later]);
}

/**
 * Renders the routes from the warehouse, all of them or those that are wanted: the answers that
 * the first view of each dataset needs go into the page, for the scripts to take over.
 */
export async function renderPages(
  connector: Connector,
  isWanted: (path: string) => boolean = () => true,
): Promise<readonly RenderedPage[]> {
  const common = new AnswerBook();
  await answer(common, connector, catalogQuestions);
  const catalog = readCatalog(common);
  const routes = routesOf(catalog);
  const pages: RenderedPage[] = [];
  for (const route of routes.filter(({ path }) => isWanted(path))) {
    const page = await loadPage(route.folder);
    const book = new AnswerBook(common.sheet());
    for (const { id } of catalog.datasets) {
      await answerPage(book, connector, page, { dataset: id, place: route.place });
    }
    pages.push(renderPage({ route, page, routes, catalog, book }));
  }
  return pages;
}

interface Answered {
  readonly route: Route;
  readonly page: Page;
  readonly routes: readonly Route[];
  readonly catalog: Catalog;
  readonly book: AnswerBook;
}

function renderPage({ route, page, routes, catalog, book }: Answered): RenderedPage {
  const depth = route.path.split('/').length - 1;
  const root = '../'.repeat(depth) || './';
  const body = renderToString(
    <StaticDrawing value={staticSvg}>
      <App
        route={route}
        page={page}
        routes={routes}
        catalog={catalog}
        book={book}
        engine={null}
        root={root}
        search=""
        navigate={() => undefined}
      />
    </StaticDrawing>,
  );
  return {
    path: route.path,
    title: route.path === '' ? siteTitle : `${route.title} · ${siteTitle}`,
    description: `${siteTitle}：${route.title}`,
    source: pageSource(route.folder),
    body,
    snapshot: { path: route.path, root, answers: book.sheet() },
  };
}

/** Renders the page that a host shows for an address that does not exist. */
export async function renderNotFound(connector: Connector): Promise<NotFoundPage> {
  const book = new AnswerBook();
  await answer(book, connector, catalogQuestions);
  const overview = await loadPage('overview');
  await answerPage(book, connector, overview, { dataset: defaultDataset, place: '' });
  return {
    title: `没有这个页面 · ${siteTitle}`,
    body: renderToStaticMarkup(<NotFound book={book} catalog={readCatalog(book)} />),
  };
}
