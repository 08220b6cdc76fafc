import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type ChunkGraph, interactiveScript } from './chunk-graph.ts';
import { type Size, totalSize } from './compressed-size.ts';
import { LIMITS } from './limits.ts';
import { fileOf, pageFiles, pagesOf } from './page-files.ts';

/** The engine goes by two names: as it comes, and packed for hosts that refuse `.wasm`. */
const ENGINE_FILE = /\.wasm\b|\bengine-[\w-]+\.bin\b/;

/** One figure beside its budget; sizes in bytes, judged by brotli. */
export interface SizeFigure {
  readonly name: string;
  readonly size: Size;
  readonly budget: number;
}

export interface Measured {
  readonly figures: readonly SizeFigure[];
  /** Pages that fetch an engine ahead of need, "page: address". */
  readonly engineAhead: readonly string[];
}

/** There is nothing to measure; the message says what to run. */
export class NotBuiltError extends Error {
  override readonly name = 'NotBuiltError';
}

/** Takes the folder of the built site and the file of Vite's manifest; reads, writes nothing. */
export function measureSizes(dist: string, manifest: string): Measured {
  for (const file of [join(dist, 'index.html'), manifest]) {
    if (!existsSync(file)) throw new NotBuiltError(`没有找到 ${file}。请先运行 npm run build。`);
  }
  const firstViews = pagesOf(dist).map((page) => ({ page, size: firstViewSize(dist, page) }));
  const heaviest = firstViews.reduce((a, b) => (b.size.brotli > a.size.brotli ? b : a));
  const overview = firstViewSize(dist, 'index.html');
  const graph = JSON.parse(readFileSync(manifest, 'utf8')) as ChunkGraph;
  const scripts = interactiveScript(graph, preloadedBy(dist, 'index.html'));
  return {
    figures: [
      {
        name: '首屏：总览页 HTML＋样式 first view',
        size: overview,
        budget: LIMITS.firstViewBytes,
      },
      {
        name: `首屏最重的页面 heaviest page（${heaviest.page}）`,
        size: heaviest.size,
        budget: LIMITS.firstViewBytes,
      },
      {
        name: `到总览可交互的脚本 script, charts included（${scripts.length} 个文件）`,
        size: totalSize(scripts.map((file) => join(dist, file))),
        budget: LIMITS.interactiveScriptBytes,
      },
    ],
    engineAhead: pagesOf(dist).flatMap((page) =>
      pageFiles(read(dist, page))
        .fetchedAhead.filter((address) => ENGINE_FILE.test(address))
        .map((address) => `${page}: ${address}`),
    ),
  };
}

/** True when a figure is within its budget; exactly on it is within. */
export function isWithin({ size, budget }: SizeFigure): boolean {
  return size.brotli <= budget;
}

/** HTML and what blocks its first paint. `page` is a file of the site, such as `pool/index.html`. */
export function firstViewSize(dist: string, page: string): Size {
  const { blocking } = pageFiles(read(dist, page));
  const files = blocking.map((address) => fileOf(dist, page, address));
  return totalSize([join(dist, page), ...files.filter((file) => file !== null)]);
}

function preloadedBy(dist: string, page: string): string[] {
  return pageFiles(read(dist, page))
    .modules.map((address) => fileOf(dist, page, address))
    .filter((file) => file !== null)
    .map((file) => relative(dist, file).split(sep).join('/'));
}

function read(dist: string, page: string): string {
  return readFileSync(join(dist, page), 'utf8');
}
