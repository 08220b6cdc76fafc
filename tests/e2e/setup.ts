import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/browser.ts';
import { type RunningServer, startServer } from '../../scripts/serve.ts';

// What every end-to-end test is given by `inject(...)`: the built site on three kinds of host.

declare module 'vitest' {
  interface ProvidedContext {
    /** The site as it should be served: twins, caching, its own 404 page. */
    siteUrl: string;
    /** The site on the plainest static host. */
    plainUrl: string;
    /** The site in a sub-folder of the plainest static host. */
    subFolderUrl: string;
    /** The browser to start. */
    browserPath: string;
  }
}

const dist = join(import.meta.dirname, '../../dist');
const servers: RunningServer[] = [];

export async function setup({ provide }: TestProject): Promise<void> {
  const browser = findBrowser();
  if (browser === null) throw new Error('没有找到浏览器：请用 npm test 运行，或设置 CHROME_PATH。');
  const [site, plain, subFolder] = await Promise.all([
    startServer({ dist, port: 0 }),
    startServer({ dist, port: 0, plain: true }),
    startServer({ dist, port: 0, plain: true, base: '/a/b/' }),
  ]);
  servers.push(site, plain, subFolder);
  provide('siteUrl', site.url);
  provide('plainUrl', plain.url);
  provide('subFolderUrl', subFolder.url);
  provide('browserPath', browser);
}

export async function teardown(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()));
}
