import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Manifest, PackedFile } from '../../src/warehouse/index.ts';

const compress = promisify(gzip);
const require = createRequire(import.meta.url);

/**
 * Writes DuckDB's two wasm files for the browser, packed and named by content.
 * As `.bin`, since old hosts refuse a file type they do not know, and packed by
 * us, since few hosts compress wasm.
 */
export async function writeEngineFiles(folder: string): Promise<Manifest['engine']> {
  const [eh, mvp] = await Promise.all(['eh', 'mvp'].map((edition) => writeEngine(folder, edition)));
  if (!eh || !mvp) throw new Error('an engine file was not written');
  return { eh, mvp };
}

async function writeEngine(folder: string, edition: string): Promise<PackedFile> {
  const raw = await readFile(require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${edition}.wasm`));
  const packed = await compress(raw, { level: 9 });
  const sha256 = createHash('sha256').update(packed).digest('hex');
  const file = `engine-${edition}-${sha256.slice(0, 16)}.bin`;
  await writeFile(join(folder, file), packed);
  return { file, sha256, bytes: packed.byteLength, rawBytes: raw.byteLength };
}
