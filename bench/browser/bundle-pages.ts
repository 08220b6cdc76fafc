import { join } from 'node:path';
import { build } from 'vite';

export const contenders = ['ours', 'mosaic', 'crossfilter', 'scan'] as const;
export type ContenderName = (typeof contenders)[number];

const project = join(import.meta.dirname, '../..');

/**
 * Builds the page of every contender into the folder, minified as the product is. For one modern
 * browser: the peers' code is newer than the oldest that the product is made for.
 */
export async function bundlePages(folder: string): Promise<void> {
  const root = join(import.meta.dirname, '../pages');
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '#data': join(project, 'data') } },
    worker: { format: 'iife' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      rolldownOptions: { input: contenders.map((name) => join(root, name, 'index.html')) },
    },
  });
}
