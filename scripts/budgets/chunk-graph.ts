/** One entry of Vite's manifest: what the budgets read of it. */
export interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

export type ChunkGraph = Readonly<Record<string, Chunk>>;

/** The manifest does not hold what the figure is made of: better no figure than a low one. */
export class ChunkGraphError extends Error {
  override readonly name = 'ChunkGraphError';
}

const ENTRY = 'src/app/main.tsx';

/** Loaded later, but needed before the overview can be used. */
const AT_HYDRATION = ['src/charts/', 'src/pages/overview/', 'src/pages/index.'];

/** Comes on idle or on demand: never part of the way to an interactive overview. */
const ENGINE = 'src/warehouse/wasm';

/**
 * Takes the manifest and gives the files (relative to dist) of all script up to an interactive
 * overview: the entry, everything it imports statically, and the chunks of charts and of the
 * overview that it imports dynamically, with theirs. The engine counts only where it is imported
 * statically, for then it is on the way. `alsoLoaded`: files the page itself preloads.
 */
export function interactiveScript(graph: ChunkGraph, alsoLoaded: readonly string[] = []): string[] {
  if (graph[ENTRY] === undefined) {
    throw new ChunkGraphError(`构建清单中没有入口 ${ENTRY}。`);
  }
  const preloaded = Object.keys(graph).filter((key) => alsoLoaded.includes(graph[key]?.file ?? ''));
  const seen = new Set<string>();
  const open = [ENTRY, ...preloaded];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    const chunk = graph[key];
    if (chunk === undefined) throw new ChunkGraphError(`构建清单中没有被引用的 ${key}。`);
    seen.add(key);
    open.push(...(chunk.imports ?? []));
    open.push(...(chunk.dynamicImports ?? []).filter((next) => neededAtOnce(next, graph[next])));
  }
  const files = [...seen].map((key) => graph[key]?.file ?? '');
  return [...new Set([...files, ...alsoLoaded])].filter((file) => /\.m?js$/.test(file)).sort();
}

function neededAtOnce(key: string, chunk: Chunk | undefined): boolean {
  const source = chunk?.src ?? key;
  if (source.startsWith(ENGINE)) return false;
  // A chunk cut by hand has no source file of its own, only a name.
  return (
    AT_HYDRATION.some((room) => source.startsWith(room)) || /^e?charts\b/.test(chunk?.name ?? '')
  );
}
