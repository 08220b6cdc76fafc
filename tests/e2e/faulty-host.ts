import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findFile } from '../../scripts/serve/files.ts';
import { requestPath } from '../../scripts/serve/handler.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { plainHost } from '../../scripts/serve/plain-host.ts';

const dist = join(import.meta.dirname, '../../dist');

type Answer = (response: ServerResponse, whole: Buffer) => void;

/** What can go wrong with a file on its way. */
export const faults = {
  missing: (response) => {
    response.writeHead(404);
    response.end();
  },
  /** The host has only half of the file and takes it for the whole. */
  short: (response, whole) => response.end(whole.subarray(0, whole.length / 2)),
  /** The line breaks after half of the file. */
  'broken off': (response, whole) => {
    response.writeHead(200, { 'Content-Length': whole.length });
    response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
  },
  /** Half of the file comes, and then nothing more. */
  stalled: (response, whole) => {
    response.writeHead(200, { 'Content-Length': whole.length });
    response.write(whole.subarray(0, whole.length / 2));
  },
  'one byte changed': (response, whole) => {
    const changed = Buffer.from(whole);
    const middle = changed.length >> 1;
    changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
    response.end(changed);
  },
  /** A script that cannot do its work. */
  throws: (response) => {
    response.writeHead(200, { 'Content-Type': 'text/javascript' });
    response.end("throw new Error('broken on purpose')");
  },
} as const satisfies Record<string, Answer>;

export type Fault = keyof typeof faults;

/** The built site on a host that does, file by file, what it is told to do wrong. */
export interface FaultyHost {
  readonly url: string;
  /** From now on every file whose path matches suffers the fault. */
  breaks(path: RegExp, fault: Fault): void;
  /** From now on every answer, the worker's scripts included, carries this header. */
  sends(name: string, value: string): void;
  /** From now on all is well. */
  mends(): void;
  close(): void;
}

export async function startFaultyHost(): Promise<FaultyHost> {
  const broken = new Map<RegExp, Fault>();
  const headers = new Map<string, string>();
  const healthy = plainHost(dist, '/');
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const path = requestPath(request) ?? '/';
    const file = findFile(dist, path);
    const fault = [...broken].find(([pattern]) => pattern.test(path))?.[1];
    if (fault === undefined || file.kind !== 'file') healthy(request, response);
    else faults[fault](response, readFileSync(file.file));
  });
  await listen(server, 0);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    breaks: (path, fault) => broken.set(path, fault),
    sends: (name, value) => headers.set(name, value),
    mends: () => {
      broken.clear();
      headers.clear();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
