import type { Fetched } from './visit.ts';

/** Compressed bytes of a cold visit, by the stage that asked for them. */
export interface StageBytes {
  /** HTML, style sheets, images. */
  readonly first: number;
  /** Script until the overview can be used. */
  readonly script: number;
  /** The engine: its script, worker, wasm and packs. */
  readonly engine: number;
}

/**
 * Takes what a visit fetched, the site's address and the files (relative to the site) of the
 * script to an interactive overview, and adds up by stage. Other hosts are not counted here.
 */
export function stageBytes(
  fetched: readonly Fetched[],
  site: string,
  interactiveScript: readonly string[],
): StageBytes {
  const bytes = { first: 0, script: 0, engine: 0 };
  for (const { url, bytes: size } of fetched) {
    if (url.startsWith(site)) bytes[stageOf(url.slice(site.length), interactiveScript)] += size;
  }
  return bytes;
}

/** Takes what a visit fetched and gives the number of requests by host, the site's own left out. */
export function foreignRequests(fetched: readonly Fetched[], site: string): Map<string, number> {
  const own = new URL(site).host;
  const hosts = new Map<string, number>();
  for (const { url } of fetched) {
    const { host, protocol } = new URL(url);
    const local = protocol === 'data:' || protocol === 'blob:' || host === own;
    if (!local) hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  return hosts;
}

function stageOf(address: string, interactiveScript: readonly string[]): keyof StageBytes {
  const [path = ''] = address.split(/[?#]/);
  if (interactiveScript.includes(path)) return 'script';
  const isEngine = /\.(m?js|wasm|bin|duckdb|arrow|gz)$/.test(path) || path.startsWith('packs/');
  return isEngine ? 'engine' : 'first';
}
