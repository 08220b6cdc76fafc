import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { WarehouseFault } from './fault.ts';
import { type Manifest, type PackedFile, parseManifest } from './manifest.ts';
import { startUnpacking } from './unpack.ts';

/** Bytes received so far, as they come over the wire. */
export type ReceivedBytes = (bytes: number) => void;

interface DownloadOptions {
  readonly onReceived: ReceivedBytes;
  readonly signal: AbortSignal;
}

/**
 * Fetches a file of the manifest, and checks its hash and unpacks it while it arrives.
 *
 * The hash is computed here and not by `crypto.subtle`, which does not exist on
 * the plain-http hosts of an intranet. The files are unpacked here and not by
 * `Content-Encoding`, which many hosts do not set: the same few megabytes travel
 * from every server.
 *
 * @throws WarehouseFault `file_missing`, `file_damaged` or `network`
 */
export async function download(
  url: string,
  file: PackedFile,
  { onReceived, signal }: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const hash = sha256.create();
  const unpacker = startUnpacking(file.rawBytes);
  let received = 0;
  try {
    for await (const chunk of receive(url, { signal })) {
      hash.update(chunk);
      unpacker.write(chunk);
      received += chunk.byteLength;
      onReceived(chunk.byteLength);
    }
  } catch (error) {
    unpacker.stop();
    throw error;
  }
  const digest = bytesToHex(hash.digest());
  const found = `${file.file}: ${received} of ${file.bytes} bytes, sha256 ${digest}`;
  if (received !== file.bytes || digest !== file.sha256) {
    unpacker.stop();
    throw new WarehouseFault('file_damaged', found);
  }
  try {
    return await unpacker.end();
  } catch (error) {
    throw new WarehouseFault('file_damaged', `${found}, cannot be unpacked`, error);
  }
}

/** Reads `manifest.json` anew from the server, since it is the one file that changes in place. */
export async function fetchManifest(packsUrl: string, signal: AbortSignal): Promise<Manifest> {
  const url = `${packsUrl}manifest.json`;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of receive(url, { signal, cache: 'no-cache' })) {
    text += decoder.decode(chunk, { stream: true });
  }
  try {
    return parseManifest(JSON.parse(text));
  } catch (error) {
    throw new WarehouseFault('file_damaged', url, error);
  }
}

/** The body of a file as it comes. A signal that was aborted ends it with its own error. */
async function* receive(
  url: string,
  request: RequestInit & { readonly signal: AbortSignal },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { signal } = request;
  let response: Response;
  try {
    response = await fetch(url, request);
  } catch (error) {
    throw signal.aborted ? error : new WarehouseFault('network', url, error);
  }
  if (!response.ok || response.body === null) {
    // A server in trouble is not a file that is gone: the advice to the reader differs.
    const code = response.status >= 500 ? 'network' : 'file_missing';
    throw new WarehouseFault(code, `${url}: HTTP ${response.status}`);
  }
  const reader = response.body.getReader();
  let received = 0;
  for (;;) {
    let part: ReadableStreamReadResult<Uint8Array<ArrayBuffer>>;
    try {
      part = await reader.read();
    } catch (error) {
      // A body that ends before its Content-Length arrives here as well.
      throw signal.aborted
        ? error
        : new WarehouseFault('network', `${url}: ${received} bytes`, error);
    }
    if (part.done) return;
    received += part.value.byteLength;
    yield part.value;
  }
}
