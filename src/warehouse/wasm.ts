import { AsyncDuckDB, getPlatformFeatures, VoidLogger } from '@duckdb/duckdb-wasm';
import ehScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import { abortError, type Connector, type Row } from './connector.ts';
import { download, fetchManifest } from './download.ts';
import { bootWorker } from './engine-boot.ts';
import { WarehouseFault } from './fault.ts';
import type { PackName } from './schema.ts';
import { attachedFile, attachStatements, lockStatements } from './views.ts';

const startLimit = 60_000;
const queryLimit = 60_000;

export interface WasmOptions {
  /** Address of the folder that holds `manifest.json`, ending in a slash. */
  readonly packsUrl: string;
  /** Bytes received and bytes to come, over the wire, of all that is being fetched. */
  readonly onProgress: (received: number, total: number) => void;
  /** Aborting stops the download and the start. */
  readonly signal: AbortSignal;
}

/**
 * Starts DuckDB-WASM in a worker, locked against files and networks. When
 * anything fails the worker is ended before the fault is thrown, so that a new
 * start finds nothing left of the old one.
 *
 * @throws WarehouseFault
 */
export async function connectWasm(options: WasmOptions): Promise<Connector> {
  const { packsUrl, onProgress, signal } = options;
  if (typeof WebAssembly !== 'object') throw new WarehouseFault('no_wasm', 'no WebAssembly');
  const manifest = await fetchManifest(packsUrl, signal);
  const edition = (await getPlatformFeatures()).wasmExceptions ? 'eh' : 'mvp';
  const engine = manifest.engine[edition];

  let received = 0;
  const total = engine.bytes + manifest.packs.core.bytes;
  const onReceived = (bytes: number) => {
    received += bytes;
    onProgress(received, total);
  };
  const fetchFile = (file: typeof engine) =>
    download(packsUrl + file.file, file, { onReceived, signal });
  const [wasm, core] = await Promise.all([fetchFile(engine), fetchFile(manifest.packs.core)]);

  const { worker, guard } = await bootWorker(edition === 'eh' ? ehScript : mvpScript, wasm);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const start = async () => {
    await database.instantiate('duckdb.wasm');
    await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    const connection = await database.connect();
    for (const statement of lockStatements(attachedFile)) await connection.query(statement);
    return connection;
  };

  try {
    const connection = await guard(start(), startLimit, 'blocked');
    const opened = new Map<PackName, Promise<void>>();

    const attach = async (pack: PackName, bytes: Uint8Array) => {
      await database.registerFileBuffer(attachedFile(pack), bytes);
      for (const statement of attachStatements(pack, attachedFile(pack))) {
        await connection.query(statement);
      }
    };
    await guard(attach('core', core), startLimit, 'timeout');
    opened.set('core', Promise.resolve());

    // DuckDB keeps one pending statement a connection, so statements wait for each other.
    let last: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    };

    const run = async (statement: string, stop?: AbortSignal): Promise<readonly Row[]> => {
      if (stop?.aborted) throw abortError();
      const cancel = () => void connection.cancelSent();
      stop?.addEventListener('abort', cancel, { once: true });
      try {
        const rows: Row[] = [];
        for await (const batch of await connection.send(statement)) {
          for (const row of batch) rows.push({ ...row.toJSON() });
        }
        return rows;
      } catch (error) {
        throw stop?.aborted ? abortError() : error;
      } finally {
        stop?.removeEventListener('abort', cancel);
      }
    };

    return {
      open(pack) {
        const known = opened.get(pack);
        if (known) return known;
        const file = manifest.packs[pack];
        const opening = download(packsUrl + file.file, file, {
          onReceived: () => undefined,
          signal,
        }).then((bytes) =>
          guard(
            inTurn(() => attach(pack, bytes)),
            startLimit,
            'timeout',
          ),
        );
        opened.set(pack, opening);
        // A pack that did not arrive may be asked for again.
        opening.catch(() => opened.delete(pack));
        return opening;
      },
      query: (statement, { signal: stop } = {}) =>
        guard(
          inTurn(() => run(statement, stop)),
          queryLimit,
          'timeout',
        ),
      close: async () => worker.terminate(),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
