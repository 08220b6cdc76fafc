import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listen } from '../serve/listen.ts';
import { plainHost } from '../serve/plain-host.ts';

export interface IsolatedServer {
  /** Address of the folder, ending in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder so that its pages are isolated from all others: only then does the browser
 * give times to the microsecond and the memory of a page.
 */
export async function serveIsolated(folder: string): Promise<IsolatedServer> {
  const host = plainHost(folder, '/');
  const server = createServer((request, response) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    host(request, response);
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
