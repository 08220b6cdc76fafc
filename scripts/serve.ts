import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cachingHost } from './serve/caching-host.ts';
import { listen, ServeError } from './serve/listen.ts';
import { mount, normalBase } from './serve/mount.ts';
import { plainHost } from './serve/plain-host.ts';

export { checkPort, ServeError } from './serve/listen.ts';

export interface ServerOptions {
  /** Folder of the built site. */
  readonly dist: string;
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** Sub-folder the site is mounted in, such as "/a/b/"; the root if left out. */
  readonly base?: string;
  /** Behave like the plainest static host: no twins, no caching headers, own 404 text. */
  readonly plain?: boolean;
}

export interface RunningServer {
  /** Address of the site's first page, ending in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on every address of this machine until closed.
 * Refuses with ServeError when the folder holds no site or the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dist, port, plain = false } = options;
  if (statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.isFile() !== true) {
    throw new ServeError(`没有找到已生成的网站：${dist}。请先运行 npm run build。`);
  }
  const base = normalBase(options.base);
  const host = plain ? plainHost(dist, base) : cachingHost(dist, base);
  const server = createServer(mount(base, host));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done, failed) => {
        server.close((error) => (error === undefined ? done() : failed(error)));
        // Browsers keep connections open; waiting for them would hang the tests.
        server.closeAllConnections();
      }),
  };
}
