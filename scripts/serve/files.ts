import { createReadStream, type Stats, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { contentType } from './content-types.ts';

/** What a decoded URL path means inside a folder. */
export type Found =
  | { readonly kind: 'file'; readonly file: string; readonly size: number }
  | { readonly kind: 'folder' }
  | { readonly kind: 'nothing' };

/**
 * Takes the published folder and a decoded URL path ("/x/" means its index.html).
 * A path that leaves the folder or names a hidden file is nothing.
 */
export function findFile(dist: string, path: string): Found {
  const root = resolve(dist);
  const file = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path));
  const inside = file === root || file.startsWith(root + sep);
  if (!inside || path.includes('\0') || /(^|\/)\./.test(path)) return { kind: 'nothing' };
  const stats: Stats | undefined = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return { kind: 'nothing' };
  if (!stats.isDirectory()) return { kind: 'file', file, size: stats.size };
  const index = statSync(join(file, 'index.html'), { throwIfNoEntry: false });
  return index?.isFile() === true ? { kind: 'folder' } : { kind: 'nothing' };
}

/** Sends a whole file as it lies on the disk: no encoding, no ranges. */
export function sendFile(
  response: ServerResponse,
  found: Extract<Found, { kind: 'file' }>,
  status = 200,
): void {
  response.writeHead(status, {
    'Content-Type': contentType(found.file),
    'Content-Length': found.size,
  });
  createReadStream(found.file)
    // The headers are gone by now: cutting the connection is the only honest answer left.
    .on('error', () => response.destroy())
    .pipe(response);
}
