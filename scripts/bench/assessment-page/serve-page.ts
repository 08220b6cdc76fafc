import { cp, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { type RunningServer, startServer } from '../../serve.ts';

/**
 * Builds the page of this folder as the site is built, worker and old targets included, into a
 * new folder under `workspace`, and serves it beside the packs of the site in `dist`.
 */
export async function serveAssessmentPage(dist: string, workspace: string): Promise<RunningServer> {
  const folder = await mkdtemp(join(workspace, 'assessment-'));
  await build({
    configFile: join(import.meta.dirname, '../../../vite.config.ts'),
    root: import.meta.dirname,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir: folder, manifest: false, rolldownOptions: { input: 'index.html' } },
  });
  await cp(join(dist, 'packs'), join(folder, 'packs'), { recursive: true });
  return startServer({ dist: folder, port: 0 });
}
