import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { downloadsRoute } from '../downloads/index.ts';

const textual = new Set(['.html', '.js', '.css', '.svg', '.json']);

/**
 * Writes a brotli and a gzip twin beside every text file, for servers that serve them. Downloads
 * have none: nobody waits for one with a page half drawn, and brotli would take longer than all pages.
 */
export async function writeTwins(dist: string): Promise<number> {
  const files = (await readdir(dist, { recursive: true })).filter(
    (file) => textual.has(extname(file)) && !file.startsWith(downloadsRoute + sep),
  );
  await Promise.all(files.map((file) => writeTwinsOf(join(dist, file))));
  return files.length;
}

async function writeTwinsOf(path: string): Promise<void> {
  const content = await readFile(path);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await Promise.all([
    promisify(brotliCompress)(content, { params: quality }).then((twin) =>
      writeFile(`${path}.br`, twin),
    ),
    promisify(gzip)(content, { level: 9 }).then((twin) => writeFile(`${path}.gz`, twin)),
  ]);
}
