import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Manifest } from 'vite';

/** The entry's files, relative to the site's root. */
export interface Bundle {
  readonly styles: readonly string[];
  readonly script: string;
  readonly preloads: readonly string[];
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
  const chunk = graph[entry];
  if (!chunk) throw new Error(`the build has no entry ${entry}`);
  return {
    script: chunk.file,
    styles: stylesOf(graph, entry),
    preloads: staticImports(graph, entry).map((key) => graph[key]?.file ?? ''),
  };
}

function staticImports(graph: Manifest, key: string): string[] {
  const direct = graph[key]?.imports ?? [];
  return [...new Set(direct.flatMap((each) => [each, ...staticImports(graph, each)]))];
}

function stylesOf(graph: Manifest, key: string): string[] {
  const chunks = [key, ...staticImports(graph, key)];
  return [...new Set(chunks.flatMap((each) => graph[each]?.css ?? []))];
}
