import { join } from 'node:path';
import { createServer } from 'vite';
import { buildPacks } from './packs/index.ts';
import { documentOf } from './site/document.ts';
import { writePacksFolder } from './site/packs-folder.ts';
import { loadPrerender, renderSite } from './site/render.ts';

// npm run dev: the pages rendered anew at every request, the scripts compiled as they change.
// PORT is where it listens.

const project = join(import.meta.dirname, '..');
const packsFolder = join(project, 'generated/packs');
const devFolder = join(project, 'generated/dev');
const port = Number(process.env.PORT ?? 5173);

await buildPacks({ dataFolder: join(project, 'data'), outDir: packsFolder, progress: console.log });
await writePacksFolder(packsFolder, devFolder);

const server = await createServer({
  appType: 'custom',
  publicDir: devFolder,
  server: { port, strictPort: true },
});

server.middlewares.use(async (request, response, next) => {
  const address = request.url ?? '/';
  const path = new URL(address, 'http://localhost').pathname.slice(1);
  if (path !== '' && !path.endsWith('/')) return next();
  try {
    const prerender = await loadPrerender(server);
    const { pages, notFound } = await renderSite(packsFolder, prerender, (each) => each === path);
    const [page] = pages;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (!page) {
      response.statusCode = 404;
      response.end(notFound.body);
      return;
    }
    const html = documentOf(page, {
      styles: [],
      script: 'src/app/main.tsx',
      preloads: [],
      earlyScript: prerender.earlyScript,
      snapshotId: prerender.snapshotId,
    });
    // The development client evaluates code inline, which the policy of the real pages forbids.
    const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, '');
    response.end(await server.transformIndexHtml(address, open));
  } catch (error) {
    next(error);
  }
});

await server.listen();
console.log(`开发服务器：http://localhost:${port}`);
