import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { WarehouseFault } from './fault.ts';
import { type Manifest, type PackedFile, parseManifest } from './manifest.ts';

/** Bytes received so far, as they come over the wire. */
export type ReceivedBytes = (bytes: number) => void;

interface DownloadOptions {
  readonly onReceived: ReceivedBytes;
  readonly signal: AbortSignal;
}

/**
 * Fetches a file of the manifest, checks its hash and unpacks it.
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
  options: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await receive(url, options);
  const digest = bytesToHex(sha256(packed));
  if (packed.byteLength !== file.bytes || digest !== file.sha256) {
    throw new WarehouseFault(
      'file_damaged',
      `${file.file}: ${packed.byteLength} of ${file.bytes} bytes, sha256 ${digest}`,
    );
  }
  return gunzip(packed);
}

/** Reads `manifest.json` anew from the server, since it is the one file that changes in place. */
export async function fetchManifest(packsUrl: string, signal: AbortSignal): Promise<Manifest> {
  const url = `${packsUrl}manifest.json`;
  const bytes = await receive(url, { onReceived: () => undefined, signal }, { cache: 'no-cache' });
  try {
    return parseManifest(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new WarehouseFault('file_damaged', url, error);
  }
}

async function receive(
  url: string,
  { onReceived, signal }: DownloadOptions,
  request: RequestInit = {},
): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(url, { ...request, signal });
  } catch (error) {
    throw signal.aborted ? error : new WarehouseFault('network', url, error);
  }
  if (!response.ok || response.body === null) {
    // A server in trouble is not a file that is gone: the advice to the reader differs.
    const code = response.status >= 500 ? 'network' : 'file_missing';
    throw new WarehouseFault(code, `${url}: HTTP ${response.status}`);
  }
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      received += part.value.byteLength;
      onReceived(part.value.byteLength);
    }
  } catch (error) {
    // A body that ends before its Content-Length arrives here as well.
    throw signal.aborted
      ? error
      : new WarehouseFault('network', `${url}: ${received} bytes`, error);
  }
  return joined(chunks, received);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof DecompressionStream === 'undefined') {
    const { gunzipSync } = await import('fflate');
    return new Uint8Array(gunzipSync(packed));
  }
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
