/**
 * The worker in which DuckDB runs. It is handed the engine's bytes, gives them
 * to DuckDB's own loader, and then has no way to the network left: whatever a
 * statement asks for, there is no `fetch` and no `XMLHttpRequest` to do it with.
 */

export interface BootMessage {
  readonly kind: 'boot';
  /** Address of DuckDB's own worker script, on this host. */
  readonly script: string;
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** Where to report that the engine cannot be compiled; DuckDB itself would stay silent. */
  readonly reports: MessagePort;
}

export type BootReport =
  | { readonly kind: 'booted' }
  | { readonly kind: 'failed'; readonly reason: string };

// The DOM library types `self` as a window; only these worker members are used.
const scope = self as unknown as {
  importScripts: (url: string) => void;
  fetch: unknown;
  XMLHttpRequest: unknown;
  WebSocket: unknown;
  EventSource: unknown;
  WebTransport: unknown;
};

function boot({ script, wasm, reports }: BootMessage): void {
  const report = (message: BootReport) => reports.postMessage(message);
  let bytes: Uint8Array<ArrayBuffer> | null = wasm;
  // DuckDB's loader fetches the engine and compiles what it is sent. What it is sent is empty: the
  // bytes are here already, and sending them through a response would copy them twice.
  const answerEmpty = async () => {
    if (bytes === null) throw new TypeError('the engine has no access to the network');
    return new Response();
  };

  WebAssembly.instantiateStreaming = async (_, imports) => {
    try {
      if (bytes === null) throw new TypeError('the engine is compiled once');
      const compiling = WebAssembly.instantiate(bytes, imports);
      // Nothing else may keep tens of megabytes alive.
      bytes = null;
      return await compiling;
    } catch (error) {
      report({ kind: 'failed', reason: String(error) });
      throw error;
    }
  };

  scope.importScripts(script);
  scope.fetch = answerEmpty;
  scope.XMLHttpRequest = undefined;
  scope.WebSocket = undefined;
  scope.EventSource = undefined;
  scope.WebTransport = undefined;
  scope.importScripts = () => {
    throw new TypeError('the engine has no access to the network');
  };
  report({ kind: 'booted' });
}

self.addEventListener(
  'message',
  (event: MessageEvent<BootMessage>) => {
    // DuckDB's script installs its own handler; this message is not for it.
    event.stopImmediatePropagation();
    try {
      boot(event.data);
    } catch (error) {
      event.data.reports.postMessage({
        kind: 'failed',
        reason: String(error),
      } satisfies BootReport);
    }
  },
  { once: true },
);
