import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { download, fetchManifest } from '../../../src/warehouse/download.ts';
import type { PackedFile } from '../../../src/warehouse/manifest.ts';

const raw = new TextEncoder().encode('示例'.repeat(10_000));
const packed = new Uint8Array(gzipSync(raw));

function fileOf(bytes: Uint8Array): PackedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: 'core.bin', sha256, bytes: bytes.byteLength, rawBytes: raw.byteLength };
}

/** A host that answers every address with these chunks, or breaks off after them. */
function serve(chunks: readonly Uint8Array[], options: { status?: number; breaks?: boolean } = {}) {
  const { status = 200, breaks = false } = options;
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
    if (signal?.aborted) throw signal.reason;
    const left = [...chunks];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = left.shift();
        if (next) controller.enqueue(next);
        else if (breaks) controller.error(new TypeError('network error'));
        else controller.close();
      },
    });
    return new Response(body, { status });
  });
}

function fetchCore(signal = new AbortController().signal) {
  const received: number[] = [];
  const arriving = download('packs/core.bin', fileOf(packed), {
    onReceived: (bytes) => received.push(bytes),
    signal,
  });
  return { arriving, received };
}

const unwatched = { onReceived: () => undefined, signal: new AbortController().signal };

afterEach(() => vi.unstubAllGlobals());

describe('a file of the manifest', () => {
  test('is checked and unpacked, and its bytes counted as they come', async () => {
    serve([packed.subarray(0, 10), packed.subarray(10)]);
    const { arriving, received } = fetchCore();
    expect(Buffer.compare(await arriving, raw)).toBe(0);
    expect(received).toEqual([10, packed.byteLength - 10]);
  });

  test('is unpacked by a browser that cannot do it itself', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    serve([packed]);
    expect(Buffer.compare(await fetchCore().arriving, raw)).toBe(0);
  });

  test('that was changed on its way is not used', async () => {
    const changed = packed.slice();
    changed[packed.length >> 1] = (changed[packed.length >> 1] ?? 0) ^ 1;
    serve([changed]);
    await expect(fetchCore().arriving).rejects.toMatchObject({ code: 'file_damaged' });
  });

  test('that is short is not used, and the detail says by how much', async () => {
    serve([packed.subarray(0, 20)]);
    await expect(fetchCore().arriving).rejects.toMatchObject({
      code: 'file_damaged',
      detail: expect.stringContaining(`20 of ${packed.byteLength} bytes`),
    });
  });

  test.each([
    ['by the browser', globalThis.DecompressionStream],
    ['by the page', undefined],
  ])('that unpacks to another size, %s, is not used', async (_, own) => {
    vi.stubGlobal('DecompressionStream', own);
    for (const rawBytes of [raw.byteLength - 1, raw.byteLength + 1]) {
      serve([packed]);
      const arriving = download('packs/core.bin', { ...fileOf(packed), rawBytes }, unwatched);
      await expect(arriving).rejects.toMatchObject({ code: 'file_damaged' });
    }
  });

  test.each([
    [404, 'file_missing'],
    [403, 'file_missing'],
    [503, 'network'],
  ])('with HTTP %i is %s', async (status, code) => {
    serve([packed], { status });
    await expect(fetchCore().arriving).rejects.toMatchObject({ code });
  });

  test('whose host cannot be reached is a fault of the network', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(fetchCore().arriving).rejects.toMatchObject({ code: 'network' });
  });

  test('that breaks off is a fault of the network', async () => {
    serve([packed.subarray(0, 20)], { breaks: true });
    await expect(fetchCore().arriving).rejects.toMatchObject({ code: 'network' });
  });

  test('that nobody wants any more is no fault', async () => {
    serve([packed]);
    await expect(fetchCore(AbortSignal.abort()).arriving).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('the manifest', () => {
  const whole = {
    format: 1,
    edition: 'public',
    builtFrom: null,
    packs: { core: fileOf(packed), pool: fileOf(packed) },
    engine: { eh: fileOf(packed), mvp: fileOf(packed) },
  };
  const fetched = (text: string) => {
    serve([new TextEncoder().encode(text)]);
    return fetchManifest('packs/', new AbortController().signal);
  };

  test('is read', async () => {
    expect(await fetched(JSON.stringify(whole))).toEqual(whole);
  });

  test.each([
    ['a page instead of it', '<!doctype html><title>登录</title>'],
    ['another format', JSON.stringify({ ...whole, format: 2 })],
    ['no engine', JSON.stringify({ ...whole, engine: {} })],
    [
      'a hash that is none',
      JSON.stringify({
        ...whole,
        packs: { ...whole.packs, core: { ...whole.packs.core, sha256: 'x' } },
      }),
    ],
  ])('with %s is damaged', async (_, text) => {
    await expect(fetched(text)).rejects.toMatchObject({ code: 'file_damaged' });
  });
});
