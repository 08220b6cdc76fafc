import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type RunningServer, startServer } from '../../../scripts/serve.ts';

const project = join(import.meta.dirname, '../../..');

/**
 * Builds the page of this folder as the site is built, worker and old targets included, and
 * serves it beside the packs of the built site until closed.
 */
export async function servePage(): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'agreement-'));
  await build({
    configFile: join(project, 'vite.config.ts'),
    root: import.meta.dirname,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir: folder, manifest: false, rolldownOptions: { input: 'index.html' } },
  });
  await cp(join(project, 'dist/packs'), join(folder, 'packs'), { recursive: true });
  const server = await startServer({ dist: folder, port: 0 });
  return {
    url: server.url,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
