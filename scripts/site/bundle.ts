import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Manifest, type ManifestChunk } from 'vite';

/** What a page needs of the bundle, relative to the site's root. */
export interface Bundle {
  /** The style sheets of a page, by its source file, in the order in which they apply. */
  readonly stylesOf: (source: string) => readonly string[];
  /** The entry, which every page starts. */
  readonly script: string;
  /** The modules that the entry and a page consist of besides the entry itself. */
  readonly preloadsOf: (source: string) => readonly string[];
}

const entry = 'src/app/main.tsx';

/**
 * Builds the browser's scripts and styles into `dist`, and keeps Vite's chunk
 * graph outside of it, where the size budgets read it.
 */
export async function bundle(dist: string, manifestPath: string): Promise<Bundle> {
  await build({ build: { outDir: dist }, logLevel: 'warn' });
  await mkdir(join(manifestPath, '..'), { recursive: true });
  await rename(join(dist, '.vite/manifest.json'), manifestPath);
  await rm(join(dist, '.vite'), { recursive: true });
  const graph = JSON.parse(await readFile(manifestPath, 'utf8')) as Manifest;
  const script = chunkOf(graph, entry).file;
  const chunksOf = (source: string) => [
    ...withImports(graph, entry),
    ...withImports(graph, source),
  ];
  return {
    script,
    stylesOf: (source) => unique(chunksOf(source).flatMap(({ css = [] }) => css)),
    preloadsOf: (source) =>
      unique(chunksOf(source).map(({ file }) => file)).filter((file) => file !== script),
  };
}

function chunkOf(graph: Manifest, key: string) {
  const chunk = graph[key];
  if (!chunk) throw new Error(`the build has no chunk ${key}`);
  return chunk;
}

/** A chunk after everything that it imports, so that the styles of what it builds on come first. */
function withImports(graph: Manifest, key: string): ManifestChunk[] {
  const chunk = chunkOf(graph, key);
  return [...(chunk.imports ?? []).flatMap((each) => withImports(graph, each)), chunk];
}

function unique(files: readonly string[]): string[] {
  return [...new Set(files)];
}
