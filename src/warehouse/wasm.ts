import { AsyncDuckDB, getPlatformFeatures, VoidLogger } from '@duckdb/duckdb-wasm';
import ehScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import { abortError, type Connector } from './connector.ts';
import { download, fetchManifest } from './download.ts';
import { type BootedWorker, bootWorker } from './engine-boot.ts';
import { WarehouseFault } from './fault.ts';
import type { PackedFile } from './manifest.ts';
import { memoryMegabytes } from './memory-limit.ts';
import type { PackName } from './schema.ts';
import { attachedFile, lockStatements } from './views.ts';
import { WasmConnection } from './wasm-connection.ts';

const startLimit = 60_000;

export interface WasmOptions {
  /** Address of the folder that holds `manifest.json`, ending in a slash. */
  readonly packsUrl: string;
  /** Bytes received and bytes to come, over the wire, of all that is being fetched. */
  readonly onProgress: (received: number, total: number) => void;
  /** Aborting stops the download and the start; once started it stops later downloads only. */
  readonly signal: AbortSignal;
}

/**
 * Starts DuckDB-WASM in a worker, locked against files and networks. When
 * anything fails the worker is ended before the fault is thrown, so that a new
 * start finds nothing left of the old one.
 *
 * @throws WarehouseFault, or an AbortError if `signal` was aborted
 */
export async function connectWasm(options: WasmOptions): Promise<Connector> {
  const { packsUrl, signal } = options;
  if (typeof WebAssembly !== 'object') throw new WarehouseFault('no_wasm', 'no WebAssembly');
  const manifest = await fetchManifest(packsUrl, signal);
  const edition = (await getPlatformFeatures()).wasmExceptions ? 'eh' : 'mvp';
  const [wasm, core] = await downloadTogether(
    [manifest.engine[edition], manifest.packs.core],
    options,
  );
  if (signal.aborted || !wasm || !core) throw abortError();

  const booted = await bootWorker(edition === 'eh' ? ehScript : mvpScript, wasm);
  const endStart = () => booted.end(abortError());
  signal.addEventListener('abort', endStart, { once: true });
  try {
    if (signal.aborted) throw abortError();
    const connection = await openLocked(booted);
    await connection.attach('core', core);
    const opened = new Map<PackName, Promise<void>>([['core', Promise.resolve()]]);

    const fetchPack = async (pack: PackName) => {
      const file = manifest.packs[pack];
      const onReceived = () => undefined;
      const bytes = await download(packsUrl + file.file, file, { onReceived, signal });
      await connection.attach(pack, bytes);
    };
    return {
      open(pack) {
        const known = opened.get(pack);
        if (known) return known;
        const opening = fetchPack(pack);
        opened.set(pack, opening);
        // A pack that did not arrive may be asked for again.
        opening.catch(() => opened.delete(pack));
        return opening;
      },
      query: (statement, { signal: stop } = {}) => connection.query(statement, stop),
      admit: (text) => connection.admit(text),
      close: async () => booted.end(abortError()),
    };
  } catch (error) {
    booted.end(error);
    throw error;
  } finally {
    signal.removeEventListener('abort', endStart);
  }
}

/** Fetches files side by side; when one fails the others are not fetched to their end. */
async function downloadTogether(
  files: readonly PackedFile[],
  { packsUrl, onProgress, signal }: WasmOptions,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let received = 0;
  const onReceived = (bytes: number) => {
    received += bytes;
    onProgress(received, total);
  };
  const together = new AbortController();
  const stop = () => together.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.all(
      files.map((file) =>
        download(packsUrl + file.file, file, { onReceived, signal: together.signal }),
      ),
    );
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

async function openLocked({ worker, guard }: BootedWorker): Promise<WasmConnection> {
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const start = async () => {
    await database.instantiate('duckdb.wasm');
    await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    const connection = await database.connect();
    await connection.query(`SET memory_limit = '${memoryMegabytes}MB'`);
    for (const statement of lockStatements(attachedFile)) await connection.query(statement);
    return connection;
  };
  const connection = await guard(start(), startLimit, 'blocked');
  return new WasmConnection(database, connection, guard);
}
