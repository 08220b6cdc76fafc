import './app.css';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { type Page, readCatalog } from '../pages/index.ts';
import { AnswerBook, Engine, WarehouseFault } from '../warehouse/index.ts';
import { App } from './app.tsx';
import type { Navigate } from './navigate.ts';
import { loadPage } from './page-modules.ts';
import { needsData, routesOf } from './routes.ts';
import { defaultDataset } from './site.ts';
import { readSnapshot } from './snapshot.ts';
import { startWhenIdle } from './start-when-idle.ts';

const { path, root, answers } = readSnapshot();
const book = new AnswerBook(answers);
const catalog = readCatalog(book);
const routes = routesOf(catalog);
const route = routeAt(path);

function routeAt(wanted: string) {
  const found = routes.find((each) => each.path === wanted);
  if (!found) throw new Error(`no route ${wanted}`);
  return found;
}

const packsUrl = new URL(`${root}packs/`, document.baseURI).href;
const engine = new Engine(async (onProgress, signal) => {
  const { connectWasm } = await import('../warehouse/wasm.ts').catch((error) => {
    throw new WarehouseFault('network', 'the loader of the engine', error);
  });
  const connector = await connectWasm({ packsUrl, onProgress, signal });
  // Fetched while there is a line, so that every filter works without one afterwards. If it
  // does not come, the first question that needs it asks again and says so.
  void connector.open('pool').catch(() => undefined);
  return connector;
}, book);

const subscribeToAddress = (listener: () => void) => {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
};

const navigate: Navigate = (search, history = 'push') => {
  const address = window.location.pathname + search;
  if (history === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
};

function Site({ page }: { readonly page: Page }) {
  const search = useSyncExternalStore(
    subscribeToAddress,
    () => window.location.search,
    // The pages are written for the address without a search part.
    () => '',
  );
  return <App {...{ route, page, routes, catalog, book, engine, root, search, navigate }} />;
}

async function takeOver(): Promise<void> {
  const page = await loadPage(route.folder);
  const host = document.getElementById('app');
  if (!host) throw new Error('the page has no place for the application');
  const site = (
    <StrictMode>
      <Site page={page} />
    </StrictMode>
  );
  // The HTML shows the first view. For any other, taking it over would mean patching every line of it.
  if (window.location.search === '') hydrateRoot(host, site);
  else createRoot(host).render(site);

  const { dataset } = document.documentElement;
  dataset.stage = '1';
  engine.subscribe(() => {
    const { phase } = engine.current();
    if (phase === 'ready') dataset.stage = '2';
    dataset.engine = phase;
  });
  if (needsData(page, catalog, { dataset: defaultDataset, place: route.place })) {
    startWhenIdle(engine);
  }
}

takeOver().catch((error) => {
  // The HTML stays as it is, and says that its buttons do nothing.
  document.documentElement.dataset.script = 'failed';
  throw error;
});
