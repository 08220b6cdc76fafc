import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of one file, or the sum over several. */
export interface Size {
  readonly raw: number;
  readonly brotli: number;
  readonly gzip: number;
}

/**
 * Takes a file and gives what it costs on the wire: the twin's size where the build wrote one
 * (that is what a server sends), otherwise compressed here with the best setting.
 */
export function compressedSize(file: string): Size {
  const content = readFileSync(file);
  return {
    raw: content.length,
    brotli: twinSize(`${file}.br`) ?? brotliSize(content),
    gzip: twinSize(`${file}.gz`) ?? gzipSync(content, { level: 9 }).length,
  };
}

/** Adds the sizes of files that are fetched one by one; nothing adds up to zero. */
export function totalSize(files: readonly string[]): Size {
  return files.map(compressedSize).reduce(
    (sum, size) => ({
      raw: sum.raw + size.raw,
      brotli: sum.brotli + size.brotli,
      gzip: sum.gzip + size.gzip,
    }),
    { raw: 0, brotli: 0, gzip: 0 },
  );
}

function twinSize(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

function brotliSize(content: Buffer): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params }).length;
}
