import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import type * as Prerender from '../../src/app/prerender.tsx';
import { connectNative } from '../../src/warehouse/native.ts';

/** The prerendering half of the application, loaded from source. */
export async function loadPrerender(server: ViteDevServer): Promise<typeof Prerender> {
  return (await server.ssrLoadModule('/src/app/prerender.tsx')) as typeof Prerender;
}

/** Renders the pages from the packs of a folder, all or those that are wanted, with native DuckDB. */
export async function renderSite(
  packsFolder: string,
  prerender: typeof Prerender,
  isWanted?: (path: string) => boolean,
) {
  const connector = await connectNative({
    core: join(packsFolder, 'core.duckdb'),
    pool: join(packsFolder, 'pool.duckdb'),
  });
  try {
    return {
      pages: await prerender.renderPages(connector, isWanted),
      notFound: await prerender.renderNotFound(connector),
    };
  } finally {
    await connector.close();
  }
}

/** A Vite server that compiles the sources and listens to nobody. */
export function sourceServer(): Promise<ViteDevServer> {
  return createServer({
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
}
